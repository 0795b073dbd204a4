// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type OrganisationKindCode, PurposeCode, type RoleCode, type SessionView } from '@palermo/contract';

const byRole: readonly (readonly [RoleCode, PurposeCode])[] = [
  ['decisionMaker', 'identification'],
  ['caseworker', 'assistance'],
  ['supervisor', 'supervision'],
  ['auditor', 'supervision'],
  ['analyst', 'dataQuality'],
];

const byKind: Readonly<Partial<Record<OrganisationKindCode, PurposeCode>>> = {
  police: 'investigation',
  prosecution: 'prosecution',
  childProtection: 'protection',
};

/** The purpose that is most likely meant when somebody opens a case, by organisation and role. It can be changed. */
export function defaultPurpose({ account, organisation }: Pick<SessionView, 'account' | 'organisation'>): PurposeCode {
  return byKind[organisation.kind] ?? byRole.find(([role]) => account.roles.includes(role))?.[1] ?? 'assistance';
}

/** The purpose that an address names, or the fallback. */
export function readPurpose(written: string | undefined, fallback: PurposeCode): PurposeCode {
  return PurposeCode.safeParse(written).data ?? fallback;
}
