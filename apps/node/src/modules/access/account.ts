// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, OrganisationId, OrganisationKindCode, RoleCode } from '@palermo/contract';

/** An organisation as other modules need it. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly active: boolean;
}

export type Language = 'en' | 'fr' | 'ar';

/** An account without anything that proves who somebody is. */
export interface Account {
  readonly id: AccountId;
  readonly organisationId: OrganisationId;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly active: boolean;
  readonly lastSeenAt: Date | null;
  readonly roles: readonly RoleCode[];
}

/** Kinds of organisation that run a node: their administrators administer it. */
export const nodeKinds: readonly OrganisationKindCode[] = ['competentAuthority', 'hub'];

/**
 * Roles of the first account of a node. One person must be able to start alone, so it holds every role that its kind of
 * organisation works with; what needs two people still needs two. A hub has no cases of its own.
 */
export function firstAccountRoles(kind: OrganisationKindCode): RoleCode[] {
  if (kind === 'hub') return ['administrator', 'analyst', 'coordinator', 'grantsOfficer'];
  return ['administrator', 'caseworker', 'supervisor', 'decisionMaker', 'analyst', 'coordinator'];
}
