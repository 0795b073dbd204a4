// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql } from 'kysely';
import type { AccountId, OrganisationId, OrganisationKindCode, RoleCode, SessionId } from '@palermo/contract';
import type { Db } from '../../kernel/use-case.ts';
import type { Language } from './account.ts';
import type { SessionChannel, SessionState } from './session.ts';
import { tablesOf } from './store-tables.ts';

/** A session with all that decides whether and as whom it acts. */
export interface SessionRow {
  readonly id: SessionId;
  readonly channel: SessionChannel;
  readonly state: SessionState;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly confirmed_until: Date | null;
  readonly ended_at: Date | null;
  readonly accountId: AccountId;
  readonly accountName: string;
  readonly email: string;
  readonly language: Language;
  readonly accountActive: boolean;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKindCode;
  readonly organisationActive: boolean;
  readonly roles: RoleCode[];
}

function selectSessions(db: Db) {
  return tablesOf(db)
    .selectFrom('palermo.session as session')
    .innerJoin('palermo.account as account', 'account.id', 'session.account_id')
    .innerJoin('palermo.organisation as organisation', 'organisation.id', 'account.organisation_id')
    .select([
      'session.id',
      'session.channel',
      'session.state',
      'session.last_seen_at',
      'session.expires_at',
      'session.confirmed_until',
      'session.ended_at',
      'account.id as accountId',
      'account.name as accountName',
      'account.email',
      'account.language',
      'account.active as accountActive',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.kind as organisationKind',
      'organisation.active as organisationActive',
      sql<RoleCode[]>`array(
        select held.role from palermo.account_role held where held.account_id = account.id order by held.role
      )`.as('roles'),
    ]);
}

export function findSessionRow(db: Db, id: SessionId): Promise<SessionRow | undefined> {
  return selectSessions(db).where('session.id', '=', id).executeTakeFirst();
}

/** The session of a token, with whether its account has a confirmed second factor. For the gate, which may read that. */
export function findSessionRowByToken(
  db: Db,
  tokenHash: Buffer,
): Promise<(SessionRow & { readonly secondFactor: boolean }) | undefined> {
  return selectSessions(db)
    .select(
      sql<boolean>`exists (
        select from palermo.credential c where c.account_id = account.id and c.totp_confirmed_at is not null
      )`.as('secondFactor'),
    )
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export interface NewSession {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly tokenHash: Buffer;
  readonly channel: SessionChannel;
  readonly device: string;
  readonly state: SessionState;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly confirmedUntil: Date | null;
}

/** Opens a session; whoever signs in is seen. */
export async function insertSession(db: Db, session: NewSession): Promise<void> {
  const tables = tablesOf(db);
  await tables
    .insertInto('palermo.session')
    .values({
      id: session.id,
      account_id: session.accountId,
      organisation_id: session.organisationId,
      token_hash: session.tokenHash,
      channel: session.channel,
      device: session.device,
      state: session.state,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
      confirmed_until: session.confirmedUntil,
      ended_at: null,
    })
    .execute();
  await tables
    .updateTable('palermo.account')
    .set({ last_seen_at: session.now })
    .where('id', '=', session.accountId)
    .execute();
}

export async function noteSeen(
  db: Db,
  { sessionId, accountId, now }: { sessionId: SessionId; accountId: AccountId; now: Date },
): Promise<void> {
  const tables = tablesOf(db);
  await tables.updateTable('palermo.session').set({ last_seen_at: now }).where('id', '=', sessionId).execute();
  await tables.updateTable('palermo.account').set({ last_seen_at: now }).where('id', '=', accountId).execute();
}

export async function updateConfirmation(db: Db, id: SessionId, confirmedUntil: Date): Promise<void> {
  await tablesOf(db)
    .updateTable('palermo.session')
    .set({ confirmed_until: confirmedUntil })
    .where('id', '=', id)
    .execute();
}

/** Turns an enrolling session into an active one under a new token; false when it was ended meanwhile. */
export async function activateSession(
  db: Db,
  id: SessionId,
  change: { readonly tokenHash: Buffer; readonly expiresAt: Date; readonly confirmedUntil: Date },
): Promise<boolean> {
  const done = await tablesOf(db)
    .updateTable('palermo.session')
    .set({
      token_hash: change.tokenHash,
      state: 'active',
      expires_at: change.expiresAt,
      confirmed_until: change.confirmedUntil,
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Ends the sessions that are not ended yet and match; gives how many. */
export async function endSessions(
  db: Db,
  now: Date,
  which:
    | { readonly tokenHash: Buffer }
    | { readonly organisationId: OrganisationId }
    | { readonly accountId: AccountId; readonly sessionId?: SessionId; readonly except?: SessionId },
): Promise<number> {
  let update = tablesOf(db).updateTable('palermo.session').set({ ended_at: now }).where('ended_at', 'is', null);
  if ('tokenHash' in which) update = update.where('token_hash', '=', which.tokenHash);
  else if ('organisationId' in which) update = update.where('organisation_id', '=', which.organisationId);
  else {
    update = update.where('account_id', '=', which.accountId);
    if (which.sessionId !== undefined) update = update.where('id', '=', which.sessionId);
    if (which.except !== undefined) update = update.where('id', '<>', which.except);
  }
  return Number((await update.executeTakeFirst()).numUpdatedRows);
}

export interface ListedSession {
  readonly id: SessionId;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
  readonly channel: SessionChannel;
  readonly device: string;
}

/** The sessions of an account that were not ended, the latest first. */
export function listSessionRows(db: Db, accountId: AccountId): Promise<ListedSession[]> {
  return tablesOf(db)
    .selectFrom('palermo.session')
    .select(['id', 'created_at', 'last_seen_at', 'expires_at', 'ended_at', 'channel', 'device'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
}

/** When sessions were last used and when they end. Those that do not exist are absent. */
export async function findSessionTimes(
  db: Db,
  ids: readonly SessionId[],
): Promise<Pick<SessionRow, 'id' | 'last_seen_at' | 'expires_at' | 'ended_at'>[]> {
  if (ids.length === 0) return [];
  return tablesOf(db)
    .selectFrom('palermo.session')
    .select(['id', 'last_seen_at', 'expires_at', 'ended_at'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
}
