// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId, OutcomeCode, PersonId } from '@palermo/contract';
import { sql, type Generated } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { CaseFile, CaseSummary } from './case-file.ts';

type CaseTables = {
  'palermo.case_file': {
    id: CaseId;
    reference: string;
    person_id: PersonId;
    organisation_id: OrganisationId;
    status: 'active' | 'closed';
    outcome: OutcomeCode;
    version: number;
    registered_on: string;
    registered_within: string | null;
    updated_at: Generated<Date>;
    external_source: string | null;
    external_id: string | null;
    external_fingerprint: Buffer | null;
    summary_sex: string | null;
    summary_majority: string | null;
    summary_exploitation: string[] | null;
  };
  'palermo.case_facts': {
    case_id: CaseId;
    data_class: string;
    sealed: Buffer;
    version: number;
    updated_at: Generated<Date>;
  };
  'palermo.case_revision': {
    case_id: CaseId;
    version: number;
    data_class: string;
    sealed: Buffer;
    account_id: string | null;
    organisation_id: OrganisationId;
    at: Generated<Date>;
  };
  'palermo.case_event': {
    id: string;
    case_id: CaseId;
    kind: string;
    data_class: string | null;
    account_id: string | null;
    organisation_id: OrganisationId;
    at: Generated<Date>;
    details: Record<string, unknown>;
    sealed: Buffer | null;
  };
  'palermo.case_access': {
    organisation_id: OrganisationId;
    case_id: CaseId;
    basis_id: string;
    owner: boolean;
    data_classes: string[];
    purpose: string | null;
    expires_at: Date | null;
    worker_id: AccountId | null;
    listed: boolean;
  };
  'palermo.name_index': { case_id: CaseId; key: Buffer };
  'vault.person_key': { person_id: PersonId; organisation_id: OrganisationId; wrapped: Buffer };
};

const tables = (db: Db) => db.withTables<CaseTables>();

const fileColumns = [
  'id',
  'reference',
  'person_id as personId',
  'organisation_id as organisationId',
  'status',
  'outcome',
  'version',
  'registered_on as registeredOn',
  'registered_within as registeredWithin',
  'updated_at as updatedAt',
  'external_source as source',
] as const;

/** The case, or undefined when there is none that the actor may see. */
export async function findCaseFile(db: Db, caseId: CaseId): Promise<CaseFile | undefined> {
  return tables(db).selectFrom('palermo.case_file').select(fileColumns).where('id', '=', caseId).executeTakeFirst();
}

/** The case, held until the transaction ends so that nobody changes it meanwhile. Only for the organisation that holds it. */
export async function lockCaseFile(db: Db, caseId: CaseId): Promise<CaseFile | undefined> {
  return tables(db)
    .selectFrom('palermo.case_file')
    .select(fileColumns)
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
}

/** What the actor's organisation may see of a case: the union of its live bases. */
export async function findAccess(
  db: Db,
  caseId: CaseId,
): Promise<{ owner: boolean; dataClasses: string[]; expiresAt: Date | null; workerId: AccountId | null } | undefined> {
  const rows = await tables(db)
    .selectFrom('palermo.case_access')
    .select(['owner', 'data_classes as dataClasses', 'expires_at as expiresAt', 'worker_id as workerId'])
    .where('case_id', '=', caseId)
    .execute();
  if (rows.length === 0) return undefined;
  const owner = rows.some((row) => row.owner);
  const ends = rows.map((row) => row.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...ends);
  return {
    owner,
    dataClasses: [...new Set(rows.flatMap((row) => row.dataClasses))],
    expiresAt: Number.isFinite(last) ? new Date(last) : null,
    workerId: rows[0]?.workerId ?? null,
  };
}

export async function findPersonKey(db: Db, personId: PersonId): Promise<Buffer | undefined> {
  const row = await tables(db)
    .selectFrom('vault.person_key')
    .select('wrapped')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.wrapped;
}

