// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { DimensionCode, dimensionLists, type StatisticsUnit } from '@palermo/contract';

/** How the codes of a dimension are named and put in order. */
export interface Dimension {
  readonly code: DimensionCode;
  /** Code list of `@palermo/terms` that names the codes; undefined for times and sources. */
  readonly codeList: string | undefined;
  /** True where the codes have an order of their own; otherwise the most frequent comes first. */
  readonly ordered: boolean;
}

function ordered(code: DimensionCode): Dimension {
  return { code, ordered: true, codeList: dimensionLists[code] };
}

function ranked(code: DimensionCode): Dimension {
  return { code, ordered: false, codeList: dimensionLists[code] };
}

/** What victims are counted by, in the order in which people are offered it. */
const victimDimensions: readonly Dimension[] = [
  ordered('year'),
  ordered('quarter'),
  ordered('period'),
  ordered('sex'),
  ordered('gender'),
  ordered('ageGroup'),
  ordered('majority'),
  ordered('outcome'),
  ordered('detection'),
  ranked('exploitation'),
  ranked('sexualExploitation'),
  ranked('exploitationForm'),
  ranked('act'),
  ranked('means'),
  ranked('meansOfControl'),
  ranked('recruitment'),
  ranked('relationshipToTrafficker'),
  ranked('industry'),
  ranked('citizenship'),
  ranked('regionOfCitizenship'),
  ranked('countryOfExploitation'),
  ranked('regionOfExploitation'),
  ranked('reportedBy'),
  ranked('organisationKind'),
  ranked('decidedBy'),
  ordered('decisionTime'),
  ordered('guardianTime'),
  ranked('supportReceived'),
  ranked('supportRefused'),
  ranked('supportUnavailable'),
  ranked('qualityFlags'),
  ranked('source'),
];

/** What suspects alone are counted by. */
const perpetratorDimensions: readonly Dimension[] = [
  ordered('perpetratorSex'),
  ordered('perpetratorAgeGroup'),
  ranked('perpetratorCitizenship'),
  ranked('perpetratorRegion'),
  ranked('perpetratorRole'),
  ranked('perpetratorRelationship'),
  ranked('perpetratorPaid'),
  ordered('perpetratorStage'),
];

const byCode = new Map([...victimDimensions, ...perpetratorDimensions].map((each) => [each.code, each]));

export const dimensionCodes: readonly DimensionCode[] = [...byCode.keys()];
export const victimDimensionCodes: readonly DimensionCode[] = victimDimensions.map(({ code }) => code);

/** What both victims and suspects are filtered by; other filters say nothing of suspects. */
const sharedDimensions: ReadonlySet<DimensionCode> = new Set([
  'year',
  'period',
  'exploitation',
  'countryOfExploitation',
  'regionOfExploitation',
  'organisationKind',
  'source',
]);

export function appliesTo(code: DimensionCode, unit: StatisticsUnit): boolean {
  return unit === 'victim'
    ? !code.startsWith('perpetrator')
    : code.startsWith('perpetrator') || sharedDimensions.has(code);
}

export function dimensionOf(code: DimensionCode): Dimension {
  return byCode.get(code) ?? ranked(code);
}

export function isDimensionCode(written: string): written is DimensionCode {
  return DimensionCode.safeParse(written).success;
}
