// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ReportFigureId, ReportId, ReportWords } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { sql, type Selectable, type Updateable } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { tables, type ReportTables } from './store-reports.ts';

export type TextRow = Selectable<ReportTables['palermo.report_text']>;
export type FigureRow = Selectable<ReportTables['palermo.report_figure']>;
export type FigureChange = Updateable<ReportTables['palermo.report_figure']>;

export function findTexts(db: Db, reportIds: readonly ReportId[]): Promise<TextRow[]> {
  if (reportIds.length === 0) return Promise.resolve([]);
  return tables(db).selectFrom('palermo.report_text').selectAll().where('report_id', 'in', reportIds).execute();
}

export interface SavedText {
  readonly reportId: ReportId;
  readonly sectionKey: string;
  readonly language: Language;
  readonly text: string;
  readonly editedBy: AccountId;
  readonly at: Date;
}

/** Keeps a text over the version that it was written from; undefined when that is not the version which is there. */
export function writeText(db: Db, text: SavedText, fromVersion: number): Promise<TextRow | undefined> {
  const values = { text: text.text, edited_by: text.editedBy, edited_at: text.at };
  const place = { report_id: text.reportId, section_key: text.sectionKey, language: text.language };
  if (fromVersion === 0) {
    return tables(db)
      .insertInto('palermo.report_text')
      .values({ ...place, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
  }
  return tables(db)
    .updateTable('palermo.report_text')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('report_id', '=', text.reportId)
    .where('section_key', '=', text.sectionKey)
    .where('language', '=', text.language)
    .where('version', '=', fromVersion)
    .returningAll()
    .executeTakeFirst();
}

export function findText(
  db: Db,
  { reportId, sectionKey, language }: Pick<SavedText, 'reportId' | 'sectionKey' | 'language'>,
): Promise<TextRow | undefined> {
  return tables(db)
    .selectFrom('palermo.report_text')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('section_key', '=', sectionKey)
    .where('language', '=', language)
    .executeTakeFirst();
}

/** Figures in the order of their sections' places. */
export function findFigures(db: Db, reportIds: readonly ReportId[]): Promise<FigureRow[]> {
  if (reportIds.length === 0) return Promise.resolve([]);
  return tables(db)
    .selectFrom('palermo.report_figure')
    .selectAll()
    .where('report_id', 'in', reportIds)
    .orderBy('position')
    .orderBy('key')
    .execute();
}

export async function insertFigure(
  db: Db,
  figure: Omit<FigureRow, 'titles' | 'frozen'> & { readonly titles: ReportWords },
): Promise<void> {
  await tables(db)
    .insertInto('palermo.report_figure')
    .values({
      ...figure,
      titles: JSON.stringify(figure.titles),
      frozen: null,
      estimate: figure.estimate && JSON.stringify(figure.estimate),
    })
    .execute();
}

export async function updateFigure(db: Db, figureId: ReportFigureId, change: FigureChange): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('palermo.report_figure')
    .set(change)
    .where('id', '=', figureId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteFigure(
  db: Db,
  { reportId, figureId }: { readonly reportId: ReportId; readonly figureId: ReportFigureId },
): Promise<boolean> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('palermo.report_figure')
    .where('id', '=', figureId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
