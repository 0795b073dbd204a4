// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, GrantId, GrantState, LedgerEntryId, ServiceKindCode } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface GrantDescription {
  readonly applicationId: string | null;
  readonly callId: string | null;
  readonly title: string;
  readonly summary: string;
  readonly grantee: string;
  readonly granteeCountry: string;
  readonly countries: readonly string[];
  readonly aidKinds: readonly ServiceKindCode[];
  readonly currency: string;
  readonly earmark: string;
  readonly amount: bigint;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface GrantRow extends GrantDescription {
  readonly id: GrantId;
  readonly number: number;
  readonly agreedOn: string | null;
  readonly needsAudit: boolean | null;
  readonly closedOn: string | null;
  readonly endedAs: 'completed' | 'cancelled' | null;
  readonly public: boolean;
  readonly version: number;
  readonly updatedAt: Date;
}

const columns = sql`id, number, application_id as "applicationId", call_id as "callId", title, summary, grantee,
  grantee_country as "granteeCountry", countries, aid_kinds as "aidKinds", currency, earmark, amount::text as amount,
  starts_on as "startsOn", ends_on as "endsOn", agreed_on as "agreedOn", needs_audit as "needsAudit",
  closed_on as "closedOn", ended_as as "endedAs", public, version, updated_at as "updatedAt"`;
type Read = Omit<GrantRow, 'amount'> & { readonly amount: string };
const withAmount = (row: Read): GrantRow => ({ ...row, amount: BigInt(row.amount) });

const ofState = {
  opened: sql`and agreed_on is null and closed_on is null`,
  running: sql`and agreed_on is not null and closed_on is null`,
  closed: sql`and ended_as = 'completed'`,
  cancelled: sql`and ended_as = 'cancelled'`,
} as const satisfies Record<GrantState, unknown>;

interface GrantPage {
  readonly state?: GrantState | undefined;
  readonly below: number | null;
  readonly limit: number;
}

/** Grants, newest first, below a number where one is given. */
export async function findGrants(db: Db, { state, below, limit }: GrantPage): Promise<GrantRow[]> {
  const answer = await sql<Read>`select ${columns} from palermo.fund_grant
    where (${below}::int is null or number < ${below}) ${state === undefined ? sql`` : ofState[state]}
    order by number desc limit ${limit}`.execute(db);
  return answer.rows.map((row) => withAmount(row));
}

/** Grants that may be told to anybody, in order. */
export async function findPublicGrants(db: Db): Promise<GrantRow[]> {
  const answer = await sql<Read>`select ${columns} from palermo.fund_grant
    where public and agreed_on is not null order by number`.execute(db);
  return answer.rows.map((row) => withAmount(row));
}

/** A grant, held until the transaction ends when it is to be changed. */
export async function findGrant(
  db: Db,
  id: GrantId,
  { toChange = false }: { readonly toChange?: boolean } = {},
): Promise<GrantRow | undefined> {
  const lock = toChange ? sql`for update` : sql``;
  const answer = await sql<Read>`select ${columns} from palermo.fund_grant where id = ${id} ${lock}`.execute(db);
  return answer.rows[0] && withAmount(answer.rows[0]);
}

export async function findGrantOfApplication(db: Db, applicationId: string): Promise<GrantId | undefined> {
  const answer = await sql<{ id: GrantId }>`select id from palermo.fund_grant
    where application_id = ${applicationId}`.execute(db);
  return answer.rows[0]?.id;
}

export async function countGrants(db: Db): Promise<{ readonly open: number; readonly closed: number }> {
  const answer = await sql<{ open: number; closed: number }>`
    select count(*) filter (where closed_on is null)::int as open, count(closed_on)::int as closed
    from palermo.fund_grant`.execute(db);
  return answer.rows[0] ?? { open: 0, closed: 0 };
}

interface NewGrant extends GrantDescription {
  readonly id: GrantId;
  readonly by: AccountId;
  readonly at: Date;
}

/** False when the application has its grant, or the id is taken. */
export async function insertGrant(db: Db, row: NewGrant): Promise<boolean> {
  const answer = await sql`insert into palermo.fund_grant (id, application_id, call_id, title, summary, grantee,
      grantee_country, countries, aid_kinds, currency, earmark, amount, starts_on, ends_on, opened_by, opened_at, updated_at)
    values (${row.id}, ${row.applicationId}, ${row.callId}, ${row.title}, ${row.summary}, ${row.grantee},
      ${row.granteeCountry}, ${[...row.countries]}, ${[...row.aidKinds]}, ${row.currency}, ${row.earmark},
      ${row.amount.toString()}, ${row.startsOn}, ${row.endsOn}, ${row.by}, ${row.at}, ${row.at})
    on conflict do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

interface GrantChange {
  readonly id: GrantId;
  readonly version: number;
  readonly at: Date;
}

/** The three below give false when somebody changed the grant meanwhile. */
async function changed(query: Promise<{ numAffectedRows?: bigint }>): Promise<boolean> {
  return ((await query).numAffectedRows ?? 0n) > 0n;
}

export function markAgreed(
  db: Db,
  { id, version, at }: GrantChange,
  { on, by, needsAudit }: { readonly on: string; readonly by: AccountId; readonly needsAudit: boolean },
): Promise<boolean> {
  return changed(
    sql`update palermo.fund_grant set agreed_on = ${on}, agreed_by = ${by}, needs_audit = ${needsAudit},
      version = version + 1, updated_at = ${at}
    where id = ${id} and version = ${version} and agreed_on is null and closed_on is null`.execute(db),
  );
}

export function markClosed(
  db: Db,
  { id, version, at }: GrantChange,
  { on, by, endedAs }: { readonly on: string; readonly by: AccountId; readonly endedAs: 'completed' | 'cancelled' },
): Promise<boolean> {
  return changed(
    sql`update palermo.fund_grant set closed_on = ${on}, closed_by = ${by}, ended_as = ${endedAs},
      version = version + 1, updated_at = ${at}
    where id = ${id} and version = ${version} and closed_on is null`.execute(db),
  );
}

export function markPublic(db: Db, { id, version, at }: GrantChange, isPublic: boolean): Promise<boolean> {
  return changed(
    sql`update palermo.fund_grant set public = ${isPublic}, version = version + 1, updated_at = ${at}
    where id = ${id} and version = ${version}`.execute(db),
  );
}

/** Notes on a payment that its entry was taken back; nothing where the entry paid none. */
export async function markReversed(db: Db, entryId: LedgerEntryId): Promise<void> {
  await sql`update palermo.fund_payment set state = 'reversed' where entry_id = ${entryId} and state = 'paid'`.execute(
    db,
  );
}
