// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId, OutcomeCode, PersonId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { CaseSummary } from './case-file.ts';
import type { SealedFacts } from './sealed-facts.ts';
import { insertSuspects } from './store-suspects.ts';
import type { StatedDecision } from './store-decisions.ts';
import type { CodedSuspect } from './suspect.ts';

/** One case ready to be written: everything about the person sealed. */
export interface CaseRow {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly eventId: string;
  readonly reference: string;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId | null;
  readonly outcome: OutcomeCode;
  readonly status: 'active' | 'closed';
  readonly registeredOn: string;
  readonly registeredWithin: string | null;
  readonly at: Date;
  readonly wrapped: Uint8Array;
  readonly facts: readonly SealedFacts[];
  readonly nameIndex: readonly Buffer[];
  readonly summary: CaseSummary;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly fingerprint: Buffer | null;
  readonly suspects: readonly CodedSuspect[];
  /** The decision on identification, where the source of an import speaks of it. */
  readonly decision: StatedDecision;
}

/** Bytes as PostgreSQL reads them inside JSON. */
function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : `\\x${Buffer.from(bytes).toString('hex')}`;
}

/** Writes many cases with their persons, keys, facts, indexes and first events: one statement a table. */
export async function insertCases(db: Db, rows: readonly CaseRow[]): Promise<void> {
  if (rows.length === 0) return;
  const persons = JSON.stringify(
    rows.map((row) => ({ id: row.personId, organisation_id: row.organisationId, wrapped: hex(row.wrapped) })),
  );
  await sql`insert into palermo.person (id, organisation_id)
    select id, organisation_id from jsonb_to_recordset(${persons}::jsonb) as r(id uuid, organisation_id uuid)`.execute(
    db,
  );
  await sql`insert into vault.person_key (person_id, organisation_id, wrapped)
    select id, organisation_id, wrapped
    from jsonb_to_recordset(${persons}::jsonb) as r(id uuid, organisation_id uuid, wrapped bytea)`.execute(db);
  await insertCaseFiles(db, rows);
  const facts = JSON.stringify(
    rows.flatMap((row) => row.facts.map((fact) => [row.caseId, fact.dataClass, hex(fact.sealed)])),
  );
  await sql`insert into palermo.case_facts (case_id, data_class, sealed, version)
    select (r ->> 0)::uuid, r ->> 1, (r ->> 2)::bytea, 1 from jsonb_array_elements(${facts}::jsonb) r`.execute(db);
  const keys = JSON.stringify(rows.flatMap(({ caseId, nameIndex }) => nameIndex.map((key) => [caseId, hex(key)])));
  await sql`insert into palermo.name_index (case_id, key)
    select distinct (r ->> 0)::uuid, (r ->> 1)::bytea from jsonb_array_elements(${keys}::jsonb) r`.execute(db);
  await insertFirstEvents(db, rows);
  await insertStatedSuspects(db, rows);
}

async function insertCaseFiles(db: Db, rows: readonly CaseRow[]): Promise<void> {
  const files = JSON.stringify(
    rows.map((row) => ({
      id: row.caseId,
      reference: row.reference,
      person_id: row.personId,
      organisation_id: row.organisationId,
      status: row.status,
      outcome: row.outcome,
      registered_on: row.registeredOn,
      registered_within: row.registeredWithin,
      registered_by: row.accountId,
      created_at: row.at,
      updated_at: row.at,
      external_source: row.source,
      external_id: row.externalId,
      external_fingerprint: hex(row.fingerprint),
      summary_sex: row.summary.sex,
      summary_majority: row.summary.majority,
      summary_exploitation: row.summary.exploitation,
    })),
  );
  await sql`insert into palermo.case_file (id, reference, person_id, organisation_id, status, outcome, registered_on,
      registered_within, registered_by, created_at, updated_at, external_source, external_id, external_fingerprint, summary_sex,
      summary_majority, summary_exploitation)
    select * from jsonb_to_recordset(${files}::jsonb) as r(id uuid, reference text, person_id uuid, organisation_id uuid,
      status text, outcome text, registered_on date, registered_within text, registered_by uuid, created_at timestamptz,
      updated_at timestamptz, external_source text, external_id text, external_fingerprint bytea, summary_sex text, summary_majority text, summary_exploitation text[])`.execute(
    db,
  );
}

function firstDetails({ source, decision }: CaseRow): Readonly<Record<string, string>> {
  return source === null ? {} : { source, ...decision };
}

async function insertFirstEvents(db: Db, rows: readonly CaseRow[]): Promise<void> {
  const events = JSON.stringify(
    rows.map((row) => ({
      id: row.eventId,
      case_id: row.caseId,
      kind: row.source === null ? 'registered' : 'imported',
      account_id: row.accountId,
      organisation_id: row.organisationId,
      at: row.at,
      details: firstDetails(row),
    })),
  );
  await sql`insert into palermo.case_event (id, case_id, kind, account_id, organisation_id, at, details)
    select * from jsonb_to_recordset(${events}::jsonb) as r(id uuid, case_id uuid, kind text, account_id uuid,
      organisation_id uuid, at timestamptz, details jsonb)`.execute(db);
}

async function insertStatedSuspects(db: Db, rows: readonly CaseRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const stated = rows.flatMap(({ caseId, suspects }) =>
    suspects.map((suspect) => ({ ...suspect, caseId, sealedDescription: null })),
  );
  await insertSuspects(db, stated, first.at);
}

/** Cases of this organisation that came from the same source, by their external ids, with their fingerprints. */
export async function findImported(
  db: Db,
  organisationId: OrganisationId,
  source: string,
  externalIds: readonly string[],
): Promise<{ caseId: CaseId; externalId: string; fingerprint: Buffer | null }[]> {
  const answer = await sql<{ caseId: CaseId; externalId: string; fingerprint: Buffer | null }>`
    select id as "caseId", external_id as "externalId", external_fingerprint as fingerprint from palermo.case_file
    where organisation_id = ${organisationId} and external_source = ${source}
      and external_id = any (${[...externalIds]}::text[])`.execute(db);
  return answer.rows;
}
