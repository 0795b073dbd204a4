// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SessionView } from '@palermo/contract';
import type { SessionRow } from './store-sessions.ts';

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
