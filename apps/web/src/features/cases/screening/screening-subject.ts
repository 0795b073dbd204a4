// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ageYearsOn, type CountryPack, type FieldValues, type FormField, majorityOf, type ScreeningSubject } from '@palermo/terms';

/** Whether a field holds the indicators of screening. */
export function isScreeningField({ codeList }: FormField): boolean {
  return codeList === 'delphiLabour';
}

/** Child, adult or not known, worked out from the birth date, the age and whether the age is in doubt. */
export function majorityOfValues(values: FieldValues, pack: Pick<CountryPack, 'ageOfMajority'>, today: string): 'child' | 'adult' | 'unknown' {
  const { birthDate, ageYears, ageInDoubt } = values;
  const born = typeof birthDate === 'string' ? ageYearsOn(birthDate, today) : undefined;
  const age = born ?? (typeof ageYears === 'number' ? ageYears : undefined);
  return majorityOf({ ageYears: age, ageInDoubt: ageInDoubt === true }, pack.ageOfMajority);
}

/** Whose indicators apply: as the form says, and where it does not, by age. Age in doubt is a child. */
export function screeningSubjectOf(values: FieldValues, pack: Pick<CountryPack, 'ageOfMajority'>, today: string): ScreeningSubject {
  const { screeningSubject } = values;
  if (screeningSubject === 'child' || screeningSubject === 'adult') return screeningSubject;
  return majorityOfValues(values, pack, today) === 'child' ? 'child' : 'adult';
}
