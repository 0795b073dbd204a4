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
import type { Generated, JSONColumnType, Selectable, Updateable } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { PinnedEstimate } from './estimates/estimate.ts';
import type { TableFacts } from './reports/table-facts.ts';

type Json<Value extends object> = JSONColumnType<Value, string, string>;

export type ReportTables = {
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
    /** From the proposal on: what was counted, or what a table of the plan, treaties, recommendations or fund says. */
    frozen: JSONColumnType<StatisticsTable | TableFacts | null, string | null, string | null>;
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
export type ReportChange = Updateable<ReportTables['palermo.report']>;

export const tables = (db: Db) => db.withTables<ReportTables>();

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
