// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CallBody, FieldValuesOnWire } from '@palermo/contract';

const dayMs = 86_400_000;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

/** An invented call for small grants. */
export const callBody: CallBody = {
  words: { en: { title: 'Small grants', summary: 'Help for survivors, close to where they live.' } },
  opensOn: dayFromNow(-1),
  closesOn: dayFromNow(10),
  currency: 'USD',
  amountMin: '1000',
  amountMax: '20000',
  monthsMin: 1,
  monthsMax: 8,
  budget: '30000',
  rules: [
    { kind: 'organisationKinds', allowed: ['ngo', 'survivorLed', 'community'] },
    { kind: 'yearsSinceFounding', min: 2 },
    { kind: 'shareOfBudget', percentMax: 50 },
    { kind: 'confirm', key: 'cNoCharge', words: { en: 'Nobody pays for the help that we give.' } },
  ],
  questions: [
    {
      key: 'qNeed',
      type: 'longText',
      label: { en: 'Which need does the project answer?' },
      help: null,
      required: true,
      wordsMax: 200,
      options: [],
    },
  ],
  sheet: [
    { key: 'sNeed', label: { en: 'Need' }, help: null, max: 10, weight: 2 },
    { key: 'sPlan', label: { en: 'Plan' }, help: null, max: 10, weight: 1 },
  ],
  assessorCount: 2,
  trusteeCount: 2,
  blind: true,
  tieRule: 'spread',
};

/** Answers of an invented organisation that meet every rule of {@link callBody}. */
export function answersOf(name: string, more: FieldValuesOnWire = {}): FieldValuesOnWire {
  return {
    organisationName: name,
    organisationKind: 'ngo',
    country: 'KE',
    foundedYear: 2010,
    annualBudget: '80000',
    contactName: 'Ada Example',
    projectTitle: `Project of ${name.length} letters`,
    summary: 'Legal aid and a safe place.',
    workCountries: ['KE'],
    aidKinds: ['Legal', 'Accommodation'],
    startsOn: dayFromNow(40),
    months: 6,
    amount: '12000.50',
    qNeed: 'An invented need.',
    cNoCharge: true,
    ...more,
  };
}
