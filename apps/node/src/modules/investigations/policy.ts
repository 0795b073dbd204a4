// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode } from '@palermo/contract';
import { hasRole, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/** Kinds of organisations that lead investigations. */
export const investigatingKinds: readonly OrganisationKindCode[] = ['police', 'prosecution', 'labourInspectorate'];

function ofInvestigators(...roles: Parameters<typeof hasRole>[1][]): (actor: Actor) => Verdict {
  return (actor) => {
    if (!hasRole(actor, ...roles)) return deny('role');
    return investigatingKinds.includes(actor.organisationKind) ? allow : deny('kind');
  };
}

/** Sees the investigations of the own organisation. */
export const mayReadInvestigations = ofInvestigators('caseworker', 'supervisor', 'decisionMaker');
/** Opens and leads them. */
export const mayLeadInvestigations = ofInvestigators('caseworker', 'supervisor');

/** Asks how far proceedings about a case have come; immigration enforcement does not. */
export function mayHearOfInvestigations(actor: Actor): Verdict {
  if (!hasRole(actor, 'caseworker', 'supervisor', 'decisionMaker')) return deny('role');
  return actor.organisationKind === 'border' ? deny('firewall') : allow;
}
