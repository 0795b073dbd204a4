// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type AgeRules,
  ageYearsOn,
  type FieldValues,
  type FormField,
  isTakenForChild,
  majorityOf,
  type ScreeningSubject,
} from '@palermo/terms';

/** Whether a field holds the indicators of screening. */
export function isScreeningField({ codeList }: FormField): boolean {
  return codeList === 'delphiLabour';
}

type Majority = 'child' | 'adult' | 'unknown';

/** Child, adult or not known: from doubt and the pack's own questions, date of birth, age, age group, or what was said outright, in this order. */
export function majorityOfValues(values: FieldValues, pack: AgeRules, today: string): Majority {
  const { birthDate, ageYears, ageGroup, majority } = values;
  const said = typeof ageYears === 'number' ? ageYears : undefined;
  const age = typeof birthDate === 'string' ? ageYearsOn(birthDate, today) : said;
  const known = majorityOf({ ageYears: age, ageInDoubt: isTakenForChild(values, pack) }, pack.ageOfMajority);
  if (known !== 'unknown') return known;
  const lowest = typeof ageGroup === 'string' ? /^\d+/.exec(ageGroup)?.[0] : undefined;
  if (lowest !== undefined) return Number(lowest) < pack.ageOfMajority ? 'child' : 'adult';
  return majority === 'child' || majority === 'adult' ? majority : 'unknown';
}

/** Whose indicators apply: as the form says, and where it does not, by age. Age in doubt is a child. */
export function screeningSubjectOf(values: FieldValues, pack: AgeRules, today: string): ScreeningSubject {
  const { screeningSubject } = values;
  if (screeningSubject === 'child' || screeningSubject === 'adult') return screeningSubject;
  return majorityOfValues(values, pack, today) === 'child' ? 'child' : 'adult';
}
