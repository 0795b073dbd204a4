// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { z } from 'zod';
import type { AccountView, OrganisationView, SessionView } from '@palermo/contract';
import type { Account, Organisation } from './account.ts';
import type { Invitation } from './store-invitations.ts';
import type { ListedSession, SessionRow } from './store-sessions.ts';

export function presentSession(row: SessionRow): SessionView {
  return {
    account: {
      id: row.accountId,
      name: row.accountName,
      email: row.email,
      language: row.language,
      roles: row.roles,
    },
    organisation: { id: row.organisationId, name: row.organisationName, kind: row.organisationKind },
    state: row.state,
    confirmedUntil: row.confirmed_until?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
  };
}

/** `accountCount` is null where the actor may not know it. */
export function presentOrganisation(
  { id, name, kind, active }: Organisation,
  accountCount: number | null,
): z.output<typeof OrganisationView> {
  return { id, name, kind, active, accountCount };
}

export function presentAccount(account: Account, secondFactor: boolean): z.output<typeof AccountView> {
  return {
    id: account.id,
    organisationId: account.organisationId,
    name: account.name,
    email: account.email,
    roles: [...account.roles],
    active: account.active,
    secondFactor,
    lastSeenAt: account.lastSeenAt?.toISOString() ?? null,
  };
}

export function presentInvitation({ id, email, roles, expiresAt }: Invitation) {
  return { id, email, roles, expiresAt: expiresAt.toISOString() };
}

export function presentListedSession(row: ListedSession, current: boolean) {
  return {
    id: row.id,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    channel: row.channel,
    device: row.device,
    current,
  };
}
