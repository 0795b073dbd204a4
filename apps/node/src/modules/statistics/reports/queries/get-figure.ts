// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getFigure as endpoint, inputOf, type FigureView } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery, type Scope } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { mayReadReports } from '../../policy.ts';
import { findFigures, type FigureRow } from '../../store-report-parts.ts';
import type { ReportRow } from '../../store-reports.ts';
import { composeEstimate } from '../compose-estimate.ts';
import { composeFigure } from '../compose-figure.ts';
import { composeTable } from '../compose-table.ts';
import type { Grid } from '../document.ts';
import { getReportRow } from '../open-report.ts';
import { presentFigure } from '../present-report.ts';
import { factsOf, tableOf } from '../report-content.ts';

function wireGrid({ head, labelCount, rows }: Grid): FigureView['grid'] {
  return { head: [...head], labelCount, rows: rows.map((row) => [...row]) };
}

interface FigureOfReport {
  readonly report: ReportRow;
  readonly row: FigureRow;
  readonly language: ReportRow['languages'][number];
}

async function composeRow(scope: Scope, { report, row, language }: FigureOfReport) {
  const pinned = presentFigure(row);
  if (row.estimate !== null) {
    return { table: null, composed: composeEstimate({ pinned, estimate: row.estimate }, language) };
  }
  const facts = await factsOf(scope, report, row);
  if (facts !== undefined) return { table: null, composed: composeTable({ pinned, facts }, language) };
  const table = await tableOf(scope, report, row);
  const { name: node } = await getNodeSettings(scope);
  const at = report.figures_at ?? scope.clock();
  const counted = { pinned, table, node, at, frozen: report.state !== 'draft' };
  return { table, composed: composeFigure(counted, language) };
}

/** A figure as the report shows it: counted now while the report is written, the kept numbers afterwards. */
export const getFigure = defineQuery({
  name: 'reports.readFigure',
  input: inputOf(endpoint),
  policy: mayReadReports,
  async run(scope, { reportId, figureId, language }): Promise<FigureView> {
    const report = await getReportRow(scope, reportId);
    const row = (await findFigures(scope.db, [reportId])).find(({ id }) => id === figureId);
    if (!row) throw new AppError('record.not-found');
    const shownIn = language ?? report.languages[0] ?? 'en';
    const { table, composed } = await composeRow(scope, { report, row, language: shownIn });
    const { caption, alternative, notes, drawing, grid } = composed;
    return {
      id: row.id,
      key: row.key,
      caption,
      alternative,
      notes: [...notes],
      drawing: drawing?.svg ?? null,
      grid: wireGrid(grid),
      table,
    };
  },
  audit: 'none',
});
