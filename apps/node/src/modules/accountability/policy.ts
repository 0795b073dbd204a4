// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, isAccount, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/**
 * True for an account that keeps commitments, the plan, treaties, groups and outreach. A coordinator of a member entity
 * answers for that entity alone. As `wall.coordinates()` in the database.
 */
export function coordinates(actor: Actor): boolean {
  return hasRole(actor, 'coordinator') && actor.organisationKind !== 'member';
}

/** Changes what the coordinator keeps. */
export function mayCoordinate(actor: Actor): Verdict {
  return coordinates(actor) ? allow : deny('role');
}

/** True for an account that says for its organisation how far measures are. The database asks whose measure it is. */
export function answersForOrganisation(actor: Actor): boolean {
  return hasRole(actor, 'coordinator', 'supervisor');
}

/** Says what is done of a measure that one's organisation leads, or of any as the coordinator. */
export function mayReportProgress(actor: Actor): Verdict {
  return coordinates(actor) || answersForOrganisation(actor) ? allow : deny('role');
}

/** Anybody who works here reads what was undertaken and how far it has come. */
export function mayReadAccountability(actor: Actor): Verdict {
  return isAccount(actor) && actor.state === 'active' && actor.roles.length > 0 ? allow : deny('account');
}

/** What was made public is read without a sign-in. */
export function mayVisit(actor: Actor): Verdict {
  return actor.duty === 'visitor' ? allow : deny('notAVisitor');
}

/** Reads counts over all organisations: coordinators and analysts, none of a member. As `wall.reads_groups()`. */
export function readsWhole(actor: Actor): boolean {
  return hasRole(actor, 'coordinator', 'analyst') && actor.organisationKind !== 'member';
}

/** Reads who was trained, over all organisations. */
export function mayReadWhole(actor: Actor): Verdict {
  return readsWhole(actor) ? allow : deny('role');
}
