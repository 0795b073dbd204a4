// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, isAccount, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/**
 * Who may do what with cases, before anything is read. Which cases, and which parts of them, the database decides by
 * assignment and release.
 */
function forRoles(...roles: Parameters<typeof hasRole>[1][]): (actor: Actor) => Verdict {
  return (actor) => (hasRole(actor, ...roles) ? allow : deny('role'));
}

/** Sees lists, searches and opens cases. */
export const mayReadCases = forRoles('caseworker', 'supervisor', 'decisionMaker');
/** Registers, changes, releases, imports and exports. */
export const mayEditCases = forRoles('caseworker', 'supervisor');
/** Is the second person of a release, and overrides a refusal where a life is in danger. */
export const maySupervise = forRoles('supervisor');
/** Agrees to the erasure that somebody else asked for. */
export const mayDecideErasure = forRoles('supervisor');
/** Anybody signed in may know which questions the country asks. */
export function mayReadForm(actor: Actor): Verdict {
  return isAccount(actor) ? allow : deny('account');
}
