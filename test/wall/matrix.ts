// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { callMatrix } from './call-rows.ts';
import { documentMatrix } from './document-rows.ts';
import { duplicateMatrix } from './duplicate-rows.ts';
import { fundMatrix } from './fund-rows.ts';
import { groupMatrix } from './group-rows.ts';
import { trainingMatrix } from './training-rows.ts';
import { treatyMatrix } from './treaty-rows.ts';
import { investigationMatrix } from './investigation-rows.ts';
import { accessMatrix } from './matrix-access.ts';
import { casesMatrix } from './matrix-cases.ts';
import { identificationMatrix } from './matrix-identification.ts';
import { recordsMatrix } from './matrix-records.ts';
import { outreachMatrix } from './outreach-rows.ts';
import { planMatrix } from './plan-rows.ts';
import { releaseMatrix } from './release-rows.ts';
import { statisticsMatrix } from './matrix-statistics.ts';
import { workMatrix } from './matrix-work.ts';
import { serviceMatrix } from './service-rows.ts';
import { never, type TableRow } from './table-row.ts';

/** Every table of the node. A table without a row here fails the test. */
export const matrix: Readonly<Record<string, TableRow>> = {
  ...accessMatrix,
  ...casesMatrix,
  ...recordsMatrix,
  ...releaseMatrix,
  ...documentMatrix,
  ...duplicateMatrix,
  ...fundMatrix,
  ...callMatrix,
  ...planMatrix,
  ...treatyMatrix,
  ...trainingMatrix,
  ...groupMatrix,
  ...outreachMatrix,
  ...identificationMatrix,
  ...investigationMatrix,
  ...serviceMatrix,
  ...statisticsMatrix,
  ...workMatrix,
  'wall.secret': {
    may: { select: never, insert: never, update: never, delete: never },
    tries: () => ({
      select: 'select from wall.secret',
      insert: 'insert into wall.secret select * from wall.secret',
      update: 'update wall.secret set single = true',
      delete: 'delete from wall.secret',
    }),
  },
};
