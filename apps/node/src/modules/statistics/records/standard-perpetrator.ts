// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OrganisationId, OrganisationKindCode, SuspectId } from '@palermo/contract';
import { regionsOf } from '@palermo/terms';
import type { RecordedCase } from '../../cases/index.ts';
import { codesOf, regionsFrom, registeredHere } from './standard-record.ts';
import { timePart } from './time-part.ts';

/** One coded, de-identified row per suspect of a case, with what is counted of the victim together with it. */
export interface StandardPerpetrator {
  readonly caseId: CaseId;
  readonly suspectId: SuspectId;
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKindCode;
  readonly year: number | null;
  readonly period: string | null;
  readonly sex: readonly string[];
  readonly ageGroup: readonly string[];
  readonly citizenship: readonly string[];
  readonly regionOfCitizenship: readonly string[];
  readonly role: readonly string[];
  readonly relationship: readonly string[];
  readonly paidMoney: readonly string[];
  readonly stage: string | null;
  readonly exploitation: readonly string[];
  readonly countryOfExploitation: readonly string[];
  readonly regionOfExploitation: readonly string[];
  readonly source: string;
}

/** Projects the suspects of a case onto their standard records. */
export function projectPerpetrators(recorded: RecordedCase): StandardPerpetrator[] {
  const { caseId, organisationId, organisationKind, values } = recorded;
  const { year, period } = timePart(recorded);
  const countryOfExploitation = codesOf(values, 'countryOfExploitation');
  return recorded.suspects.map(({ id, ...suspect }) => {
    const regions = regionsOf(suspect.citizenship);
    return {
      ...suspect,
      // What is said to be unknown counts as not known, not as a value.
      sex: suspect.sex.filter((code) => code !== 'unknown'),
      caseId,
      suspectId: id,
      organisationId,
      organisationKind,
      year,
      period,
      regionOfCitizenship: regions.length > 0 ? regions : suspect.regionOfCitizenship,
      exploitation: codesOf(values, 'exploitation'),
      countryOfExploitation,
      regionOfExploitation: regionsFrom(countryOfExploitation, values, 'regionOfExploitation'),
      source: recorded.source ?? registeredHere,
    };
  });
}
