// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomInt } from 'node:crypto';
import type { CaseId, OrganisationId, OutcomeCode, PersonId } from '@palermo/contract';
import {
  ageYearsOn,
  isTakenForChild,
  majorityOf,
  type AgeRules,
  type FieldValue,
  type FieldValues,
} from '@palermo/terms';

/** A case as the database keeps it, without its facts. */
export interface CaseFile {
  readonly id: CaseId;
  readonly reference: string;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly status: 'active' | 'closed';
  readonly outcome: OutcomeCode;
  readonly version: number;
  /** Day, `YYYY-MM-DD`; the first possible one where the day is not known. */
  readonly registeredOn: string;
  /**
   * What is known of the day of registration where the day itself is not: a month `2014-05`, a year `2014`, a span of years
   * `2005-2013`, or `unknown`. Null where the day is known.
   */
  readonly registeredWithin: string | null;
  readonly updatedAt: Date;
  readonly source: string | null;
}

/** What lists show of the facts: codes only. */
export interface CaseSummary {
  readonly sex: string | null;
  readonly majority: string;
  readonly exploitation: readonly string[];
}

/** Signs of a reference: no letter that is mistaken for another when it is read aloud or written by hand. */
const referenceSigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference, for instance `7K3MQ-9XW2T`. Random, so that it tells neither order nor number of cases. */
export function newReference(): string {
  const signs = Array.from({ length: 10 }, () => referenceSigns[randomInt(referenceSigns.length)]);
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`;
}

/** Reads what somebody typed as a reference: spaces, dashes and small letters forgiven. Undefined when it is none. */
export function readReference(written: string): string | undefined {
  const signs = written.toUpperCase().replace(/[\s-]/g, '');
  if (signs.length !== 10 || ![...signs].every((sign) => referenceSigns.includes(sign))) return undefined;
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** The coded summary of a case on the day it was registered. Age in doubt makes a child. */
export function summarise(values: FieldValues, registeredOn: string, rules: AgeRules): CaseSummary {
  return {
    sex: textOf(values['sex']),
    majority: majorityOn(values, registeredOn, rules),
    exploitation: listOf(values['exploitation']),
  };
}

/** `child`, `adult` or `unknown`: from doubt and the pack's own questions, date of birth, age, age group, or what was said outright, in this order. */
export function majorityOn(values: FieldValues, day: string, rules: AgeRules): string {
  const { ageOfMajority } = rules;
  const ageInDoubt = isTakenForChild(values, rules);
  const known = majorityOf({ ageYears: ageOn(values, day), ageInDoubt }, ageOfMajority);
  if (known !== 'unknown') return known;
  const lowest = /^\d+/.exec(textOf(values['ageGroup']) ?? '')?.[0];
  if (lowest !== undefined) return Number(lowest) < ageOfMajority ? 'child' : 'adult';
  return textOf(values['majority']) ?? 'unknown';
}

/** Age in completed years on a day, from the date of birth or else the age that was said. */
export function ageOn(values: FieldValues, day: string): number | undefined {
  const birthDate = textOf(values['birthDate']);
  if (birthDate !== null) return ageYearsOn(birthDate, day);
  return typeof values['ageYears'] === 'number' ? values['ageYears'] : undefined;
}

/** Year of birth as far as it is known: of the date of birth, or reckoned from the age that was said. */
export function birthYearOf(values: FieldValues, registeredOn: string): number | undefined {
  const birthDate = textOf(values['birthDate']);
  if (birthDate !== null) return Number(birthDate.slice(0, 4));
  const age = values['ageYears'];
  return typeof age === 'number' ? Number(registeredOn.slice(0, 4)) - Math.floor(age) : undefined;
}

/** The name to show: given and family name, or else the pseudonym; null when there is none. */
export function displayName(values: FieldValues): string | null {
  const full = [textOf(values['givenName']), textOf(values['familyName'])].filter((part) => part !== null).join(' ');
  return full !== '' ? full : textOf(values['otherNames']);
}

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function listOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}
