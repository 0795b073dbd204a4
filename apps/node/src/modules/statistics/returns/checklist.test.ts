// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest';
import { checkReturn, type ChecklistInput } from './checklist.ts';

const complete: ChecklistInput = {
  kind: 'sdg1622',
  selection: { year: ['2025'], detection: ['detected'] },
  total: { kind: 'count', count: 200 },
  gaps: [],
  undecided: { kind: 'count', count: 0 },
  flags: [],
  decisionMakers: ['competentAuthority'],
  countryKnown: true,
  population: { total: true, byAge: true },
  comparedWith: 'releasedReturn',
  tables: [],
};

it('is empty where nothing is missing', () => {
  expect(checkReturn(complete)).toEqual([]);
});

it('stops at once where there is nobody to report', () => {
  const facts = checkReturn({ ...complete, total: { kind: 'count', count: 0 }, countryKnown: false });
  expect(facts.map(({ code, level }) => [code, level])).toEqual([['noVictims', 'stops']]);
});

it('says of a gap how many, of how many, who holds them and where they are', () => {
  const [gap] = checkReturn({
    ...complete,
    gaps: [{ dimension: 'citizenship', unknown: { kind: 'count', count: 12 }, holders: ['police', 'border'] }],
  });
  expect(gap).toMatchObject({ code: 'gap', dimension: 'citizenship', count: 12, of: 200 });
  expect(gap?.organisationKinds).toEqual(['police', 'border']);
  expect(gap?.link).toBe('/statistics?where=year%3A2025%3Bdetection%3Adetected%3Bcitizenship%3Anone');
});

it('tells that something is missing without the number where that is withheld', () => {
  const facts = checkReturn({ ...complete, undecided: { kind: 'suppressed' } });
  expect(facts).toMatchObject([{ code: 'undecided', count: null, of: 200 }]);
});

it('asks SDG 16.2.2 alone for a country and a population', () => {
  const lacking = { countryKnown: false, population: { total: false, byAge: false } };
  expect(checkReturn({ ...complete, ...lacking }).map(({ code }) => code)).toEqual(['noCountry', 'noPopulation']);
  expect(checkReturn({ ...complete, ...lacking, kind: 'dataPackage' })).toEqual([]);
});

it('asks the questionnaire of UNODC for suspects and repatriation', () => {
  const codes = checkReturn({ ...complete, kind: 'glotip' }).map(({ code }) => code);
  expect(codes).toEqual(['repatriationMissing', 'suspectsMissing']);
});
