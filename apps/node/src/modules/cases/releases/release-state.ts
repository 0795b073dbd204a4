// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReleaseState } from '@palermo/contract';
import type { ReleaseRow } from '../store-releases.ts';

type Timed = Pick<
  ReleaseRow,
  'startsAt' | 'expiresAt' | 'openedAt' | 'revokedAt' | 'needsApproval' | 'approved' | 'decidedBy'
>;

/** Where a release stands. It is live from when the wall opened it, never before its first instant, until it ends. */
export function stateOf(release: Timed, now: Date): ReleaseState {
  if (release.revokedAt !== null) return 'revoked';
  if (release.approved === false) return 'declined';
  if (release.expiresAt <= now) return 'expired';
  if (release.needsApproval && release.approved === null) return 'waiting';
  return release.openedAt === null ? 'planned' : 'live';
}
