// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, OrganisationId, OrganisationKindCode, RoleCode, SessionId } from '@palermo/contract';

/** Through what an account acts. */
export type Channel = 'browser' | 'terminal' | 'job';

/** A signed-in account acting. */
export interface AccountActor {
  readonly duty: 'account';
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKindCode;
  readonly roles: readonly RoleCode[];
  readonly channel: Channel;
  readonly sessionId: SessionId | null;
  /** `enrolling` accounts have no second factor yet and may only set one up. */
  readonly state: 'enrolling' | 'active';
  /** Until when sensitive acts are allowed, after the second factor was confirmed. */
  readonly confirmedUntil: Date | null;
}

/** The node itself: `gate` handles sign-in, invitations and set-up; `keeper` runs jobs. Neither ever sees a case. */
export interface NodeActor {
  readonly duty: 'gate' | 'keeper';
}

/** Somebody without a sign-in: reads what was made public, and nothing else. */
export interface VisitorActor {
  readonly duty: 'visitor';
}

/** An organisation outside the node that applies to the trust fund. It reaches its own applications and nothing else. */
export interface ApplicantActor {
  readonly duty: 'applicant';
  /** Stands where the account of an account stands: `wall.actor_account()` in policies that ask for this duty. */
  readonly applicantId: string;
}

export type Actor = AccountActor | NodeActor | VisitorActor | ApplicantActor;

export const gate: NodeActor = { duty: 'gate' };
export const keeper: NodeActor = { duty: 'keeper' };
export const visitor: VisitorActor = { duty: 'visitor' };

export function isAccount(actor: Actor): actor is AccountActor {
  return actor.duty === 'account';
}

/** True when the actor is an account with a second factor that holds at least one of the roles. */
export function hasRole(actor: Actor, ...roles: readonly RoleCode[]): actor is AccountActor {
  return isAccount(actor) && actor.state === 'active' && roles.some((role) => actor.roles.includes(role));
}
