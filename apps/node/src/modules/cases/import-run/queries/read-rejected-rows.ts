// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ImportId } from '@palermo/contract';
import { z } from 'zod';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { getRun } from '../get-run.ts';
import { sealOf } from '../sealed-import.ts';
import { findKeptRows } from '../../store-import-rows.ts';

/** Some of the rejected rows of an import, in the order of the file, with the columns that they have. */
export const readRejectedRows = defineQuery({
  name: 'cases.downloadRejectedRows',
  input: z.object({ importId: ImportId, after: z.int(), limit: z.int().max(1000) }),
  policy: mayEditCases,
  async run({ db, keyring }, { importId, after, limit }) {
    const run = await getRun(db, importId);
    const seal = sealOf(keyring, run);
    const kept = await findKeptRows(db, importId, { after, limit, rejectedOnly: true });
    const { columns } = run.sealedContents ? seal.openContents(run.sealedContents) : { columns: [] };
    return {
      columns: columns.map(({ name }) => name),
      rows: kept.map(({ rowNumber, sealed }) => ({ rowNumber, ...seal.openRow(rowNumber, sealed) })),
    };
  },
  audit: ({ importId }, { rows }) => ({
    purpose: 'dataQuality',
    subjectKind: 'import',
    subjectIds: [importId],
    details: { rows: rows.length },
  }),
});
