// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, isAccount, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/** Services stay behind the firewall: immigration enforcement has no part in them, whatever roles an account holds. */
function outsideBorder(...roles: Parameters<typeof hasRole>[1][]): (actor: Actor) => Verdict {
  return (actor) => {
    if (!hasRole(actor, ...roles)) return deny('role');
    return actor.organisationKind === 'border' ? deny('firewall') : allow;
  };
}

/** Anybody signed in reads the directory; the database keeps shelters from border authorities. */
export function mayReadDirectory(actor: Actor): Verdict {
  return isAccount(actor) && actor.state === 'active' ? allow : deny('account');
}
/** Reads needs, referrals, stays and what was delivered, as far as the database opens them. */
export const mayReadServices = outsideBorder('caseworker', 'supervisor', 'decisionMaker');
/** Offers services, records needs, refers, and records what was delivered. */
export const mayEditServices = outsideBorder('caseworker', 'supervisor');

/** Reads referrals; a border authority only what it asked itself: that somebody takes over a case that it holds. */
export function mayReadReferrals(actor: Actor): Verdict {
  return hasRole(actor, 'caseworker', 'supervisor', 'decisionMaker') ? allow : deny('role');
}
/** Takes a step with a referral; the database says whose step it is. */
export function mayStepReferral(actor: Actor): Verdict {
  return hasRole(actor, 'caseworker', 'supervisor') ? allow : deny('role');
}
/** Gives a whole case away. */
export function mayHandOver(actor: Actor): Verdict {
  return hasRole(actor, 'supervisor') ? allow : deny('role');
}
