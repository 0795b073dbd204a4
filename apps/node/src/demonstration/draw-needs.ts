// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Draw } from './draw.ts';
import type { InventedPerson, Knowledge, Values } from './draw-person.ts';
import { inventFamilyName, inventGivenName, writeName } from './invented-names.ts';
import type { Chances } from './pattern.ts';
import * as words from './words.ts';

const needs: Chances = [
  ['safety', 0.3],
  ['shelter', 0.48],
  ['food', 0.28],
  ['medicalCare', 0.25],
  ['psychologicalSupport', 0.42],
  ['legalAdvice', 0.4],
  ['interpretation', 0.3],
  ['money', 0.3],
  ['documents', 0.33],
  ['familyContact', 0.22],
];
const waysOfContact: Chances = [
  ['phoneCall', 0.35],
  ['textMessage', 0.2],
  ['messagingApp', 0.4],
  ['email', 0.08],
  ['inPerson', 0.35],
  ['throughPerson', 0.12],
  ['throughOrganisation', 0.25],
];
/** Share of cases in whose work screening by indicators is done at all. */
const screenedShare = 0.42;

/** Safe contact and whereabouts. */
export function writeContact(draw: Draw, { corridor }: InventedPerson, { contact }: Knowledge, texts: boolean): Values {
  const values: Values = {};
  // Country code 999 is assigned to nobody.
  if (draw.chance(contact * 0.6)) values['phone'] = `+999 555 ${String(draw.within(0, 9999)).padStart(4, '0')}`;
  if (draw.chance(contact * 0.85)) values['safeContactWays'] = draw.some(waysOfContact, true);
  if (draw.chance(0.68)) values['interpreterNeeded'] = draw.chance(0.55);
  if (draw.chance(0.75)) values['currentCountry'] = draw.chance(0.8) ? corridor.exploitedIn : corridor.citizenship;
  if (!texts) return values;
  if (draw.chance(contact * 0.4)) values['safeContactTimes'] = draw.random.pick(words.contactTimes);
  if (draw.chance(contact * 0.28)) values['contactWarning'] = draw.random.pick(words.contactWarnings);
  if (draw.chance(0.4)) values['currentPlace'] = draw.random.pick(words.presentPlaces);
  if (draw.chance(0.06)) values['shelterLocation'] = draw.random.pick(words.shelterLocations);
  return values;
}

/** What somebody needs, and notes. */
export function writeNeeds(draw: Draw, { ageYears, corridor }: InventedPerson, texts: boolean): Values {
  const values: Values = {};
  const child = ageYears < 18;
  if (draw.chance(0.7)) values['immediateDanger'] = draw.chance(0.14);
  if (draw.chance(0.75)) {
    const named = draw.some(needs, true).slice(0, 5);
    values['urgentNeeds'] = child && draw.chance(0.8) ? ['childProtection', ...named.slice(0, 3)] : named;
  }
  if (!child && draw.chance(0.4)) values['dependants'] = Math.floor(draw.random.next() ** 2 * 6);
  if (!texts) return values;
  const { random } = draw;
  if (draw.chance(0.12)) values['accommodationNeeds'] = random.pick(words.accommodationNeeds);
  if (draw.chance(0.14)) values['healthNotes'] = random.pick(words.healthNotes);
  if (draw.chance(0.5)) {
    const home = corridor.citizenship === corridor.exploitedIn;
    values['immigrationStatus'] = home ? 'Citizen' : random.pick(words.immigrationStatuses);
  }
  if (draw.chance(0.12)) values['justiceNotes'] = random.pick(words.justiceNotes);
  if (child && draw.chance(0.35)) {
    values['guardianName'] =
      `${writeName(inventGivenName(random, 'female'), 'latin')} ${writeName(inventFamilyName(random), 'latin')}`;
  }
  if (draw.chance(0.3)) values['notes'] = random.pick(words.notes);
  return values;
}

/** The screening by indicators, for what it was made for: exploitation for labour. */
export function writeScreening(draw: Draw, { pattern, ageYears }: InventedPerson): Values {
  if (pattern.indicators.length === 0 || !draw.chance(screenedShare)) return {};
  const count = draw.within(2, Math.min(11, pattern.indicators.length));
  return {
    screeningSubject: ageYears < 18 ? 'child' : 'adult',
    screeningIndicators: draw.few(pattern.indicators, count),
  };
}
