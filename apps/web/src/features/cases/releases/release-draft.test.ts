// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { OrganisationId } from '@palermo/contract';
import { caseForm, genericPack } from '@palermo/terms';
import { expect, test } from 'vitest';
import {
  answeredClasses,
  basesFor,
  dayAfter,
  type ReleaseOrganisation,
  releaseProblem,
  suggestedOrganisation,
  suggestRelease,
} from './release-draft.ts';
import { localDay } from '../../../lib/local-day.ts';
import { releaseRequest } from './release-request.ts';

const id = OrganisationId.parse('0b7e7f0e-5a55-4a3e-9a43-0c6f9d3b6a01');
const authority: ReleaseOrganisation = { id, kind: 'competentAuthority', active: true };
const shelter: ReleaseOrganisation = {
  id: '0b7e7f0e-5a55-4a3e-9a43-0c6f9d3b6a02',
  kind: 'serviceProvider',
  active: true,
};
const today = '2026-03-01';
const limits = { today, daysMax: genericPack.releaseDaysMax };

function suggested() {
  return suggestRelease({
    pack: genericPack,
    organisation: authority,
    classes: ['identity', 'location', 'experience', 'health'],
    today,
  });
}

test('the organisation that decides is suggested, unless it is one’s own or closed', () => {
  expect(suggestedOrganisation([shelter, authority], shelter.id)).toBe(authority);
  expect(suggestedOrganisation([shelter, authority], authority.id)).toBeUndefined();
  expect(suggestedOrganisation([{ ...authority, active: false }], shelter.id)).toBeUndefined();
});

test('a suggestion holds what decides identification, and never where the person is or their health', () => {
  expect(suggested()).toMatchObject({
    organisationId: id,
    dataClasses: ['identity', 'experience'],
    purpose: 'identification',
    until: '2026-05-30',
  });
});

test('the basis is never suggested, because it says what happened', () => {
  expect(suggested().basis).toBeNull();
  expect(releaseProblem(suggested(), limits)).toBe('basis');
  expect(() => releaseRequest(suggested())).toThrow('not complete');
});

test('a release needs an organisation, a class and a day that is allowed', () => {
  const whole = { ...suggested(), basis: 'consent' as const };
  expect(releaseProblem(whole, limits)).toBeUndefined();
  expect(releaseProblem({ ...whole, organisationId: null }, limits)).toBe('organisation');
  expect(releaseProblem({ ...whole, dataClasses: [] }, limits)).toBe('dataClasses');
  expect(releaseProblem({ ...whole, until: '' }, limits)).toBe('untilMissing');
  expect(releaseProblem({ ...whole, until: '2026-02-28' }, limits)).toBe('untilPast');
  expect(releaseProblem({ ...whole, until: '2028-01-01' }, limits)).toBe('untilLate');
  expect(releaseRequest(whole)).toEqual({
    organisationId: id,
    dataClasses: ['identity', 'experience'],
    purpose: 'identification',
    basis: 'consent',
    until: '2026-05-30',
  });
});

test('a child is never asked for consent, and an adult decides for themselves', () => {
  expect(basesFor(false)).not.toContain('consent');
  expect(basesFor(true)).toEqual(['consent', 'legalDuty']);
});

test('a guardian has to be named and not suspected, and a decision in the best interests reasoned', () => {
  const whole = { ...suggested(), basis: 'assentWithGuardian' as const };
  expect(releaseProblem(whole, limits)).toBe('guardianMissing');
  const guardian = { name: 'Invented aunt', relation: 'Aunt', suspected: true };
  expect(releaseProblem({ ...whole, guardian }, limits)).toBe('guardianSuspected');
  const signing = { ...whole, guardian: { ...guardian, suspected: false } };
  expect(releaseProblem(signing, limits)).toBeUndefined();
  expect(releaseRequest(signing)).toMatchObject({ basis: 'assentWithGuardian', guardian: { suspected: false } });
  expect(releaseProblem({ ...whole, basis: 'bestInterests' }, limits)).toBe('decision');
});

test('nobody is said to have had explained what was decided for them', () => {
  const whole = { ...suggested(), explainedIn: 'sq', interpreter: 'Invented interpreter' };
  expect(releaseRequest({ ...whole, basis: 'assentWithGuardian' })).toMatchObject({ explainedIn: 'sq' });
  for (const basis of ['bestInterests', 'legalDuty'] as const) {
    expect(releaseRequest({ ...whole, basis })).not.toHaveProperty('explainedIn');
    expect(releaseRequest({ ...whole, basis })).not.toHaveProperty('interpreter');
  }
});

test('a release may begin later, and lasts as long from then on', () => {
  const later = { ...suggested(), basis: 'consent' as const, from: '2026-04-01', until: '2026-03-15' };
  expect(releaseProblem(later, limits)).toBe('untilPast');
  const until = dayAfter('2026-04-01', limits.daysMax);
  expect(releaseProblem({ ...later, until }, limits)).toBeUndefined();
  expect(releaseRequest({ ...later, until })).toMatchObject({ from: '2026-04-01', until });
});

test('only classes with an answer are offered', () => {
  expect(answeredClasses(caseForm(genericPack), { givenName: 'Amina', notes: '', act: ['transfer'] })).toEqual([
    'identity',
    'experience',
  ]);
});

test('days are counted over months and on the reader’s own calendar', () => {
  expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
