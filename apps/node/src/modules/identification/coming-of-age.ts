// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValues, IdentificationProcess } from '@palermo/terms';
import { ageOn } from '../cases/index.ts';
import type { AgeGroup, Somebody } from './process.ts';

/** The deadline on the birthday; it stands in no stage, because the day follows from the person. */
export const comingOfAgeKey = 'comingOfAge';

/**
 * The day on which somebody who was a child at registration turns of age; null where that is not known. Of a month or year of
 * birth, the last day it may be.
 */
export function turnsOfAgeOn(
  values: FieldValues,
  { registeredOn, ageOfMajority }: { readonly registeredOn: string; readonly ageOfMajority: number },
): string | null {
  const birthDate = values['birthDate'];
  const then = ageOn(values, registeredOn);
  if (typeof birthDate !== 'string' || then === undefined || then >= ageOfMajority) return null;
  const [year, month = 12, day = 31] = birthDate.split('-').map(Number);
  if (year === undefined) return null;
  // A day that the month does not have is the first of the next: whoever was born on 29 February turns of age on 1 March.
  const last = new Date(Date.UTC(year + ageOfMajority, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + ageOfMajority, month - 1, Math.min(day, last + 1))).toISOString().slice(0, 10);
}

/** What is known of the age of the person of a case. */
export interface KnownAge {
  /** As at registration. */
  readonly age: AgeGroup;
  readonly turnsOfAgeOn: string | null;
  /** On which day they agreed to go on, once of age. */
  readonly agreedOn: string | null;
}

/** Somebody as moves take them on a day. */
export function somebodyOn({ age, turnsOfAgeOn: birthday, agreedOn }: KnownAge, day: string): Somebody {
  if (age === 'adult') return { age, ofAge: 'no' };
  if (agreedOn !== null) return { age, ofAge: 'agreed' };
  return { age, ofAge: birthday !== null && birthday <= day ? 'reached' : 'no' };
}

/** Whether, in a stage, somebody still has to agree to go on once they are of age. */
export function awaitsAgreement(process: IdentificationProcess, stage: string, { age, agreedOn }: KnownAge): boolean {
  const agree = process.moves.find(({ key }) => key === process.comingOfAge?.agree);
  return age === 'child' && agreedOn === null && agree !== undefined && agree.from.includes(stage);
}
