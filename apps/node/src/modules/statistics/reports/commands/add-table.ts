// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { addReportTable as endpoint, inputOf, type PinnedFigure } from '@palermo/contract';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayWriteReports } from '../../policy.ts';
import { pinBehind } from './pin-figure.ts';

/**
 * Adds a table of the plan, treaties, recommendations or the fund behind the figures of a section. What it says stays live
 * until the proposal.
 */
export const addReportTable = defineCommand({
  name: 'reports.addTable',
  input: inputOf(endpoint),
  policy: mayWriteReports,
  run: (scope, { reportId, sectionKey, table }): Promise<PinnedFigure> =>
    pinBehind(scope, {
      reportId,
      sectionKey,
      figure: { by: table, where: '', unit: 'victim', chart: 'table', titles: {} },
    }),
  audit: ({ reportId, sectionKey, table }, { id, key }) => ({
    subjectKind: 'report',
    subjectIds: [reportId, id],
    details: { section: sectionKey, key, table },
  }),
});
