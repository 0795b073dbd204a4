// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, isAccount, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/** True for an account that keeps commitments, the plan, treaties, groups and outreach. It sees no case by that. */
export function coordinates(actor: Actor): boolean {
  return hasRole(actor, 'coordinator');
}

/** Changes what the coordinator keeps. */
export function mayCoordinate(actor: Actor): Verdict {
  return coordinates(actor) ? allow : deny('role');
}

/** Anybody signed in reads what the country or the group has undertaken and how far it has come. */
export function mayReadAccountability(actor: Actor): Verdict {
  return isAccount(actor) && actor.state === 'active' ? allow : deny('account');
}
