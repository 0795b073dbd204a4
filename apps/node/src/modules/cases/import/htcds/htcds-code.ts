// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode } from '@palermo/contract';
import { codeListOf, findCode } from '@palermo/terms';

const other = 'Other';

/**
 * A code of ours as HTCDS 2.0 writes it. A code without a counterpart is its `Other`, where the list has one; countries and
 * languages are written as we write them.
 */
export function writeHtcdsCode(list: string, code: string): string {
  if (list === 'country' || list === 'language') return code;
  const known = findCode(list, code);
  const counterpart = known?.crosswalk?.['htcds'];
  if (typeof counterpart === 'string') return counterpart;
  const hasOther = codeListOf(list).codes.some((each) => each.crosswalk?.['htcds'] === other);
  return hasOther ? other : code;
}

const decisionMakers: Readonly<Partial<Record<OrganisationKindCode, string>>> = {
  police: 'Police',
  prosecution: 'CourtOrProsecution',
  serviceProvider: 'NGO',
  hotline: 'NGO',
  legalAid: 'NGO',
  competentAuthority: 'NonPoliceGovernmentalOrganization',
  labourInspectorate: 'NonPoliceGovernmentalOrganization',
  border: 'NonPoliceGovernmentalOrganization',
  childProtection: 'NonPoliceGovernmentalOrganization',
  health: 'NonPoliceGovernmentalOrganization',
  consular: 'NonPoliceGovernmentalOrganization',
};

/** The code of the list `decisionMaker` for a kind of organisation; null where nobody is known to have decided. */
export function decisionMakerOf(kind: OrganisationKindCode | null): string | null {
  return kind === null ? null : (decisionMakers[kind] ?? other);
}
