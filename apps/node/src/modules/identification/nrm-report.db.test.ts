// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, FieldValuesOnWire } from '@palermo/contract';
import { caseForm, fieldsOf, getCountryPack, isShown, type FieldValues } from '@palermo/terms';
import { answerOf, forkAnswers, questionsOfPage } from '../../../../../packages/terms/src/packs/nrm-report.fixture.ts';
import { Country, evidence, purpose, reason, refusalOf } from './country.fixture.ts';

let country: Country;
beforeAll(async () => {
  country = await Country.open('gbr');
});
afterAll(() => country[Symbol.asyncDispose]());

const fields = fieldsOf(caseForm(getCountryPack('gbr')));
const straight: FieldValues = Object.assign({}, ...Object.values(forkAnswers).map((each) => each.straight[0] ?? {}));

/** The whole published report, every question that applies answered. */
function report(told: FieldValues): FieldValuesOnWire {
  const asked = new Set(Object.values(questionsOfPage).flatMap((keys) => keys ?? []));
  let filled: FieldValues = { ...straight, ...told };
  for (const field of fields) {
    if (asked.has(field.key) && filled[field.key] === undefined && isShown(field, filled))
      filled = { ...filled, [field.key]: answerOf(field.key) };
  }
  const shown = fields.filter((field) => filled[field.key] !== undefined && isShown(field, filled));
  return Object.fromEntries(shown.map(({ key }) => [key, filled[key]])) as FieldValuesOnWire;
}

const dueOf = async (name: string) => (await country.tasks(name)).map((task) => task.split(' ').slice(0, 2).join(' '));
const toAuthority = (classes: string[]) => [country.releaseTo(country.authorityId, classes, 'legalDuty')];
const elements = { act: 'shown', purpose: 'shown' } as const;
const nameless = (told: FieldValues) =>
  report({ xUnder18: 'no', xConsentToReferral: false, givenName: 'Quilla', familyName: 'Quillon', ...told });

test('an adult who refuses is notified without identity, and no SQL of the authority finds a name', async () => {
  const caseId = await country.register(nameless({ xAgreesToIdentity: false }));
  const tell = (classes: string[]) =>
    country.move('shelter 0', caseId, 'notify', { reason, releases: toAuthority(classes) });
  expect(await refusalOf(tell(['identity', 'experience']))).toBe('identification.with-identity');
  expect((await tell(['experience'])).stage).toBe('notified');
  const page = await country.as('authority 0')(contract.getCase, { params: { caseId }, query: { purpose } });
  expect(page.dataClasses).toEqual(['experience']);
  expect(JSON.stringify(page)).not.toMatch(/Quill/);
  const classes = await country.rows(
    'authority 0',
    `select data_class from palermo.case_facts where case_id = '${caseId}'`,
  );
  expect(classes).toEqual([{ data_class: 'experience' }]);
  const summary = await country.rows(
    'authority 0',
    `select sex, majority from palermo.case_access where case_id = '${caseId}'`,
  );
  expect(summary).toEqual([{ sex: null, majority: null }]);
  expect(await country.rows('authority 0', `select 1 from palermo.name_index where case_id = '${caseId}'`)).toEqual([]);
});

test('an adult who refuses and agrees to be named is named', async () => {
  const caseId = await country.register(nameless({ xAgreesToIdentity: true }));
  const releases = toAuthority(['identity', 'experience']);
  expect((await country.move('shelter 0', caseId, 'notify', { reason, releases })).stage).toBe('notified');
  const page = await country.as('authority 0')(contract.getCase, { params: { caseId }, query: { purpose } });
  expect(JSON.stringify(page)).toMatch(/Quilla/);
});

test('whoever may be a child is a child’s report: nobody asks for consent, and nobody notifies without a name', async () => {
  const { ageInDoubt: _left, ...values } = report({ xUnder18: 'notSure', birthDate: '1990-01-02' });
  expect(values).toHaveProperty('xLocalAuthority');
  expect(values).not.toHaveProperty('xConsentToReferral');
  const { age, moves } = await country.view('shelter 0', await country.register(values));
  expect(age).toBe('child');
  expect(moves.map(({ key, needs }) => [key, needs])).toEqual([
    ['refer', []],
    ['close', ['reason']],
  ]);
});

test('a child goes through the whole mechanism without ever being asked for consent', async () => {
  const year = Number(country.today.slice(0, 4));
  // Two days before Christmas, so that three holidays lie in the first days.
  country.pass(Math.round((Date.parse(`${year + 1}-12-23`) - Date.parse(country.today)) / 86_400_000) % 365);
  const [newYear, today] = [Number(country.today.slice(0, 4)) + 1, country.today];
  const caseId = await country.register(report({ xUnder18: 'yes', birthDate: `${newYear - 14}-03-05` }));
  await country.move('shelter 0', caseId, 'refer', { releases: toAuthority(['identity', 'experience', 'child']) });
  const [own, theirs] = [await dueOf('shelter 0'), await dueOf('authority 0')];
  expect(own.find((task) => task.startsWith('localAuthority'))! > `localAuthority ${today}`).toBe(true);
  const due = theirs.find((task) => task.startsWith('reasonableGrounds'))!.split(' ')[1]!;
  expect(due >= `${newYear}-01-02` && due <= `${newYear}-01-07`, due).toBe(true);
  await country.move('authority 0', caseId, 'reasonableGroundsPositive', { reason, evidence });
  const decide = (more: object = {}) =>
    country.move('authority 0', caseId, 'conclusiveGroundsPositive', { reason, evidence, elements, ...more });
  country.pass(29);
  expect(await refusalOf(decide())).toBe('identification.too-early');
  country.pass(1);
  expect(await refusalOf(decide({ elements: { ...elements, means: 'shown' } }))).toBe('request.invalid elements');
  expect(await refusalOf(decide({ explainedIn: 'en' }))).toBe('request.invalid explainedIn');
  const confirmed = await decide();
  expect(confirmed.stage).toBe('conclusiveGroundsPositive');
  expect(confirmed.steps.every(({ explainedIn }) => explainedIn === null)).toBe(true);
});

test.each([
  [30, 'none'],
  [31, 'identification.too-late'],
])('reconsideration asked for %i days after the decision: %s; somebody else decides again', async (days, answer) => {
  const caseId: CaseId = await country.register(report({ xUnder18: 'no', xConsentToReferral: true }));
  const releases = [country.releaseTo(country.authorityId, ['experience'])];
  await country.move('shelter 0', caseId, 'refer', { explainedIn: 'vi', releases });
  const against = { reason, evidence, elements: { act: 'notShown', means: 'shown', purpose: 'shown' } } as const;
  await country.move('authority 0', caseId, 'reasonableGroundsNegative', against);
  country.pass(days);
  const ask = country.move('shelter 0', caseId, 'askReasonableGroundsReconsideration', { reason });
  expect(await refusalOf(ask)).toBe(answer);
  if (answer !== 'none') return;
  const again = (name: string) => country.move(name, caseId, 'reasonableGroundsPositive', { reason, evidence });
  expect(await refusalOf(again('authority 0'))).toBe('identification.same-person');
  expect((await again('authority 1')).stage).toBe('reasonableGroundsPositive');
});