/** Keys and sealed facts of one data class for many cases at once. Cases without either are absent. */
export async function findFactsOfMany(
  db: Db,
  caseIds: readonly CaseId[],
  dataClass: string,
): Promise<{ caseId: CaseId; personId: PersonId; wrapped: Buffer; sealed: Buffer }[]> {
  if (caseIds.length === 0) return [];
  const answer = await sql<{ caseId: CaseId; personId: PersonId; wrapped: Buffer; sealed: Buffer }>`
    select f.case_id as "caseId", c.person_id as "personId", k.wrapped, f.sealed
    from palermo.case_facts f
    join palermo.case_file c on c.id = f.case_id
    join vault.person_key k on k.person_id = c.person_id
    where f.case_id = any (${[...caseIds]}::uuid[]) and f.data_class = ${dataClass}`.execute(db);
  return answer.rows;
}

export async function findFacts(db: Db, caseId: CaseId): Promise<{ dataClass: string; sealed: Buffer }[]> {
  return tables(db)
    .selectFrom('palermo.case_facts')
    .select(['data_class as dataClass', 'sealed'])
    .where('case_id', '=', caseId)
    .execute();
}

export async function writeFacts(
  db: Db,
  caseId: CaseId,
  version: number,
  facts: readonly { dataClass: string; sealed: Buffer }[],
  at: Date,
): Promise<void> {
  for (const { dataClass, sealed } of facts) {
    await tables(db)
      .insertInto('palermo.case_facts')
      .values({ case_id: caseId, data_class: dataClass, sealed, version, updated_at: at })
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'data_class']).doUpdateSet({ sealed, version, updated_at: at }),
      )
      .execute();
  }
}

export async function writeRevision(
  db: Db,
  row: {
    readonly caseId: CaseId;
    readonly version: number;
    readonly dataClass: string;
    readonly sealed: Buffer;
    readonly accountId: string | null;
    readonly organisationId: OrganisationId;
    readonly at: Date;
  },
): Promise<void> {
  await tables(db)
    .insertInto('palermo.case_revision')
    .values({
      case_id: row.caseId,
      version: row.version,
      data_class: row.dataClass,
      sealed: row.sealed,
      account_id: row.accountId,
      organisation_id: row.organisationId,
      at: row.at,
    })
    .execute();
}

export interface NewEvent {
  readonly id: string;
  readonly caseId: CaseId;
  readonly kind: string;
  readonly dataClass?: string;
  readonly accountId: string | null;
  readonly organisationId: OrganisationId;
  readonly at: Date;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly sealed?: Buffer;
}

export async function writeEvent(db: Db, event: NewEvent): Promise<void> {
  await tables(db)
    .insertInto('palermo.case_event')
    .values({
      id: event.id,
      case_id: event.caseId,
      kind: event.kind,
      data_class: event.dataClass ?? null,
      account_id: event.accountId,
      organisation_id: event.organisationId,
      at: event.at,
      details: { ...event.details },
      sealed: event.sealed ?? null,
    })
    .execute();
}

export async function updateCaseFile(
  db: Db,
  caseId: CaseId,
  change: {
    readonly version: number;
    readonly at: Date;
    readonly status?: 'active' | 'closed';
    readonly summary?: CaseSummary;
    readonly fingerprint?: Buffer;
  },
): Promise<void> {
  const { summary } = change;
  await tables(db)
    .updateTable('palermo.case_file')
    .set({
      version: change.version,
      updated_at: change.at,
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.fingerprint === undefined ? {} : { external_fingerprint: change.fingerprint }),
      ...(summary === undefined
        ? {}
        : {
            summary_sex: summary.sex,
            summary_majority: summary.majority,
            summary_exploitation: [...summary.exploitation],
          }),
    })
    .where('id', '=', caseId)
    .execute();
}

/** Records an outcome through the wall, which also lets a deciding organisation that does not hold the case. */
export async function writeOutcome(db: Db, caseId: CaseId, outcome: OutcomeCode, at: Date): Promise<void> {
  await sql`select wall.record_outcome(${caseId}, ${outcome}, ${at})`.execute(db);
}

export async function replaceNameIndex(db: Db, caseId: CaseId, keys: readonly Buffer[]): Promise<void> {
  await tables(db).deleteFrom('palermo.name_index').where('case_id', '=', caseId).execute();
  if (keys.length === 0) return;
  await sql`insert into palermo.name_index (key, case_id)
    select distinct key, ${caseId}::uuid from unnest(${[...keys]}::bytea[]) key`.execute(db);
}
