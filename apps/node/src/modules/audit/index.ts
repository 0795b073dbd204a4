// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Clock } from '../../kernel/clock.ts';
import type { Keyring } from '../../kernel/keyring.ts';
import type { Route } from '../../platform/http/route.ts';

export function createAuditRoutes(_parts: {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly readCheckpointFile: () => Promise<readonly unknown[]>;
}): readonly Route[] {
  return [];
}
