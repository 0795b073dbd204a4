// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ageGroupOf, type FieldValue } from '@palermo/terms';
import { dayTextOf } from './days.ts';
import type { Draw } from './draw.ts';
import { inventFamilyName, inventGivenName, writeName, type InventedName, type NameScript } from './invented-names.ts';
import { originOf } from './origins.ts';
import type { Corridor, Pattern } from './pattern.ts';

/** Values as they grow, by field key. */
export type Values = Record<string, FieldValue>;

/** Somebody who does not exist. */
export interface InventedPerson {
  readonly pattern: Pattern;
  readonly corridor: Corridor;
  readonly sex: 'female' | 'male' | 'other';
  readonly ageYears: number;
  readonly birthDayNumber: number;
  readonly given: InventedName;
  readonly family: InventedName;
}

export function drawPerson(draw: Draw, pattern: Pattern, dayNumber: number): InventedPerson {
  const { random } = draw;
  const corridor = random.weighted(pattern.corridors);
  const named = draw.chance(pattern.femaleShare) ? 'female' : 'male';
  const sex = draw.chance(0.004) ? 'other' : named;
  const [from, to] = random.weighted(pattern.ages);
  const ageYears = draw.within(from, to);
  const birthDayNumber = dayNumber - Math.floor((ageYears + 0.02 + random.next() * 0.95) * 365.25);
  const given = inventGivenName(random, named);
  return { pattern, corridor, sex, ageYears, birthDayNumber, given, family: inventFamilyName(random) };
}

/** How much an organisation learns of who somebody is, 0 to 1. */
export interface Knowledge {
  readonly identity: number;
  readonly contact: number;
  readonly experience: number;
}

const pseudonyms = ['Swallow', 'Juniper', 'Amber', 'River', 'Robin', 'Saffron', 'Cedar', 'Wren', 'Indigo', 'Marigold'];
const documents = [
  'Passport, kept by the employer',
  'Passport, not seen',
  'National card, expired',
  'Birth certificate, a copy',
  'Consular paper, in place of a passport',
];

/** What is written down about who somebody is. */
export function writeIdentity(draw: Draw, person: InventedPerson, knowledge: Knowledge): Values {
  const values: Values = {};
  writeNames(draw, person, knowledge, values);
  if (draw.chance(0.99)) values['sex'] = knowledge.identity < 0.5 && draw.chance(0.05) ? 'unknown' : person.sex;
  if (draw.chance(0.3)) values['gender'] = genderOf(draw, person);
  writeAge(draw, person, knowledge, values);
  const { citizenship, exploitedIn } = person.corridor;
  if (draw.chance(0.8 + knowledge.identity * 0.18)) {
    values['citizenships'] =
      draw.chance(0.02) && exploitedIn !== citizenship ? [citizenship, exploitedIn] : [citizenship];
  }
  const [first, second] = originOf(citizenship).languages;
  if (first !== undefined && draw.chance(0.55 + knowledge.identity * 0.35)) {
    values['languages'] = second !== undefined && draw.chance(0.45) ? [first, second] : [first];
  }
  if (draw.chance(0.13 * knowledge.identity)) values['identityDocument'] = draw.random.pick(documents);
  return values;
}

function writeNames(
  draw: Draw,
  { given, family, corridor }: InventedPerson,
  { identity }: Knowledge,
  values: Values,
): void {
  const { script: own } = originOf(corridor.citizenship);
  const script = chooseScript(draw, own);
  const knowsGiven = draw.chance(0.2 + identity * 0.76);
  const knowsFamily = knowsGiven && draw.chance(0.1 + identity * 0.85);
  if (knowsGiven) values['givenName'] = writeName(given, script);
  if (knowsFamily) values['familyName'] = writeName(family, script);
  if (!knowsGiven) {
    if (draw.chance(0.7)) values['otherNames'] = draw.random.pick(pseudonyms);
  } else if (knowsFamily && script !== 'latin' && draw.chance(0.5)) {
    values['otherNames'] = `${writeName(given, 'latin')} ${writeName(family, 'latin')}`;
  } else if (draw.chance(0.08)) {
    values['otherNames'] = writeName(inventGivenName(draw.random, 'female'), 'latin');
  }
}

function chooseScript(draw: Draw, own: NameScript): NameScript {
  if (own !== 'latin' && draw.chance(0.42)) return own;
  return draw.chance(0.16) ? 'latinAgain' : 'latin';
}

function genderOf(draw: Draw, { sex }: InventedPerson): string {
  if (sex === 'other' || draw.chance(0.012))
    return draw.random.pick(['NonConforming', 'TransgenderFeminine', 'TransgenderMasculine']);
  return sex === 'female' ? 'Feminine' : 'Masculine';
}

/** A date of birth from a paper, or a year, or an age that was said, or less. */
function writeAge(
  draw: Draw,
  { ageYears, birthDayNumber }: InventedPerson,
  { identity }: Knowledge,
  values: Values,
): void {
  if (ageYears >= 14 && ageYears <= 20 && draw.chance(0.09)) values['ageInDoubt'] = true;
  const born = dayTextOf(birthDayNumber);
  const known = draw.random.next() / identity;
  if (known < 0.5) values['birthDate'] = born;
  else if (known < 0.56) values['birthDate'] = born.slice(0, 7);
  else if (known < 0.7) values['birthDate'] = born.slice(0, 4);
  else if (known < 1.06) values['ageYears'] = ageYears;
  else if (known < 1.2) values['ageGroup'] = ageGroupOf(ageYears) ?? null;
  else if (draw.chance(0.5)) values['majority'] = ageYears < 18 ? 'child' : 'adult';
}
