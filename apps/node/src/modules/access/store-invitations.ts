// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, InvitationId, OrganisationId, RoleCode } from '@palermo/contract';
import type { Db } from '../../kernel/use-case.ts';
import { tablesOf } from './store-tables.ts';

export interface Invitation {
  readonly id: InvitationId;
  readonly organisationId: OrganisationId;
  readonly email: string;
  readonly roles: RoleCode[];
  readonly expiresAt: Date;
}

const columns = ['id', 'organisation_id as organisationId', 'email', 'roles', 'expires_at as expiresAt'] as const;

function selectOpen(db: Db, now: Date) {
  return tablesOf(db)
    .selectFrom('palermo.invitation')
    .select(columns)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now);
}

export async function insertInvitation(
  db: Db,
  invitation: Invitation & { readonly tokenHash: Buffer; readonly invitedBy: AccountId | null; readonly now: Date },
): Promise<void> {
  await tablesOf(db)
    .insertInto('palermo.invitation')
    .values({
      id: invitation.id,
      organisation_id: invitation.organisationId,
      email: invitation.email,
      roles: invitation.roles,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.now,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      withdrawn_at: null,
    })
    .execute();
}

/** The open invitations of an organisation, of those that the actor may see. */
export function listInvitationRows(db: Db, organisationId: OrganisationId, now: Date): Promise<Invitation[]> {
  return selectOpen(db, now)
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Withdraws the open invitations that match; gives how many. */
export async function withdrawInvitations(
  db: Db,
  which: { readonly id: InvitationId } | { readonly organisationId: OrganisationId; readonly email: string },
  now: Date,
): Promise<number> {
  const update = tablesOf(db)
    .updateTable('palermo.invitation')
    .set({ withdrawn_at: now })
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null);
  const matching =
    'id' in which
      ? update.where('id', '=', which.id)
      : update.where('organisation_id', '=', which.organisationId).where('email', '=', which.email);
  return Number((await matching.executeTakeFirst()).numUpdatedRows);
}

export function findOpenInvitation(db: Db, tokenHash: Buffer, now: Date): Promise<Invitation | undefined> {
  return selectOpen(db, now).where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** Uses up an open invitation; undefined when there is none, also when two take it at once. */
export function takeInvitation(db: Db, tokenHash: Buffer, now: Date): Promise<Invitation | undefined> {
  return tablesOf(db)
    .updateTable('palermo.invitation')
    .set({ accepted_at: now })
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(columns)
    .executeTakeFirst();
}
