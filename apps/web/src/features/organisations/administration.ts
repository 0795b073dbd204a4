// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SessionView } from '@palermo/contract';
import { hasRole } from '../../lib/session.ts';

/** Whether the account administers the whole node: organisations are added, renamed and closed by these alone. */
export function administersNode(session: SessionView): boolean {
  const { kind } = session.organisation;
  return hasRole(session, 'administrator') && (kind === 'competentAuthority' || kind === 'hub');
}
