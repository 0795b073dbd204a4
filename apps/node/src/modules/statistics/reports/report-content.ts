// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ReportTableCode, type StatisticsTable } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { buildTable } from '../figures/build-table.ts';
import { findFigures, findTexts, type FigureRow } from '../store-report-parts.ts';
import type { ReportRow } from '../store-reports.ts';
import type { ReportContent } from './compose-document.ts';
import type { EstimatedFigure } from './compose-estimate.ts';
import { presentFigure } from './present-report.ts';
import { readTableFacts } from './read-table-facts.ts';
import type { TableFacts } from './table-facts.ts';

/** The table of a figure: the frozen one from the proposal on, counted now while the report is written. */
export async function tableOf(
  scope: Scope,
  { state }: Pick<ReportRow, 'state'>,
  figure: FigureRow,
): Promise<StatisticsTable> {
  if (state !== 'draft') {
    if (figure.frozen === null || 'kind' in figure.frozen) throw new Error('A figure of a proposed report was frozen.');
    return figure.frozen;
  }
  const { counted_by: by, filter: where, unit } = figure;
  const table = await buildTable(scope, { by, where, unit });
  // A report is of the whole country; nobody is shown their own part of it as if it were that.
  if (table.scope !== 'national') throw new AppError('access.denied', { detail: 'Live figures are for analysts.' });
  return table;
}

/** What a table of the rest of the node says, read now or frozen as `tableOf` has it; undefined for other figures. */
export async function factsOf(
  scope: Scope,
  { state, year }: Pick<ReportRow, 'state' | 'year'>,
  { counted_by: by, frozen }: FigureRow,
): Promise<TableFacts | undefined> {
  const table = ReportTableCode.safeParse(by).data;
  if (table === undefined) return undefined;
  if (state === 'draft') return readTableFacts(scope, table, year);
  if (frozen === null || !('kind' in frozen)) throw new Error('A table of a proposed report was frozen.');
  return frozen;
}

/** Everything that the files of a report are made from, as it stands. */
export async function loadContent(scope: Scope, row: ReportRow): Promise<ReportContent> {
  const { name, pack } = await getNodeSettings(scope);
  const figures: ReportContent['figures'][number][] = [];
  const tables: NonNullable<ReportContent['tables']>[number][] = [];
  const estimates: (EstimatedFigure & { pinned: ReturnType<typeof presentFigure> })[] = [];
  for (const figure of await findFigures(scope.db, [row.id])) {
    const pinned = presentFigure(figure);
    const facts = await factsOf(scope, row, figure);
    if (figure.estimate !== null) estimates.push({ pinned, estimate: figure.estimate });
    else if (facts !== undefined) tables.push({ pinned, facts });
    else figures.push({ pinned, table: await tableOf(scope, row, figure) });
  }
  const texts = await findTexts(scope.db, [row.id]);
  return {
    node: name,
    year: row.year,
    edition: row.edition,
    titles: row.titles,
    changes: row.changes,
    frozen: row.figures_at !== null,
    vintageName: row.vintage_name,
    at: row.figures_at ?? scope.clock(),
    threshold: pack.publicationThreshold,
    texts: texts.map(({ section_key: sectionKey, language, text }) => ({ sectionKey, language, text })),
    figures,
    estimates,
    tables,
  };
}
