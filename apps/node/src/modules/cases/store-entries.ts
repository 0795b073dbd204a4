// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, EntryId, OrganisationId } from '@palermo/contract';
import type { DataClass } from '@palermo/terms';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { AppointmentTime } from './events.ts';

/** An entry as the database keeps it. */
export interface EntryRow {
  readonly id: EntryId;
  readonly caseId: CaseId;
  readonly kind: string;
  readonly dataClass: DataClass;
  readonly sealed: Buffer;
  readonly version: number;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly changedBy: AccountId;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Whether it is a guardian who may sign for the child; null for everything else. */
  readonly maySign: boolean | null;
  readonly struckAt: Date | null;
}

const columns = sql`id, case_id as "caseId", kind, data_class as "dataClass", sealed, version,
  organisation_id as "organisationId", account_id as "accountId", changed_by as "changedBy", created_at as "createdAt",
  updated_at as "updatedAt", may_sign as "maySign", struck_at as "struckAt"`;

/** The entries of a case whose data class is open to the actor, the oldest first. */
export async function findEntries(db: Db, caseId: CaseId): Promise<EntryRow[]> {
  const answer = await sql<EntryRow>`select ${columns} from palermo.case_entry
    where case_id = ${caseId} order by created_at, id`.execute(db);
  return answer.rows;
}

export async function findEntry(db: Db, caseId: CaseId, id: EntryId): Promise<EntryRow | undefined> {
  const answer = await sql<EntryRow>`select ${columns} from palermo.case_entry
    where case_id = ${caseId} and id = ${id}`.execute(db);
  return answer.rows[0];
}

/** Writes an entry; false when this id was written before. */
export async function insertEntry(db: Db, entry: EntryRow): Promise<boolean> {
  const answer =
    await sql`insert into palermo.case_entry (id, case_id, kind, data_class, sealed, version, organisation_id,
      account_id, changed_by, created_at, updated_at, may_sign)
    values (${entry.id}, ${entry.caseId}, ${entry.kind}, ${entry.dataClass}, ${entry.sealed}, ${entry.version},
      ${entry.organisationId}, ${entry.accountId}, ${entry.changedBy}, ${entry.createdAt}, ${entry.updatedAt}, ${entry.maySign})
    on conflict (id) do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Changes an entry that nobody changed since; false when somebody did, or when it is not the actor's to change. */
export async function updateEntry(db: Db, entry: EntryRow, seenVersion: number): Promise<boolean> {
  const answer = await sql`update palermo.case_entry set sealed = ${entry.sealed}, version = ${entry.version},
      changed_by = ${entry.changedBy}, updated_at = ${entry.updatedAt}, may_sign = ${entry.maySign},
      struck_at = ${entry.struckAt}
    where id = ${entry.id} and case_id = ${entry.caseId} and version = ${seenVersion}`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** What an entry said in one version. */
export interface PastEntryRow {
  readonly version: number;
  readonly sealed: Buffer;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly at: Date;
}

/** Keeps what an entry said in a version of its own. */
export async function insertPastEntry(
  db: Db,
  entry: EntryRow,
  { organisationId, accountId, at }: Pick<PastEntryRow, 'organisationId' | 'accountId' | 'at'>,
): Promise<void> {
  await sql`insert into palermo.case_entry_past (entry_id, case_id, data_class, version, sealed, organisation_id, account_id, at)
    values (${entry.id}, ${entry.caseId}, ${entry.dataClass}, ${entry.version}, ${entry.sealed}, ${organisationId},
      ${accountId}, ${at})`.execute(db);
}

/** Every version of an entry, the newest first. */
export async function findPastEntries(db: Db, id: EntryId): Promise<PastEntryRow[]> {
  const answer = await sql<PastEntryRow>`select version, sealed, organisation_id as "organisationId",
      account_id as "accountId", at
    from palermo.case_entry_past where entry_id = ${id} order by version desc limit 200`.execute(db);
  return answer.rows;
}

/** What appointments of a guardian came to that stand in some files, or in files that those stand for. */
export async function findGuardianTimes(
  db: Db,
  caseIds: readonly CaseId[],
): Promise<{ readonly caseId: CaseId; readonly time: AppointmentTime }[]> {
  const answer = await sql<{ caseId: CaseId; time: AppointmentTime }>`
    with recursive part as (
      select id as kept, id from unnest(${[...caseIds]}::uuid[]) id
      union all
      select p.kept, m.merged_case from part p join palermo.case_merge m on m.kept_case = p.id and m.undone_at is null
    )
    select p.kept as "caseId", coalesce(e.guardian_time, 'notKnown') as time
    from part p join palermo.case_entry e on e.case_id = p.id
    where e.kind = 'guardianAppointment' and e.struck_at is null`.execute(db);
  return answer.rows;
}
