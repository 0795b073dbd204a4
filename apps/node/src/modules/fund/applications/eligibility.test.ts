// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { answersOf, callBody } from '../call-body.fixture.ts';
import { readTerms } from '../calls/call.ts';
import { faultsOfAnswers, faultsOfChanges, partIdentity } from './answers.ts';
import { checkEligibility, unmetRules } from './eligibility.ts';

const call = readTerms(callBody);
const unmet = (more: Parameters<typeof answersOf>[1]): string[] =>
  unmetRules(checkEligibility(call, answersOf('Invented House', more)));

test('answers that meet every rule meet every rule', () => {
  expect(unmet({})).toEqual([]);
  expect(faultsOfAnswers(call, answersOf('Invented House'))).toEqual([]);
});

test.each([
  ['amount', { amount: '20000.01' }],
  ['months', { months: 9 }],
  ['organisationKinds', { organisationKind: 'academic' }],
  ['yearsSinceFounding', { foundedYear: new Date().getUTCFullYear() }],
  ['shareOfBudget', { annualBudget: '24000.99' }],
  ['cNoCharge', { cNoCharge: false }],
])('the rule %s is told where it is not met', (rule, answers) => {
  expect(unmet(answers)).toEqual([rule]);
});

test('an amount exactly at the limit is within it', () => {
  expect(unmet({ amount: '20000', annualBudget: '40000' })).toEqual([]);
  expect(unmet({ amount: '1000.00' })).toEqual([]);
});

test('what cannot be used is told, and what is no field of the call is not kept', () => {
  const faults = faultsOfAnswers(call, answersOf('House', { country: 'XX', amount: 'much', months: 'few', qNeed: '' }));
  expect(faults).toEqual([
    { field: 'country', fault: 'unknownCode' },
    { field: 'months', fault: 'notANumber' },
    { field: 'amount', fault: 'notAnAmount' },
    { field: 'qNeed', fault: 'missing' },
  ]);
  expect(faultsOfChanges(call, { unheardOf: 'x', workCountries: 'KE', months: 'six' })).toMatchObject([
    { path: 'unheardOf' },
    { path: 'workCountries' },
  ]);
});

test('nothing that names the organisation stands among what assessors of a blind call read', () => {
  const { identity, content } = partIdentity(call, answersOf('Invented House', { partnerNames: 'Other House' }));
  expect(Object.keys(identity).toSorted()).toEqual(['contactName', 'organisationName', 'partnerNames']);
  expect(JSON.stringify(content)).not.toMatch(/Invented House|Other House|Ada Example/);
});
