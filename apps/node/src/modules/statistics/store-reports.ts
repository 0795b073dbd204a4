// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  ChartCode,
  ReportFigureId,
  ReportFormat,
  ReportId,
  ReportState,
  ReportWords,
  StatisticsTable,
} from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { sql, type Generated, type JSONColumnType, type Selectable, type Updateable } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { PinnedEstimate } from './estimates/estimate.ts';

type Json<Value extends object> = JSONColumnType<Value, string, string>;

type ReportTables = {
  'palermo.report': {
    id: ReportId;
    series_id: string;
    edition: number;
    previous_id: ReportId | null;
    year: number;
    languages: Language[];
    titles: Json<ReportWords>;
    changes: Json<ReportWords>;
    state: Generated<ReportState>;
    last_figure: Generated<number>;
    created_by: AccountId;
    created_at: Date;
    edited_at: Date;
    vintage_id: Generated<string | null>;
    vintage_name: Generated<string | null>;
    figures_at: Generated<Date | null>;
    proposed_by: Generated<AccountId | null>;
    proposed_at: Generated<Date | null>;
    job_id: Generated<string | null>;
    preparing_failed: Generated<boolean>;
    released_by: Generated<AccountId | null>;
    released_at: Generated<Date | null>;
  };
  'palermo.report_text': {
    report_id: ReportId;
    section_key: string;
    language: Language;
    text: string;
    version: Generated<number>;
    edited_by: AccountId;
    edited_at: Date;
  };
  'palermo.report_figure': {
    id: ReportFigureId;
    report_id: ReportId;
    key: string;
    section_key: string;
    position: number;
    counted_by: string;
    filter: string;
    unit: 'victim' | 'perpetrator';
    chart: ChartCode;
    titles: Json<ReportWords>;
    frozen: JSONColumnType<StatisticsTable | null, string | null, string | null>;
    /** What an estimate shows, kept when it was put into the report; null for figures that are counted. */
    estimate: JSONColumnType<PinnedEstimate | null, string | null, never>;
    pinned_by: AccountId;
  };
  'palermo.report_file': {
    report_id: ReportId;
    language: Language;
    format: ReportFormat;
    content: Buffer;
    sha256: Buffer;
    made_at: Generated<Date>;
  };
};

export type ReportRow = Selectable<ReportTables['palermo.report']>;
export type TextRow = Selectable<ReportTables['palermo.report_text']>;
export type FigureRow = Selectable<ReportTables['palermo.report_figure']>;
export type ReportChange = Updateable<ReportTables['palermo.report']>;
export type FigureChange = Updateable<ReportTables['palermo.report_figure']>;

/** A file that was made, without its bytes. */
export interface FileRow {
  readonly language: Language;
  readonly format: ReportFormat;
  readonly byteCount: number;
  readonly sha256: Buffer;
}

const tables = (db: Db) => db.withTables<ReportTables>();

/** Reports that the actor sees, newest first. */
export function findReports(db: Db): Promise<ReportRow[]> {
  return tables(db)
    .selectFrom('palermo.report')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
}

/** A report; locked against a change of its state where the caller is about to write. */
export function findReport(
  db: Db,
  reportId: ReportId,
  lock?: 'toWrite' | 'toChangeState',
): Promise<ReportRow | undefined> {
  const query = tables(db).selectFrom('palermo.report').selectAll().where('id', '=', reportId);
  if (lock === undefined) return query.executeTakeFirst();
  return (lock === 'toWrite' ? query.forShare() : query.forUpdate()).executeTakeFirst();
}

/** Jobs of proposals whose files are being made: after a crash they are asked for again. */
export async function findJobsOfReports(db: Db): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('palermo.report')
    .select('job_id')
    .where('state', '=', 'preparing')
    .where('preparing_failed', '=', false)
    .execute();
  return rows.flatMap(({ job_id }) => job_id ?? []);
}

/** The report that a job makes files of; undefined when it is not to make any more. */
export function findReportOfJob(db: Db, jobId: string): Promise<ReportRow | undefined> {
  return tables(db)
    .selectFrom('palermo.report')
    .selectAll()
    .where('job_id', '=', jobId)
    .where('state', '=', 'preparing')
    .where('preparing_failed', '=', false)
    .executeTakeFirst();
}

export function findNextEdition(db: Db, reportId: ReportId): Promise<{ id: ReportId } | undefined> {
  return tables(db).selectFrom('palermo.report').select('id').where('previous_id', '=', reportId).executeTakeFirst();
}

export interface NewReport {
  readonly id: ReportId;
  readonly seriesId: string;
  readonly edition: number;
  readonly previousId: ReportId | null;
  readonly year: number;
  readonly languages: readonly Language[];
  readonly titles: ReportWords;
  readonly changes: ReportWords;
  readonly lastFigure: number;
  readonly createdBy: AccountId;
  readonly at: Date;
}

/** Adds a report. Gives false when the series has this edition already. */
export async function insertReport(db: Db, report: NewReport): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('palermo.report')
    .values({
      id: report.id,
      series_id: report.seriesId,
      edition: report.edition,
      previous_id: report.previousId,
      year: report.year,
      languages: [...report.languages],
      titles: JSON.stringify(report.titles),
      changes: JSON.stringify(report.changes),
      last_figure: report.lastFigure,
      created_by: report.createdBy,
      created_at: report.at,
      edited_at: report.at,
    })
    .onConflict((conflict) => conflict.columns(['series_id', 'edition']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateReport(db: Db, reportId: ReportId, change: ReportChange): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('palermo.report')
    .set(change)
    .where('id', '=', reportId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteReport(db: Db, reportId: ReportId): Promise<boolean> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('palermo.report')
    .where('id', '=', reportId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

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

export function findFiles(db: Db, reportId: ReportId): Promise<FileRow[]> {
  return tables(db)
    .selectFrom('palermo.report_file')
    .select(['language', 'format', 'sha256', sql<number>`length(content)`.as('byteCount')])
    .where('report_id', '=', reportId)
    .orderBy('language')
    .orderBy('format', 'desc')
    .execute();
}

export interface FileKey {
  readonly reportId: ReportId;
  readonly language: Language;
  readonly format: ReportFormat;
}

export async function findFileContent(db: Db, key: FileKey): Promise<Buffer | undefined> {
  const row = await tables(db)
    .selectFrom('palermo.report_file')
    .select('content')
    .where('report_id', '=', key.reportId)
    .where('language', '=', key.language)
    .where('format', '=', key.format)
    .executeTakeFirst();
  return row?.content;
}

/** Keeps a file that was made; one that is there already stays. The database checks the hash against the bytes. */
export async function insertFile(db: Db, key: FileKey, file: { content: Buffer; sha256: Buffer }): Promise<void> {
  await tables(db)
    .insertInto('palermo.report_file')
    .values({ report_id: key.reportId, language: key.language, format: key.format, ...file })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteFiles(db: Db, reportId: ReportId): Promise<void> {
  await tables(db).deleteFrom('palermo.report_file').where('report_id', '=', reportId).execute();
}
