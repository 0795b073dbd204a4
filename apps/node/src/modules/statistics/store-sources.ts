// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  Contradiction,
  OrganisationId,
  PublishedIndicator,
  PublishedUnit,
  SourceId,
  SourceMapping,
  SourceReport,
  SourceShape,
  SourceView,
} from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { CleanTable } from './sources/clean/clean-table.ts';
import type { Defect, Observation } from './sources/clean/observation.ts';

/** A published table as the database keeps it, without its file. */
export interface PublishedSource {
  readonly id: SourceId;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly fileName: string;
  readonly fileHash: string;
  readonly state: SourceView['state'];
  readonly shape: SourceShape;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly vintage: string | null;
  readonly citation: string | null;
  readonly area: string | null;
  readonly indicator: PublishedIndicator | null;
  readonly unit: PublishedUnit | null;
  readonly metadata: string | null;
  readonly proposal: SourceView['proposal'];
  /** The columns of the file, the same for the next file of its kind. */
  readonly layout: string | null;
  readonly mapping: SourceMapping | null;
  readonly series: string | null;
  readonly dryRun: boolean;
  readonly jobId: string | null;
  readonly doneCount: number;
  readonly totalCount: number | null;
  readonly areas: number | null;
  readonly yearFirst: number | null;
  readonly yearLast: number | null;
  readonly observations: number;
  readonly rejected: number;
  readonly contradictions: number;
  readonly labelsWaiting: number;
  readonly labelsDecidedSince: number;
  readonly latest: boolean;
  readonly failure: SourceView['failure'];
  readonly createdAt: Date;
  readonly importedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** True where no later vintage of the same series was imported; the later import decides where vintages are the same. */
export const isLatest = sql`(s.series is null or not exists (
  select from palermo.published_source o where o.series = s.series and o.id <> s.id and o.imported_at is not null
    and (coalesce(o.vintage, '-infinity'), o.created_at) > (coalesce(s.vintage, '-infinity'), s.created_at)))`;

const columns = sql`s.id, s.organisation_id as "organisationId", s.account_id as "accountId", s.file_name as "fileName",
  s.file_hash as "fileHash", s.state, s.shape, s.title, s.publisher, s.vintage::text as vintage, s.citation, s.area,
  s.indicator, s.unit, s.metadata, s.proposal, s.layout, s.mapping,
  s.series, s.dry_run as "dryRun", s.job_id as "jobId",
  s.done_count as "doneCount", s.total_count as "totalCount", s.areas, s.year_first as "yearFirst",
  s.year_last as "yearLast", s.observation_count as "observations", s.rejected_count as "rejected",
  s.contradiction_count as "contradictions", s.failure, s.created_at as "createdAt", s.imported_at as "importedAt",
  s.finished_at as "finishedAt", ${isLatest} as latest,
  (select count(*) from palermo.published_label l left join palermo.label_crosswalk x using (list, label)
    where l.source_id = s.id and l.code is null and x.code is null)::int as "labelsWaiting",
  (select count(*) from palermo.published_label l left join palermo.label_crosswalk x using (list, label)
    where l.source_id = s.id and (x.code is not null and x.code is distinct from l.code
      or x.code is null and l.method = 'reviewed'))::int as "labelsDecidedSince"`;

export interface NewSource {
  readonly id: SourceId;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly fileName: string;
  readonly fileHash: string;
  readonly shape: SourceShape;
  readonly proposal: SourceView['proposal'];
  readonly layout: string;
  readonly mapping: SourceMapping | null;
  readonly totalCount: number | null;
  readonly content: Buffer;
}

export async function insertSource(db: Db, source: NewSource): Promise<void> {
  await sql`insert into palermo.published_source (id, organisation_id, account_id, file_name, file_hash, state, shape,
      proposal, layout, mapping, total_count)
    values (${source.id}, ${source.organisationId}, ${source.accountId}, ${source.fileName}, ${source.fileHash},
      'uploaded', ${source.shape}, ${JSON.stringify(source.proposal)}, ${source.layout},
      ${source.mapping && JSON.stringify(source.mapping)}, ${source.totalCount})`.execute(db);
  await sql`insert into palermo.published_file (source_id, content) values (${source.id}, ${source.content})`.execute(
    db,
  );
}

export async function findSource(db: Db, id: SourceId): Promise<PublishedSource | undefined> {
  return one(db, sql`where s.id = ${id}`);
}

/** The source, held until the transaction ends. */
export async function lockSource(db: Db, id: SourceId): Promise<PublishedSource | undefined> {
  return one(db, sql`where s.id = ${id} for update of s`);
}

/** The source of a running job, held until the transaction ends; undefined when it was cancelled or started anew. */
export async function lockSourceOfJob(db: Db, jobId: string): Promise<PublishedSource | undefined> {
  return one(db, sql`where s.job_id = ${jobId} and s.state in ('checking', 'importing') for update of s`);
}

/** The table of the same content that is there already. */
export async function findSourceOfFile(db: Db, fileHash: string): Promise<PublishedSource | undefined> {
  return one(db, sql`where s.file_hash = ${fileHash} order by s.imported_at is null, s.created_at desc limit 1`);
}

/** What a person said of the columns of the last table with this layout, by which it was imported. */
export async function findMapping(db: Db, layout: string): Promise<SourceMapping | undefined> {
  const answer = await sql<{ mapping: SourceMapping }>`select mapping from palermo.published_source
    where layout = ${layout} and mapping is not null and state = 'done' order by created_at desc, id desc limit 1`.execute(
    db,
  );
  return answer.rows[0]?.mapping;
}

async function one(db: Db, where: RawBuilder<unknown>): Promise<PublishedSource | undefined> {
  const answer = await sql<PublishedSource>`select ${columns} from palermo.published_source s ${where}`.execute(db);
  return answer.rows[0];
}

/** All published tables, newest first. */
export async function findSources(db: Db, limit: number): Promise<PublishedSource[]> {
  const answer = await sql<PublishedSource>`select ${columns} from palermo.published_source s
    order by s.created_at desc, s.id desc limit ${limit}`.execute(db);
  return answer.rows;
}

/** Jobs of tables that are being read: after a crash they are asked for again. */
export async function findJobsOfSources(db: Db): Promise<string[]> {
  const answer = await sql<{ jobId: string }>`select job_id as "jobId" from palermo.published_source
    where state in ('checking', 'importing') and job_id is not null`.execute(db);
  return answer.rows.map(({ jobId }) => jobId);
}

export async function findReport(db: Db, id: SourceId): Promise<SourceReport | null> {
  const answer = await sql<{ report: SourceReport | null }>`select report from palermo.published_source
    where id = ${id}`.execute(db);
  return answer.rows[0]?.report ?? null;
}

export async function findFile(db: Db, id: SourceId): Promise<Buffer | undefined> {
  const answer = await sql<{ content: Buffer }>`select content from palermo.published_file
    where source_id = ${id}`.execute(db);
  return answer.rows[0]?.content;
}

/** What changes of a source. Nothing that is absent is touched. */
export type SourceChange = Partial<
  Pick<
    PublishedSource,
    | 'state'
    | 'shape'
    | 'title'
    | 'publisher'
    | 'vintage'
    | 'citation'
    | 'area'
    | 'indicator'
    | 'unit'
    | 'metadata'
    | 'series'
    | 'dryRun'
    | 'jobId'
    | 'doneCount'
    | 'totalCount'
    | 'failure'
    | 'mapping'
  >
> & { readonly report?: SourceReport; readonly finished?: boolean };

const columnOf: Readonly<Record<string, string>> = {
  dryRun: 'dry_run',
  jobId: 'job_id',
  doneCount: 'done_count',
  totalCount: 'total_count',
};

export async function updateSource(
  db: Db,
  id: SourceId,
  { report, finished, failure, mapping, ...change }: SourceChange,
): Promise<void> {
  const sets = Object.entries(change).map(([name, value]) => sql`${sql.ref(columnOf[name] ?? name)} = ${value}`);
  if (report) sets.push(sql`report = ${JSON.stringify(report)}`);
  if (failure !== undefined) sets.push(sql`failure = ${failure && JSON.stringify(failure)}`);
  if (mapping) sets.push(sql`mapping = ${JSON.stringify(mapping)}`);
  if (finished !== undefined) sets.push(finished ? sql`finished_at = now()` : sql`finished_at = null`);
  if (sets.length === 0) return;
  await sql`update palermo.published_source set ${sql.join(sets)} where id = ${id}`.execute(db);
}

export async function deleteSource(db: Db, id: SourceId): Promise<void> {
  await sql`delete from palermo.published_source where id = ${id}`.execute(db);
}

/** Throws away files that were uploaded and never read. */
export async function deleteUnread(db: Db, before: Date): Promise<void> {
  await sql`delete from palermo.published_source
    where state in ('uploaded', 'checked') and imported_at is null and created_at < ${before}`.execute(db);
}

const rowsAtOnce = 4000;

/** Puts the figures of a table in the place of those that were there, with its report, defects, contradictions and labels. */
export async function replaceFigures(db: Db, id: SourceId, table: CleanTable): Promise<void> {
  for (const name of ['published_figure', 'published_label']) {
    await sql`delete from ${sql.table(`palermo.${name}`)} where source_id = ${id}`.execute(db);
  }
  for (let from = 0; from < table.observations.length; from += rowsAtOnce) {
    await insertFigures(db, id, table.observations.slice(from, from + rowsAtOnce));
  }
  await sql`insert into palermo.published_label (source_id, list, label, code, method, row_count)
    select ${id}, r.list, r.label, r.code, r.method, r.rows
    from jsonb_to_recordset(${JSON.stringify(table.labels)}::jsonb)
      as r(list text, label text, code text, method text, rows int)`.execute(db);
  await sql`update palermo.published_source s set imported_at = now(), observation_count = ${table.observations.length},
      (areas, year_first, year_last) = (select count(distinct area), min(year), max(year)
        from palermo.published_figure f where f.source_id = ${id})
    where s.id = ${id}`.execute(db);
}

async function insertFigures(db: Db, id: SourceId, figures: readonly Observation[]): Promise<void> {
  await sql`insert into palermo.published_figure (source_id, row_number, column_name, area, year, indicator, dimension,
      category_code, category_label, sex, age, unit, unit_written, written, low, high, flags)
    select ${id}, r."row", r."column", r.area, r.year, r.indicator, r.dimension, r."categoryCode", r."categoryLabel",
      r.sex, r.age, r.unit, r."unitWritten", r.written, r.low, r.high, r.flags
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as r("row" int, "column" text, area text, year smallint,
      indicator text, dimension text, "categoryCode" text, "categoryLabel" text, sex text, age text, unit text,
      "unitWritten" text, written text, low float8, high float8, flags text[])`.execute(db);
}

/** Keeps what was found wrong with a table, in place of what was found before. */
export async function replaceFindings(db: Db, id: SourceId, table: CleanTable): Promise<void> {
  for (const name of ['published_defect', 'published_contradiction']) {
    await sql`delete from ${sql.table(`palermo.${name}`)} where source_id = ${id}`.execute(db);
  }
  for (let from = 0; from < table.defects.length; from += rowsAtOnce) {
    const defects = table.defects.slice(from, from + rowsAtOnce);
    await sql`insert into palermo.published_defect (source_id, position, kind, row_number, column_name, written, done,
        rejected)
      select ${id}, ${from}::int + ordinality::int, r.kind, r."row", r."column", r.written, r.done, r.rejected
      from rows from (jsonb_to_recordset(${JSON.stringify(defects)}::jsonb)
        as (kind text, "row" int, "column" text, written text, done text, rejected boolean))
        with ordinality as r(kind, "row", "column", written, done, rejected, ordinality)`.execute(db);
  }
  await sql`insert into palermo.published_contradiction (source_id, position, body)
    select ${id}, place, body from jsonb_array_elements(${JSON.stringify(table.contradictions)}::jsonb)
      with ordinality as given(body, place)`.execute(db);
  await sql`update palermo.published_source set rejected_count = ${table.rejectedCount},
    contradiction_count = ${table.contradictions.length} where id = ${id}`.execute(db);
}

/** Defects of a table in the order in which they were found. */
export async function findDefects(
  db: Db,
  id: SourceId,
  { kind, after, limit }: { readonly kind: string | undefined; readonly after: number; readonly limit: number },
): Promise<(Defect & { readonly position: number })[]> {
  const ofKind = kind === undefined ? sql`true` : sql`kind = ${kind}`;
  const answer = await sql<Defect & { readonly position: number }>`select position, kind, row_number as "row",
      column_name as "column", written, done, rejected
    from palermo.published_defect where source_id = ${id} and position > ${after} and ${ofKind}
    order by position limit ${limit}`.execute(db);
  return answer.rows;
}

/** Totals of a table that their parts contradict, in the order of the file. */
export async function findContradictions(
  db: Db,
  id: SourceId,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<(Contradiction & { readonly position: number })[]> {
  const answer = await sql<{ position: number; body: Contradiction }>`select position, body
    from palermo.published_contradiction where source_id = ${id} and position > ${after}
    order by position limit ${limit}`.execute(db);
  return answer.rows.map(({ position, body }) => ({ ...body, position }));
}
