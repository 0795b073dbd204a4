// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OrganisationId, OutcomeCode } from '@palermo/contract';
import { ageGroupOf, type FieldValue, type FieldValues } from '@palermo/terms';
import { ageOn, majorityOn, type RecordedCase } from '../cases/index.ts';
import { dimensions } from './figures/dimensions.ts';

/** One coded, de-identified row per victim: the only thing that statistics read. */
export interface StandardRecord {
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  readonly year: number;
  readonly sex: string | null;
  readonly gender: string | null;
  readonly ageGroup: string | null;
  readonly majority: string | null;
  readonly outcome: OutcomeCode;
  readonly exploitation: readonly string[];
  readonly meansOfControl: readonly string[];
  readonly recruitment: readonly string[];
  readonly relationshipToTrafficker: readonly string[];
  readonly industry: readonly string[];
  readonly citizenship: readonly string[];
  readonly countryOfExploitation: readonly string[];
  /** Codes of the dimensions of several values to which the answer is known: none of them. */
  readonly answeredNone: readonly string[];
  readonly source: string;
}

/** Source of a case that was registered in this node rather than imported. */
const registeredHere = 'registered';

/** Dimensions of several values with the fields that they are read from. */
const severalFields: readonly (readonly [dimension: string, field: string])[] = dimensions
  .filter(({ several }) => several)
  .map(({ code }) => [code, code === 'citizenship' ? 'citizenships' : code]);

function answersNone(value: FieldValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Projects a case onto its standard record: codes only, age as a group on the day of registration. */
export function projectRecord(recorded: RecordedCase, ageOfMajority: number): StandardRecord {
  const { caseId, organisationId, outcome, registeredOn, values } = recorded;
  const majority = majorityOn(values, registeredOn, ageOfMajority);
  return {
    caseId,
    organisationId,
    year: Number(registeredOn.slice(0, 4)),
    sex: known(codeOf(values, 'sex')),
    gender: codeOf(values, 'gender'),
    ageGroup: ageGroupOf(ageOn(values, registeredOn)) ?? codeOf(values, 'ageGroup'),
    majority: known(majority),
    outcome,
    exploitation: codesOf(values, 'exploitation'),
    meansOfControl: codesOf(values, 'meansOfControl'),
    recruitment: codesOf(values, 'recruitment'),
    relationshipToTrafficker: codesOf(values, 'relationshipToTrafficker'),
    industry: codesOf(values, 'industry'),
    citizenship: codesOf(values, 'citizenships'),
    countryOfExploitation: codesOf(values, 'countryOfExploitation'),
    answeredNone: severalFields.flatMap(([dimension, field]) => (answersNone(values[field]) ? [dimension] : [])),
    source: recorded.source ?? registeredHere,
  };
}

/** What is said to be unknown counts as not known, not as a value. */
function known(code: string | null): string | null {
  return code === 'unknown' ? null : code;
}

function codeOf(values: FieldValues, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

function codesOf(values: FieldValues, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value : [];
}
