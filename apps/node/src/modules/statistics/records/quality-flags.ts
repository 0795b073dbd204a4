// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ageGroupOf, regionsOf, type AgeRules, type FieldValues } from '@palermo/terms';
import { ageOn, majorityOn, type RecordedCase } from '../../cases/index.ts';
import { isDecidedFirst, type DecidedCase } from './decision-part.ts';

interface QualityRules extends AgeRules {
  readonly today: string;
}

type Check = (recorded: RecordedCase, rules: QualityRules) => boolean;

/** What may be wrong with a record, by code of the list `qualityFlag`, in its order. */
const checks: readonly (readonly [flag: string, holds: Check])[] = [
  ['missingSex', ({ values }) => !text(values, 'sex') || text(values, 'sex') === 'unknown'],
  ['missingAge', ({ values, registeredOn }, rules) => !hasAge(values, registeredOn, rules)],
  ['missingCitizenship', ({ values }) => isMissing(values, 'citizenships') && isMissing(values, 'regionOfCitizenship')],
  // A form that is none of those asked for is known.
  ['missingExploitation', ({ values }) => values['exploitation'] === undefined || values['exploitation'] === null],
  ['missingDate', ({ registeredWithin }) => registeredWithin === 'unknown'],
  ['citizenshipInconsistent', ({ values }) => isCitizenshipInconsistent(values)],
  ['ageInconsistent', ({ values, registeredOn }, rules) => isAgeInconsistent(values, registeredOn, rules)],
  [
    'exploitationInconsistent',
    ({ values }) =>
      !isMissing(values, 'sexualExploitation') && !codes(values, 'exploitation').includes('SexualExploitation'),
  ],
  ['datesInconsistent', ({ values, registeredOn }) => areDatesInconsistent(values, registeredOn)],
  ['decisionBeforeRegistration', (recorded) => isDecidedFirst(recorded)],
  ['yearInFuture', ({ registeredOn }, { today }) => registeredOn > today],
  ['adultWithoutMeans', (recorded, rules) => isAdultWithoutMeans(recorded, rules)],
];

/** What a record lacks or says against itself, codes of the list `qualityFlag`. Pure: the same case gives the same flags. */
export function qualityFlagsOf(recorded: RecordedCase, rules: QualityRules): readonly string[] {
  return checks.filter(([, holds]) => holds(recorded, rules)).map(([flag]) => flag);
}

/** What of a record the flags depend on that a decision changes. */
export interface FlaggedRecord {
  readonly qualityFlags: readonly string[];
  readonly majority: string | null;
  readonly means: readonly string[];
  readonly meansOfControl: readonly string[];
}

/** The flags of a record after a decision, made without the case: whoever decides may not see the whole of it. */
export function flagsAfterDecision(record: FlaggedRecord, decided: DecidedCase): readonly string[] {
  const held = new Set(record.qualityFlags);
  const withoutMeans = record.means.length === 0 && record.meansOfControl.length === 0;
  const changed: Readonly<Record<string, boolean>> = {
    decisionBeforeRegistration: isDecidedFirst(decided),
    adultWithoutMeans: record.majority === 'adult' && withoutMeans && decided.outcome !== 'notConfirmed',
  };
  return checks.map(([flag]) => flag).filter((flag) => changed[flag] ?? held.has(flag));
}

function text(values: FieldValues, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}

function codes(values: FieldValues, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value : [];
}

function isMissing(values: FieldValues, key: string): boolean {
  return codes(values, key).length === 0;
}

function hasAge(values: FieldValues, day: string, rules: QualityRules): boolean {
  return ageGroupOf(ageOn(values, day)) !== undefined || majorityOn(values, day, rules) !== 'unknown';
}

/** A region that was given beside countries none of which lies there. The merged region of CTDC covers both of its parts. */
function isCitizenshipInconsistent(values: FieldValues): boolean {
  const regions = regionsOf(codes(values, 'citizenships'));
  const given = codes(values, 'regionOfCitizenship');
  if (regions.length === 0 || given.length === 0) return false;
  const covered = new Set(given.flatMap((code) => (code === 'AmericasOceania' ? ['Americas', 'Oceania'] : [code])));
  return !regions.some((region) => covered.has(region));
}

/** The age in years or as a group against what was said outright. Age in doubt is no inconsistency: it makes a child. */
function isAgeInconsistent(values: FieldValues, day: string, { ageOfMajority }: QualityRules): boolean {
  const said = text(values, 'majority');
  if (said !== 'child' && said !== 'adult') return false;
  const { majority: _said, ageInDoubt: _doubt, ...others } = values;
  const shown = majorityOn(others, day, { ageOfMajority });
  return shown !== 'unknown' && shown !== said;
}

/** Dates are compared as far as both are known: a year is neither before nor after a day within it. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return length > 0 && one.slice(0, length) < other.slice(0, length);
}

function areDatesInconsistent(values: FieldValues, registeredOn: string): boolean {
  const [birth, from, until] = ['birthDate', 'exploitationFrom', 'exploitationTo'].map((key) => text(values, key));
  const order = [birth, from, until].filter((date) => date !== undefined && date !== '') as string[];
  const outOfOrder = order.some((date, index) => index > 0 && isBefore(date, order[index - 1] ?? ''));
  return outOfOrder || (birth !== undefined && birth !== '' && isBefore(registeredOn, birth));
}

/** A child needs no means, and neither does someone who turned out to be no victim. */
function isAdultWithoutMeans({ values, registeredOn, outcome }: RecordedCase, rules: QualityRules): boolean {
  if (outcome === 'notConfirmed' || majorityOn(values, registeredOn, rules) !== 'adult') return false;
  return isMissing(values, 'means') && isMissing(values, 'meansOfControl');
}
