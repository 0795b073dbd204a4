// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { compareNames, nameKeys } from '@palermo/evidence';
import type { FieldValues, FormField } from '@palermo/terms';
import type { Keyring } from '../../kernel/keyring.ts';
import { birthYearOf } from './case-file.ts';

/** Bytes of one index value: short enough that unrelated names may share one. */
const indexBytes = 5;
/** Words of one name that are asked about at most. */
const wordsMax = 12;
/** An age that was said is rarely exact: a year of birth reckoned from it matches its neighbours. */
const birthYearTolerance = 1;

type Fields = ReadonlyMap<string, FormField>;

/** The blind index of one person: each way a name sounds, alone and with the year of birth. */
export function nameIndexOf(keyring: Keyring, fields: Fields, values: FieldValues, registeredOn: string): Buffer[] {
  const sounds = nameKeys(searchedNames(fields, values).join(' '));
  const year = birthYearOf(values, registeredOn);
  const alone = sounds.map((sound) => keyring.blindIndex('name', sound, indexBytes));
  if (year === undefined) return alone;
  return [...alone, ...sounds.map((sound) => keyring.blindIndex('name and year', `${sound}|${year}`, indexBytes))];
}

/** The index values to look for. With a year of birth, only those that carry a year near it. */
export function nameLookup(keyring: Keyring, text: string, birthYear: number | undefined): Buffer[] {
  const sounds = nameKeys(text);
  if (birthYear === undefined) return sounds.map((sound) => keyring.blindIndex('name', sound, indexBytes));
  const years = [birthYear - birthYearTolerance, birthYear, birthYear + birthYearTolerance];
  return sounds.flatMap((sound) =>
    years.map((year) => keyring.blindIndex('name and year', `${sound}|${year}`, indexBytes)),
  );
}

/**
 * The index values that another case of the same person may carry: each sound with a year of birth near the person's, which
 * tells more, and each sound alone.
 */
export function duplicateKeys(
  keyring: Keyring,
  fields: Fields,
  values: FieldValues,
  birthYear: number | undefined,
): { readonly key: Buffer; readonly weight: number }[] {
  const text = searchedNames(fields, values).join(' ');
  const alone = nameLookup(keyring, text, undefined).map((key) => ({ key, weight: 1 }));
  if (birthYear === undefined) return alone;
  return [...alone, ...nameLookup(keyring, text, birthYear).map((key) => ({ key, weight: 2 }))];
}

/** The index values of each word of a person's name, as other organisations' cases may carry them. */
export interface WordKeys {
  readonly sound: readonly Buffer[];
  /** With the person's year of birth. */
  readonly same: readonly Buffer[];
  /** With the years beside it. */
  readonly near: readonly Buffer[];
}

/**
 * The keys by which other organisations are asked. Null where too little is known to ask anybody: one word of a name alone, or no
 * year of birth.
 */
export function keysByWord(
  keyring: Keyring,
  fields: Fields,
  values: FieldValues,
  birthYear: number | undefined,
): readonly WordKeys[] | null {
  if (birthYear === undefined) return null;
  const text = searchedNames(fields, values).join(' ');
  // Particles give keys only where they stand alone.
  const telling = new Set(nameKeys(text));
  const words = text.split(/[\s,;/]+/u).map((word) => nameKeys(word).filter((sound) => telling.has(sound)));
  const distinct = [...new Map(words.map((sounds) => [sounds.join(' '), sounds])).values()];
  const withYear = (sounds: readonly string[], year: number): Buffer[] =>
    sounds.map((sound) => keyring.blindIndex('name and year', `${sound}|${year}`, indexBytes));
  const keyed = distinct
    .filter((sounds) => sounds.length > 0)
    .map((sounds) => ({
      sound: sounds.map((sound) => keyring.blindIndex('name', sound, indexBytes)),
      same: withYear(sounds, birthYear),
      near: [...withYear(sounds, birthYear - birthYearTolerance), ...withYear(sounds, birthYear + birthYearTolerance)],
    }));
  return keyed.length < 2 ? null : keyed.slice(0, wordsMax);
}

/** How alike the searched text and a person's names are, 0 to 1: the best of the whole name and each of its parts. */
export function nameScore(text: string, fields: Fields, values: FieldValues): number {
  const names = searchedNames(fields, values);
  const read = (key: string): string => (typeof values[key] === 'string' ? values[key] : '');
  const full = [read('givenName'), read('familyName')].join(' ');
  const candidates = [full, ...names, names.join(' ')].filter((name) => name.trim() !== '');
  return Math.max(0, ...candidates.map((name) => compareNames(text, name).score));
}

/** What was entered in the fields that the form says are searched as names, those of a country pack included. */
function searchedNames(fields: Fields, values: FieldValues): string[] {
  return nameFieldsOf(fields).flatMap((key) => {
    const value = values[key];
    return typeof value === 'string' ? [value] : [];
  });
}

const nameFields = new WeakMap<Fields, readonly string[]>();

function nameFieldsOf(fields: Fields): readonly string[] {
  const known = nameFields.get(fields);
  if (known) return known;
  const keys = [...fields.values()].filter(({ searchedAs }) => searchedAs === 'name').map(({ key }) => key);
  nameFields.set(fields, keys);
  return keys;
}
