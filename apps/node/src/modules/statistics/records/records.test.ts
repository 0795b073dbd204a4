// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OrganisationId } from '@palermo/contract';
import { codeListOf, type FieldValues } from '@palermo/terms';
import { describe, expect, test } from 'vitest';
import type { RecordedCase } from '../../cases/index.ts';
import { compareRows, joinComparisons } from './compare-records.ts';
import { decisionPart, type DecidedCase } from './decision-part.ts';
import { flagsAfterDecision, qualityFlagsOf } from './quality-flags.ts';
import { projectRecord } from './standard-record.ts';
import { timePart } from './time-part.ts';

const rules = { ageOfMajority: 18, today: '2026-11-22' };

const complete: FieldValues = {
  sex: 'female',
  ageYears: 30,
  citizenships: ['NP'],
  exploitation: ['ForcedLabour'],
  means: ['deception'],
};

function recorded(values: FieldValues, changes: Partial<RecordedCase> = {}): RecordedCase {
  return {
    caseId: 'a' as CaseId,
    organisationId: 'b' as OrganisationId,
    organisationKind: 'police',
    outcome: 'presumed',
    registeredOn: '2026-02-10',
    registeredWithin: null,
    decision: null,
    suspects: [],
    guardianTimes: [],
    values,
    source: null,
    ...changes,
  };
}

describe('the time of a record', () => {
  test.each([
    [null, { year: 2026, quarter: '2026-Q1', period: null }],
    ['2014-12', { year: 2014, quarter: '2014-Q4', period: null }],
    ['2014', { year: 2014, quarter: null, period: null }],
    ['2005-2013', { year: null, quarter: null, period: '2005-2013' }],
    ['unknown', { year: null, quarter: null, period: null }],
  ])('is no more exact than what is known: %s', (registeredWithin, part) => {
    expect(timePart({ registeredOn: '2026-02-10', registeredWithin })).toEqual(part);
  });
});

describe('a decision', () => {
  const decided = (decidedOn: string | null, changes: Partial<DecidedCase> = {}) =>
    decisionPart({
      outcome: 'confirmed',
      decision: { decidedOn, decidedBy: 'competentAuthority' },
      registeredOn: '2026-01-01',
      registeredWithin: null,
      ...changes,
    });

  test.each([
    ['2026-01-01', 0, 'within5days'],
    ['2026-01-06', 5, 'within5days'],
    ['2026-01-07', 6, 'within30days'],
    ['2026-01-31', 30, 'within30days'],
    ['2026-02-15', 45, 'within45days'],
    ['2026-04-01', 90, 'within90days'],
    ['2026-04-02', 91, 'over90days'],
  ])('on %s took %i days', (day, daysToOutcome, decisionTime) => {
    expect(decided(day)).toMatchObject({ daysToOutcome, decisionTime });
  });

  test('before the registration, of an unknown day or of a case registered within a year has no time', () => {
    const none = { daysToOutcome: null, decisionTime: null, decidedBy: 'competentAuthority' };
    expect(decided('2025-12-31')).toEqual(none);
    expect(decided(null)).toEqual(none);
    expect(decided('2026-01-05', { registeredWithin: '2026' })).toEqual(none);
  });

  test('that was taken back leaves the case undecided', () => {
    const undecided = { decidedBy: null, daysToOutcome: null, decisionTime: 'undecided' };
    expect(decided('2026-01-05', { outcome: 'presumed' })).toEqual(undecided);
  });
});

describe('quality flags', () => {
  const flagsOf = (values: FieldValues, changes: Partial<RecordedCase> = {}) =>
    qualityFlagsOf(recorded(values, changes), rules);

  test('of a complete record are none', () => {
    expect(flagsOf(complete)).toEqual([]);
  });

  test.each<[flag: string, values: FieldValues, changes?: Partial<RecordedCase>]>([
    ['missingSex', { ...complete, sex: 'unknown' }],
    ['missingAge', { ...complete, ageYears: null, meansOfControl: [] }],
    ['missingCitizenship', { ...complete, citizenships: [] }],
    ['missingExploitation', { ...complete, exploitation: null }],
    ['missingDate', complete, { registeredWithin: 'unknown' }],
    ['citizenshipInconsistent', { ...complete, regionOfCitizenship: ['Europe'] }],
    ['ageInconsistent', { ...complete, majority: 'child' }],
    ['exploitationInconsistent', { ...complete, sexualExploitation: ['Prostitution'] }],
    ['datesInconsistent', { ...complete, exploitationFrom: '2024-05', exploitationTo: '2023' }],
    ['datesInconsistent', { ...complete, ageYears: null, birthDate: '2027', majority: 'child' }],
    [
      'decisionBeforeRegistration',
      complete,
      { outcome: 'confirmed', decision: { decidedOn: '2026-02-09', decidedBy: 'police' } },
    ],
    ['yearInFuture', complete, { registeredOn: '2027-01-01' }],
    ['adultWithoutMeans', { ...complete, means: [] }],
  ])('%s', (flag, values, changes) => {
    expect(flagsOf(values, changes)).toEqual([flag]);
  });

  test('are not raised where nothing is wrong', () => {
    expect(flagsOf({ ...complete, exploitation: [] }), 'a form that is none of those asked for').toEqual([]);
    expect(flagsOf({ ...complete, ageYears: 12, means: [] }), 'a child needs no means').toEqual([]);
    expect(flagsOf({ ...complete, means: [] }, { outcome: 'notConfirmed' }), 'no victim').toEqual([]);
    expect(flagsOf({ ...complete, means: [], meansOfControl: ['DebtBondage'] }), 'controlled').toEqual([]);
    expect(flagsOf({ ...complete, regionOfCitizenship: ['Asia'] }), 'the region of the country').toEqual([]);
    expect(flagsOf({ ...complete, citizenships: ['BR'], regionOfCitizenship: ['AmericasOceania'] })).toEqual([]);
    expect(flagsOf({ ...complete, exploitationFrom: '2025-03', exploitationTo: '2025' }), 'a year').toEqual([]);
    expect(flagsOf({ ...complete, ageInDoubt: true, majority: 'adult' }), 'age in doubt').toEqual([]);
  });

  test('each have a label', () => {
    expect(codeListOf('qualityFlag').codes).toHaveLength(12);
  });

  test('after a decision are those of the case decided', () => {
    const outcomes = ['presumed', 'confirmed', 'notConfirmed'] as const;
    for (const values of [complete, { ...complete, means: [] }, { ...complete, ageYears: 9, means: [] }]) {
      for (const before of outcomes) {
        const record = projectRecord(recorded(values, { outcome: before }), rules);
        for (const outcome of outcomes) {
          const changes = { outcome, decision: { decidedOn: '2026-01-01', decidedBy: 'police' as const } };
          const after = recorded(values, changes);
          expect(flagsAfterDecision(record, after)).toEqual(qualityFlagsOf(after, rules));
        }
      }
    }
  });
});

describe('a comparison of records', () => {
  const row = (key: string, value: string) => ({ key, value, list: [value] });

  test('tells what is missing, what differs and what no case stands for', () => {
    const found = compareRows(
      [row('a', '1'), row('b', '1'), row('c', '1')],
      [row('b', '2'), row('c', '1'), row('d', '1')],
      ({ key }) => key,
    );
    expect(found).toEqual({ missingCount: 1, changedCount: 1, orphanedCount: 1, differences: { value: 1, list: 1 } });
    const joined = joinComparisons(found, found, 'suspect');
    expect(joined).toMatchObject({ missingCount: 2, differences: { value: 1, 'suspect.value': 1 } });
  });
});
