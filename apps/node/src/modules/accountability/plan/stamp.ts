// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountActor } from '../../../kernel/actor.ts';
import type { Scope } from '../../../kernel/use-case.ts';

/** Who writes, and when. */
export function stampOf({ actor, clock }: Pick<Scope, 'actor' | 'clock'>): { by: string; at: Date } {
  return { by: (actor as AccountActor).accountId, at: clock() };
}
