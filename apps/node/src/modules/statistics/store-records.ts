// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, EntryId, SuspectId } from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { AppointmentTime } from '../cases/index.ts';
import type { DecisionPart } from './records/decision-part.ts';
import type { FlaggedRecord } from './records/quality-flags.ts';
import type { StandardPerpetrator } from './records/standard-perpetrator.ts';
import type { StandardRecord } from './records/standard-record.ts';

type Column<Row> = readonly [property: keyof Row & string, column: string, type: 'uuid' | 'text' | 'text[]' | 'int'];

const recordColumns: readonly Column<StandardRecord>[] = [
  ['caseId', 'case_id', 'uuid'],
  ['organisationId', 'organisation_id', 'uuid'],
  ['organisationKind', 'organisation_kind', 'text'],
  ['year', 'year', 'int'],
  ['quarter', 'quarter', 'text'],
  ['period', 'period', 'text'],
  ['sex', 'sex', 'text'],
  ['gender', 'gender', 'text'],
  ['ageGroup', 'age_group', 'text'],
  ['majority', 'majority', 'text'],
  ['outcome', 'outcome', 'text'],
  ['decidedBy', 'decided_by', 'text'],
  ['daysToOutcome', 'days_to_outcome', 'int'],
  ['decisionTime', 'decision_time', 'text'],
  ['guardianTime', 'guardian_time', 'text'],
  ['reportedBy', 'reported_by', 'text'],
  ['exploitation', 'exploitation', 'text[]'],
  ['sexualExploitation', 'sexual_exploitation', 'text[]'],
  ['act', 'act', 'text[]'],
  ['means', 'means', 'text[]'],
  ['meansOfControl', 'means_of_control', 'text[]'],
  ['recruitment', 'recruitment', 'text[]'],
  ['relationshipToTrafficker', 'relationship_to_trafficker', 'text[]'],
  ['industry', 'industry', 'text[]'],
  ['citizenship', 'citizenship', 'text[]'],
  ['regionOfCitizenship', 'region_of_citizenship', 'text[]'],
  ['countryOfExploitation', 'country_of_exploitation', 'text[]'],
  ['regionOfExploitation', 'region_of_exploitation', 'text[]'],
  ['qualityFlags', 'quality_flags', 'text[]'],
  ['answeredNone', 'answered_none', 'text[]'],
  ['source', 'source', 'text'],
];

const perpetratorColumns: readonly Column<StandardPerpetrator>[] = [
  ['caseId', 'case_id', 'uuid'],
  ['suspectId', 'suspect_id', 'uuid'],
  ['organisationId', 'organisation_id', 'uuid'],
  ['organisationKind', 'organisation_kind', 'text'],
  ['year', 'year', 'int'],
  ['period', 'period', 'text'],
  ['sex', 'sex', 'text[]'],
  ['ageGroup', 'age_group', 'text[]'],
  ['citizenship', 'citizenship', 'text[]'],
  ['regionOfCitizenship', 'region_of_citizenship', 'text[]'],
  ['role', 'role', 'text[]'],
  ['relationship', 'relationship', 'text[]'],
  ['paidMoney', 'paid_money', 'text[]'],
  ['stage', 'stage', 'text'],
  ['exploitation', 'exploitation', 'text[]'],
  ['countryOfExploitation', 'country_of_exploitation', 'text[]'],
  ['regionOfExploitation', 'region_of_exploitation', 'text[]'],
  ['source', 'source', 'text'],
];

interface Target<Row> {
  readonly table: RawBuilder<unknown>;
  readonly columns: readonly Column<Row>[];
  readonly key: readonly string[];
}

const records: Target<StandardRecord> = {
  table: sql`palermo.standard_record`,
  columns: recordColumns,
  key: ['case_id'],
};
const perpetrators: Target<StandardPerpetrator> = {
  table: sql`palermo.standard_perpetrator`,
  columns: perpetratorColumns,
  key: ['case_id', 'suspect_id'],
};

