// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getReport as getEndpoint, inputOf } from '@palermo/contract';
import { z } from 'zod';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayReadReports } from '../../policy.ts';
import { findFigures, findTexts } from '../../store-report-parts.ts';
import { findReports } from '../../store-reports.ts';
import { getReportRow } from '../open-report.ts';
import { presentReport, presentSections, presentSummary } from '../present-report.ts';

/** Reports that the caller sees, newest first, with the sections that every report has. */
export const listReports = defineQuery({
  name: 'reports.list',
  input: z.object({}),
  policy: mayReadReports,
  async run({ db }) {
    const rows = await findReports(db);
    const ids = rows.map(({ id }) => id);
    const texts = Map.groupBy(await findTexts(db, ids), ({ report_id }) => report_id);
    const figures = Map.groupBy(await findFigures(db, ids), ({ report_id }) => report_id);
    return {
      reports: rows.map((row) => presentSummary(row, texts.get(row.id) ?? [], figures.get(row.id) ?? [])),
      sections: presentSections(),
    };
  },
  audit: 'none',
});

/** One report. Its texts tell nothing about a person that may not be published. */
export const getReport = defineQuery({
  name: 'reports.read',
  input: inputOf(getEndpoint),
  policy: mayReadReports,
  run: async (scope, { reportId }) => presentReport(scope, await getReportRow(scope, reportId)),
  audit: 'none',
});
