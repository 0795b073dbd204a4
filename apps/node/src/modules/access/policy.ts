// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationId, OrganisationKindCode } from '@palermo/contract';
import { hasRole, isAccount, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';
import { nodeKinds } from './account.ts';

/** Proving who somebody is happens at the gate alone; nobody's account can do it. */
export function atGate(actor: Actor): Verdict {
  return actor.duty === 'gate' ? allow : deny('notTheGate');
}

/** Any signed-in account about itself, also while it sets up its second factor. */
export function aboutOneself(actor: Actor): Verdict {
  return isAccount(actor) ? allow : deny('notAnAccount');
}

/** Any signed-in account with a second factor. */
export function asAccount(actor: Actor): Verdict {
  return isAccount(actor) && actor.state === 'active' ? allow : deny('notAnActiveAccount');
}

/** Administrators of the organisation that runs the node. */
export function administersNode(actor: Actor): Verdict {
  return hasRole(actor, 'administrator') && runsNode(actor.organisationKind) ? allow : deny('notAdministratorOfNode');
}

/** Any administrator; of what is decided by {@link administers} once the organisation is known. */
export function isAdministrator(actor: Actor): Verdict {
  return hasRole(actor, 'administrator') ? allow : deny('notAdministrator');
}

/** Administrators of the organisation itself and those of the node. */
export function administers(actor: Actor, { organisationId }: { readonly organisationId: OrganisationId }): Verdict {
  if (hasRole(actor, 'administrator') && actor.organisationId === organisationId) return allow;
  return administersNode(actor).allowed ? allow : deny('notAdministratorOfOrganisation');
}

/** Who may look through the accounts of an organisation: its administrators and supervisors, and those of the node. */
export function seesAccounts(actor: Actor, input: { readonly organisationId: OrganisationId }): Verdict {
  if (hasRole(actor, 'supervisor') && actor.organisationId === input.organisationId) return allow;
  return administers(actor, input);
}

function runsNode(kind: OrganisationKindCode): boolean {
  return nodeKinds.includes(kind);
}