/** Writes rows, replacing those that are there. A row that says the same as before keeps its version. */
async function upsert<Row>(db: Db, { table, columns, key }: Target<Row>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.join(columns.map(([, column]) => sql.ref(column)));
  const types = sql.join(columns.map(([property, , type]) => sql`${sql.ref(property)} ${sql.raw(type)}`));
  const given = sql.join(columns.map(([property]) => sql.ref(`r.${property}`)));
  const renewed = columns.flatMap(([, column]) =>
    key.includes(column) ? [] : [sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`],
  );
  await sql`insert into ${table} (${names})
    select ${given} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${types})
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(renewed)}`.execute(db);
}

export function upsertRecords(db: Db, rows: readonly StandardRecord[]): Promise<void> {
  return upsert(db, records, rows);
}

export function upsertPerpetrators(db: Db, rows: readonly StandardPerpetrator[]): Promise<void> {
  return upsert(db, perpetrators, rows);
}

/** Rows as they are projected, read back for a comparison. */
async function findRows<Row>(db: Db, { table, columns }: Target<Row>, caseIds: readonly CaseId[]): Promise<Row[]> {
  const named = sql.join(columns.map(([property, column]) => sql`${sql.ref(column)} as ${sql.ref(property)}`));
  const answer = await sql<Row>`select ${named} from ${table}
    where case_id = any (${[...caseIds]}::uuid[])`.execute(db);
  return answer.rows;
}

export function findRecords(db: Db, caseIds: readonly CaseId[]): Promise<StandardRecord[]> {
  return findRows(db, records, caseIds);
}

export function findPerpetrators(db: Db, caseIds: readonly CaseId[]): Promise<StandardPerpetrator[]> {
  return findRows(db, perpetrators, caseIds);
}

/** Removes what is kept of the suspects of cases, but those that are named. */
export async function deletePerpetratorsBut(
  db: Db,
  caseIds: readonly CaseId[],
  kept: readonly Pick<StandardPerpetrator, 'suspectId'>[],
): Promise<void> {
  await sql`delete from palermo.standard_perpetrator where case_id = any (${[...caseIds]}::uuid[])
    and not suspect_id = any (${kept.map(({ suspectId }) => suspectId)}::uuid[])`.execute(db);
}

/** Removes all that is kept of cases. Versions that a closed vintage needs stay, without their cases. */
export async function deleteRecords(db: Db, caseIds: readonly CaseId[]): Promise<void> {
  await sql`delete from palermo.standard_perpetrator where case_id = any (${[...caseIds]}::uuid[])`.execute(db);
  await sql`delete from palermo.standard_record where case_id = any (${[...caseIds]}::uuid[])`.execute(db);
}

/** Which kinds of support reached a person, in their standard record; through the wall, as others than the holder write it. */
export async function updateSupport(
  db: Db,
  caseId: CaseId,
  { delivered, refused, unavailable }: Readonly<Record<'delivered' | 'refused' | 'unavailable', readonly string[]>>,
): Promise<void> {
  await sql`select wall.record_support(${caseId}, ${[...delivered]}::text[], ${[...refused]}::text[],
    ${[...unavailable]}::text[])`.execute(db);
}

/** What an appointment of a guardian comes to, in its entry and in the child's record; through the wall, as for support. */
export async function recordGuardian(db: Db, entryId: EntryId, time: AppointmentTime): Promise<void> {
  await sql`select wall.record_guardian(${entryId}, ${time})`.execute(db);
}

/** Counts a suspect whom investigators of another organisation than the holder named; the database says who may. */
export async function countInvestigated(
  db: Db,
  { caseId, suspectId }: { readonly caseId: CaseId; readonly suspectId: SuspectId },
  regions: readonly string[],
): Promise<void> {
  await sql`select wall.count_investigated(${caseId}, ${suspectId}, ${[...regions]}::text[])`.execute(db);
}

/** What of a record a decision may change, and what that depends on. */
export async function findDecidedRecord(
  db: Db,
  caseId: CaseId,
): Promise<(FlaggedRecord & Pick<StandardRecord, 'answeredNone'>) | undefined> {
  const answer = await sql<FlaggedRecord & Pick<StandardRecord, 'answeredNone'>>`
    select quality_flags as "qualityFlags", answered_none as "answeredNone", majority, means,
      means_of_control as "meansOfControl"
    from palermo.standard_record where case_id = ${caseId}`.execute(db);
  return answer.rows[0];
}

export async function updateDecision(
  db: Db,
  caseId: CaseId,
  decided: DecisionPart & Pick<StandardRecord, 'outcome' | 'qualityFlags' | 'answeredNone'>,
): Promise<void> {
  await sql`update palermo.standard_record set outcome = ${decided.outcome}, decided_by = ${decided.decidedBy},
      days_to_outcome = ${decided.daysToOutcome}, decision_time = ${decided.decisionTime},
      quality_flags = ${[...decided.qualityFlags]}::text[], answered_none = ${[...decided.answeredNone]}::text[]
    where case_id = ${caseId}`.execute(db);
}
