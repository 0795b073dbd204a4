// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, isAccount, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/**
 * Figures are for everybody who signed in with a second factor. Of which victims they are, the database decides: analysts
 * count the whole country, everybody else the cases they may see. Small cells are suppressed for all.
 */
export function mayReadStatistics(actor: Actor): Verdict {
  return isAccount(actor) && actor.state === 'active' && actor.roles.length > 0 ? allow : deny('account');
}

/** Closing a vintage fixes figures for good: that is for analysts. */
export function mayCloseVintages(actor: Actor): Verdict {
  return hasRole(actor, 'analyst') ? allow : deny('role');
}

/** A rebuild reads every data class of the organisation's own cases, as their supervisors may. */
export function mayRebuildRecords(actor: Actor): Verdict {
  return hasRole(actor, 'supervisor') ? allow : deny('role');
}
