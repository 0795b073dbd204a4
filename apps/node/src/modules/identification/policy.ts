// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, isAccount, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/** Anybody signed in may know how the country identifies victims. */
export function mayReadProcess(actor: Actor): Verdict {
  return isAccount(actor) ? allow : deny('account');
}

/** Sees where cases stand and moves them; the process says who makes which move, the database which cases. */
export function mayWorkOnIdentification(actor: Actor): Verdict {
  return hasRole(actor, 'caseworker', 'supervisor', 'decisionMaker') ? allow : deny('role');
}
