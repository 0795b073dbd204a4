// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { DimensionCode, type StatisticsUnit } from '@palermo/contract';

/** How the codes of a dimension are named and put in order. */
export interface Dimension {
  readonly code: DimensionCode;
  /** Code list of `@palermo/terms` that names the codes; absent for times and sources. */
  readonly codeList?: string;
  /** True where the codes have an order of their own; otherwise the most frequent comes first. */
  readonly ordered: boolean;
}

function ordered(code: DimensionCode, codeList?: string): Dimension {
  return { code, ordered: true, ...(codeList === undefined ? {} : { codeList }) };
}

function ranked(code: DimensionCode, codeList?: string): Dimension {
  return { code, ordered: false, ...(codeList === undefined ? {} : { codeList }) };
}

/** What victims are counted by, in the order in which people are offered it. */
const victimDimensions: readonly Dimension[] = [
  ordered('year'),
  ordered('quarter'),
  ordered('period'),
  ordered('sex', 'sex'),
  ordered('gender', 'gender'),
  ordered('ageGroup', 'ageGroup'),
  ordered('majority', 'majority'),
  ordered('outcome', 'outcome'),
  ordered('detection', 'detection'),
  ranked('exploitation', 'exploitation'),
  ranked('sexualExploitation', 'sexualExploitation'),
  ranked('exploitationForm', 'exploitationForm'),
  ranked('act', 'act'),
  ranked('means', 'means'),
  ranked('meansOfControl', 'meansOfControl'),
  ranked('recruitment', 'recruitment'),
  ranked('relationshipToTrafficker', 'relationshipToTrafficker'),
  ranked('industry', 'industry'),
  ranked('citizenship', 'country'),
  ranked('regionOfCitizenship', 'unRegion'),
  ranked('countryOfExploitation', 'country'),
  ranked('regionOfExploitation', 'unRegion'),
  ranked('reportedBy', 'sourceOfReport'),
  ranked('organisationKind', 'organisationKind'),
  ranked('decidedBy', 'organisationKind'),
  ordered('decisionTime', 'decisionTime'),
  ranked('qualityFlags', 'qualityFlag'),
  ranked('source'),
];

/** What suspects alone are counted by. */
const perpetratorDimensions: readonly Dimension[] = [
  ordered('perpetratorSex', 'sex'),
  ordered('perpetratorAgeGroup', 'perpetratorAgeGroup'),
  ranked('perpetratorCitizenship', 'country'),
  ranked('perpetratorRegion', 'unRegion'),
  ranked('perpetratorRole', 'perpetratorRole'),
  ranked('perpetratorRelationship', 'perpetratorRelationship'),
  ranked('perpetratorPaid', 'victimPaid'),
  ordered('perpetratorStage', 'perpetratorStage'),
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
  return byCode.get(code) ?? { code, ordered: false };
}

export function isDimensionCode(written: string): written is DimensionCode {
  return DimensionCode.safeParse(written).success;
}
