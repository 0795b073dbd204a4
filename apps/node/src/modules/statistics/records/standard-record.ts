// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OrganisationId, OrganisationKindCode, OutcomeCode } from '@palermo/contract';
import { ageGroupOf, regionsOf, type AgeRules, type FieldValue, type FieldValues } from '@palermo/terms';
import { ageOn, majorityOn, type RecordedCase } from '../../cases/index.ts';
import { decisionPart } from './decision-part.ts';
import { guardianTimeOfChild } from './guardian-time.ts';
import { qualityFlagsOf } from './quality-flags.ts';
import { timePart } from './time-part.ts';

/** One coded, de-identified row per victim: what statistics read of victims, and nothing else. */
export interface StandardRecord {
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  /** Kind of the organisation that holds the case: the reporting entity. */
  readonly organisationKind: OrganisationKindCode;
  readonly year: number | null;
  /** `2026-Q1` */
  readonly quarter: string | null;
  /** A span of years such as `2005-2013`, where no more than that is known. */
  readonly period: string | null;
  readonly sex: string | null;
  readonly gender: string | null;
  readonly ageGroup: string | null;
  readonly majority: string | null;
  readonly outcome: OutcomeCode;
  /** Kind of the organisation that decided the outcome. */
  readonly decidedBy: OrganisationKindCode | null;
  /** Days from the registration to the decision. */
  readonly daysToOutcome: number | null;
  /** The same as a band of the list `decisionTime`; `undecided` while there is no decision. */
  readonly decisionTime: string | null;
  /** Code of the list `guardianTime`; null for adults, and where it is not known. */
  readonly guardianTime: string | null;
  readonly reportedBy: string | null;
  readonly exploitation: readonly string[];
  readonly sexualExploitation: readonly string[];
  readonly act: readonly string[];
  readonly means: readonly string[];
  readonly meansOfControl: readonly string[];
  readonly recruitment: readonly string[];
  readonly relationshipToTrafficker: readonly string[];
  readonly industry: readonly string[];
  readonly citizenship: readonly string[];
  /** Of the countries of citizenship, or as given where no country is known. */
  readonly regionOfCitizenship: readonly string[];
  readonly countryOfExploitation: readonly string[];
  readonly regionOfExploitation: readonly string[];
  /** Codes of the list `qualityFlag`. */
  readonly qualityFlags: readonly string[];
  /** Dimensions of several values to which the answer is known: none of them. */
  readonly answeredNone: readonly string[];
  readonly source: string;
}

/** What a projection depends on besides the case. */
export interface ProjectionRules extends AgeRules {
  /** Day, `YYYY-MM-DD`: registrations after it are flagged. */
  readonly today: string;
}

/** Source of a case that was registered in this node rather than imported. */
export const registeredHere = 'registered';

/** Dimensions of several values with the fields that they are read from. */
const severalFields = {
  exploitation: 'exploitation',
  sexualExploitation: 'sexualExploitation',
  act: 'act',
  means: 'means',
  meansOfControl: 'meansOfControl',
  recruitment: 'recruitment',
  relationshipToTrafficker: 'relationshipToTrafficker',
  industry: 'industry',
  citizenship: 'citizenships',
  countryOfExploitation: 'countryOfExploitation',
} as const;

/** Projects a case onto its standard record: codes only, age as a group on the day of registration. */
export function projectRecord(recorded: RecordedCase, rules: ProjectionRules): StandardRecord {
  const { caseId, organisationId, organisationKind, outcome, registeredOn, values } = recorded;
  const majority = known(majorityOn(values, registeredOn, rules));
  const several = severalOf(values);
  const qualityFlags = qualityFlagsOf(recorded, rules);
  return {
    caseId,
    organisationId,
    organisationKind,
    ...timePart(recorded),
    sex: known(codeOf(values, 'sex')),
    gender: codeOf(values, 'gender'),
    ageGroup: ageGroupOf(ageOn(values, registeredOn)) ?? codeOf(values, 'ageGroup'),
    majority,
    outcome,
    ...decisionPart(recorded),
    guardianTime: majority === 'child' ? guardianTimeOfChild(recorded) : null,
    reportedBy: codeOf(values, 'reportedBy'),
    ...several,
    regionOfCitizenship: regionsFrom(several.citizenship, values, 'regionOfCitizenship'),
    regionOfExploitation: regionsFrom(several.countryOfExploitation, values, 'regionOfExploitation'),
    qualityFlags,
    answeredNone: answeredNoneOf(values, qualityFlags),
    source: recorded.source ?? registeredHere,
  };
}

function severalOf(values: FieldValues): Record<keyof typeof severalFields, readonly string[]> {
  const entries = Object.entries(severalFields).map(([dimension, field]) => [dimension, codesOf(values, field)]);
  return Object.fromEntries(entries) as Record<keyof typeof severalFields, readonly string[]>;
}

function answeredNoneOf(values: FieldValues, qualityFlags: readonly string[]): readonly string[] {
  const answered = Object.entries(severalFields).flatMap(([dimension, field]) =>
    isEmptyList(values[field]) ? [dimension] : [],
  );
  return withFlagsAnswered(answered, qualityFlags);
}

/** No flag at all is an answer as well: the record was looked at, and nothing was wrong with it. */
export function withFlagsAnswered(answeredNone: readonly string[], qualityFlags: readonly string[]): readonly string[] {
  const others = answeredNone.filter((dimension) => dimension !== 'qualityFlags');
  return qualityFlags.length === 0 ? [...others, 'qualityFlags'] : others;
}

function isEmptyList(value: FieldValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The regions of countries, or those that were given where no country is known. */
export function regionsFrom(countries: readonly string[], values: FieldValues, field: string): readonly string[] {
  const regions = regionsOf(countries);
  return regions.length > 0 ? regions : codesOf(values, field);
}

/** What is said to be unknown counts as not known, not as a value. */
function known(code: string | null): string | null {
  return code === 'unknown' ? null : code;
}

function codeOf(values: FieldValues, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The codes of a field of several choices; none where it has no value. */
export function codesOf(values: FieldValues, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value : [];
}
