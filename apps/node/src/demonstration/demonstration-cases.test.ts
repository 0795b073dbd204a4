// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { checkValues, caseForm, fieldsOf, genericPack, isShown, findCode } from '@palermo/terms';
import { describe, expect, it } from 'vitest';
import { organisationOf } from './country.ts';
import { demonstrationCases, type DemonstrationCase } from './demonstration-cases.ts';

const today = '2026-11-20';
const options = { seed: 'test', count: 3000, today };
const cases = [...demonstrationCases(options)];
const form = caseForm(genericPack);

function share(of: readonly DemonstrationCase[], holds: (each: DemonstrationCase) => boolean): number {
  return of.filter(holds).length / of.length;
}

function codes(each: DemonstrationCase, key: string): readonly string[] {
  const value = each.values[key];
  return Array.isArray(value) ? value : [];
}

const inYear = (year: number): DemonstrationCase[] =>
  cases.filter(({ registeredOn }) => registeredOn.startsWith(String(year)));

describe('the cases of the demonstration country', () => {
  it('are the same for the same seed and others for another', () => {
    expect([...demonstrationCases(options)]).toEqual(cases);
    const others = [...demonstrationCases({ ...options, seed: 'another' })];
    expect(others[0]?.values).not.toEqual(cases[0]?.values);
  });

  it('have values that the form accepts, and none in a field that it would not show', () => {
    for (const { values } of cases) {
      expect(checkValues(form, values)).toEqual([]);
      const hidden = fieldsOf(form).filter((field) => values[field.key] !== undefined && !isShown(field, values));
      expect(hidden.map(({ key }) => key)).toEqual([]);
    }
  });

  it('fill nearly every field of the form somewhere', () => {
    const used = new Set(cases.flatMap(({ values }) => Object.keys(values)));
    const unused = fieldsOf(form).filter(({ key }) => !used.has(key));
    expect(unused.map(({ key }) => key)).toEqual(['email']);
  });

  it('come in the order of days, end today, grow over the years and dip in 2020', () => {
    const days = cases.map(({ registeredOn }) => registeredOn);
    expect(days.toSorted()).toEqual(days);
    expect(days.at(-1)?.slice(0, 7)).toBe(today.slice(0, 7));
    expect(days.at(-1)! <= today).toBe(true);
    const counts = [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => inYear(year).length);
    expect(counts[1]).toBeLessThan(counts[0]! * 0.9);
    expect(counts[3]).toBeGreaterThan(counts[2]!);
    expect(counts[6]).toBeGreaterThan(counts[3]! * 1.1);
  });

  it('hang together: who is exploited how, and how that changes', () => {
    const domestic = cases.filter((each) => codes(each, 'exploitation').includes('DomesticServitude'));
    const building = cases.filter((each) => codes(each, 'industry').includes('F'));
    const female = (each: DemonstrationCase): boolean => each.values['sex'] === 'female';
    expect(share(domestic, female)).toBeGreaterThan(0.85);
    expect(share(building, female)).toBeLessThan(0.2);
    const online = (each: DemonstrationCase): boolean =>
      codes(each, 'recruitment').some(
        (code) => code === 'ThroughOnlineSocialNetworks' || code === 'ThroughAnOnlineAdvertisement',
      );
    expect(share([...inYear(2025), ...inYear(2026)], online)).toBeGreaterThan(
      share([...inYear(2019), ...inYear(2020)], online) * 1.5,
    );
    expect(new Set(cases.flatMap((each) => codes(each, 'countryOfExploitation'))).size).toBeGreaterThan(40);
    expect(new Set(cases.flatMap((each) => codes(each, 'exploitation'))).size).toBeGreaterThan(12);
  });

  it('tell of some people twice, from organisations of two kinds, by name and date of birth', () => {
    const person = ({ values }: DemonstrationCase): string =>
      [values['givenName'], values['familyName'], values['birthDate']].map(String).join(' ');
    const known = cases.filter(({ values }) =>
      ['givenName', 'familyName', 'birthDate'].every((field) => values[field] !== undefined),
    );
    const shared = [...Map.groupBy(known, person).values()].filter(
      (own) => new Set(own.map(({ organisation }) => organisationOf(organisation).kind)).size > 1,
    );
    expect(shared.length).toBeGreaterThan(25);
  });

  it('lack what real cases lack', () => {
    expect(share(cases, ({ values }) => values['givenName'] === undefined)).toBeGreaterThan(0.05);
    expect(share(cases, ({ values }) => values['meansOfControl'] === undefined)).toBeGreaterThan(0.15);
    expect(share(cases, ({ values }) => values['sex'] !== undefined)).toBeGreaterThan(0.95);
    expect(share(cases, ({ values }) => values['ageInDoubt'] === true)).toBeGreaterThan(0.005);
    expect(share(cases, ({ values }) => values['screeningIndicators'] !== undefined)).toBeGreaterThan(0.1);
  });

  it('are written in Latin, Arabic and Cyrillic letters', () => {
    for (const script of ['Latin', 'Arabic', 'Cyrillic']) {
      const letters = new RegExp(String.raw`\p{Script=${script}}`, 'u');
      expect(
        share(cases, ({ values }) => letters.test(String(values['givenName'] ?? ''))),
        script,
      ).toBeGreaterThan(0.02);
    }
  });

  it('are mostly decided when they are old and open when they are new', () => {
    const presumed = (each: DemonstrationCase): boolean => each.outcome === 'presumed';
    expect(share(inYear(2020), presumed)).toBeLessThan(0.15);
    expect(share(cases.slice(-60), presumed)).toBeGreaterThan(0.75);
    expect(share(cases.slice(-60), ({ status }) => status === 'active')).toBeGreaterThan(0.9);
    expect(cases.some(({ outcome }) => outcome === 'notConfirmed')).toBe(true);
  });

  it('are released for a purpose until a day to come, to border authorities never about services', () => {
    const releases = cases.flatMap((each) => each.releases);
    expect(releases.length).toBeGreaterThan(900);
    expect(releases.every(({ until }) => until > today)).toBe(true);
    const toBorder = releases.filter(({ to }) => to === 'border').flatMap(({ dataClasses }) => dataClasses);
    expect(toBorder.filter((dataClass) => ['services', 'health', 'needs', 'notes'].includes(dataClass))).toEqual([]);
    expect(cases.every(({ organisation, releases: own }) => own.every(({ to }) => to !== organisation))).toBe(true);
    expect(releases.every(({ purpose }) => findCode('purposeOfUse', purpose) !== undefined)).toBe(true);
  });

  it('are told act by act when they are recent', () => {
    const acts = cases.flatMap((each) => each.acts);
    expect(new Set(acts.map(({ kind }) => kind))).toEqual(new Set(['change', 'release', 'step']));
    expect(cases.filter(({ recent }) => recent).length).toBeGreaterThan(50);
  });

  it('come without texts for cases by the hundred thousand', () => {
    const [first] = demonstrationCases({ ...options, texts: false });
    expect(first?.values['account']).toBeUndefined();
    expect(first?.acts).toEqual([]);
  });
});
