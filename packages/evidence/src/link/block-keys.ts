// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { nameKeys } from '../names/name-keys.ts';
import type { FieldKind } from './field-kind.ts';
import { poolText, type LinkField, type TextPool } from './link-records.ts';

/** One way in which two rows can be brought together for comparison: by what a field's texts share. */
export interface BlockKey {
  /** Place of the field. */
  readonly field: number;
  /** What is shared, as people say it: "birth date", "month of birth date". */
  readonly words: string;
  /** How often records of one person share it although the field is not written the same, as assumed when rules are chosen. */
  readonly tolerance: number;
  /** Keys of each text by code, `width` of them each; 0 is no key. */
  readonly keys: Uint32Array;
  readonly width: number;
  readonly keyCount: number;
}

/** Beyond this many distinct names, sound keys take too long; first letters serve instead. */
const SOUNDED_NAMES_MAX = 150_000;

/** The keys that a field offers, finest first. */
export function blockKeysOf(field: LinkField, place: number, pool: TextPool): BlockKey[] {
  const texts = Array.from({ length: field.counts.length }, (_, code) =>
    field.counts[code]! > 0 && code > 0 ? poolText(pool, code) : '',
  );
  const exact: BlockKey = {
    field: place,
    words: field.name,
    tolerance: 0,
    keys: Uint32Array.from(texts.keys()),
    width: 1,
    keyCount: texts.length,
  };
  return [exact, ...coarser[field.kind](texts, { field: place, name: field.name, pool })];
}

interface Place {
  readonly field: number;
  readonly name: string;
  readonly pool: TextPool;
}

const coarser: Readonly<Record<FieldKind, (texts: readonly string[], place: Place) => BlockKey[]>> = {
  name: (texts, place) => [
    texts.length <= SOUNDED_NAMES_MAX
      ? coarseKey(place, { words: 'sound of', tolerance: 0.4, width: 3 }, texts, (text, code) =>
          nameKeys(place.pool.native.get(code) ?? text),
        )
      : coarseKey(place, { words: 'beginning of', tolerance: 0.4, width: 1 }, texts, (text) => [text.slice(0, 4)]),
  ],
  date: (texts, place) => [
    coarseKey(place, { words: 'year and month of', tolerance: 0.3, width: 1 }, texts, (text) => [text.slice(0, 6)]),
    coarseKey(place, { words: 'month and day of', tolerance: 0.3, width: 1 }, texts, (text) => [text.slice(4, 8)]),
  ],
  code: (texts, place) => [
    coarseKey(place, { words: 'beginning of', tolerance: 0.3, width: 1 }, texts, (text) =>
      text.length >= 5 ? [text.slice(0, Math.ceil(text.length / 2))] : [],
    ),
    coarseKey(place, { words: 'end of', tolerance: 0.3, width: 1 }, texts, (text) =>
      text.length >= 5 ? [text.slice(-Math.ceil(text.length / 2))] : [],
    ),
  ],
  text: (texts, place) => [
    coarseKey(place, { words: 'beginning of', tolerance: 0.3, width: 1 }, texts, (text) => [text.slice(0, 5)]),
    ...rareWords(texts, place),
  ],
  number: () => [],
};

function coarseKey(
  { field, name }: Place,
  shape: { readonly words: string; readonly tolerance: number; readonly width: number },
  texts: readonly string[],
  keysOf: (text: string, code: number) => readonly string[],
): BlockKey {
  const { tolerance, width } = shape;
  const numbers = new Map<string, number>();
  const keys = new Uint32Array(texts.length * width);
  for (const [code, text] of texts.entries()) {
    if (text === '') continue;
    for (const [at, key] of keysOf(text, code).slice(0, width).entries()) {
      if (key === '') continue;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      keys[code * width + at] = number;
    }
  }
  return { field, words: `${shape.words} ${name}`, tolerance, keys, width, keyCount: numbers.size + 1 };
}

/** For texts of several words: the three rarest words of each. */
function rareWords(texts: readonly string[], place: Place): BlockKey[] {
  const frequency = new Map<string, number>();
  let several = 0;
  const words = texts.map((text) => {
    const found = text.includes('@') ? text.split('@', 1) : [...new Set(text.split(' '))];
    if (found.length > 2) several++;
    for (const word of found) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return found;
  });
  if (several < 0.3 * texts.length && !texts.some((text) => text.includes('@'))) return [];
  const rarest = words.map((found) =>
    found.toSorted((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1)).slice(0, 3),
  );
  return [coarseKey(place, { words: 'a rare word of', tolerance: 0.4, width: 3 }, texts, (_, code) => rarest[code]!)];
}
