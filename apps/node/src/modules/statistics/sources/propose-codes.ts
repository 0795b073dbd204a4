// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LabelList } from '@palermo/contract';
import { codeListOf, countrySpellings, normaliseText } from '@palermo/terms';
import { undoWrongDecoding } from './clean/mojibake.ts';

const proposalsMax = 4;

/** Pairs of neighbouring letters, for telling how like two words are. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  const padded = ` ${text} `;
  for (let index = 0; index < padded.length - 1; index += 1) {
    const pair = padded.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient of the pairs of letters of two words: 1 for the same, 0 for nothing in common. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [pair, count] of one) {
    shared += Math.min(count, other.get(pair) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

interface Spelled {
  readonly code: string;
  readonly text: string;
  readonly pairs: ReadonlyMap<string, number>;
}

const spelledByList = new Map<LabelList, readonly Spelled[]>();

function spelledIn(list: LabelList): readonly Spelled[] {
  const known = spelledByList.get(list);
  if (known) return known;
  const written: readonly (readonly [string, string])[] =
    list === 'country'
      ? countrySpellings()
      : codeListOf('exploitation').codes.flatMap(({ code, label, alsoWritten = [] }) =>
          [...Object.values(label), ...alsoWritten].map((text) => [text, code] as const),
        );
  const made = written.map(([text, code]) => {
    const plain = normaliseText(text);
    return { code, text: plain, pairs: pairsOf(plain) };
  });
  spelledByList.set(list, made);
  return made;
}

const likenessMin = 0.45;

/**
 * Codes whose spellings are like a label, or stand in it, best first. They are for a person to choose from and are never
 * used by themselves.
 */
export function proposeCodes(list: LabelList, label: string): string[] {
  const text = normaliseText((undoWrongDecoding(label) ?? label).replaceAll(/\d+/g, ' '));
  if (text.length < 3) return [];
  const pairs = pairsOf(text);
  const best = new Map<string, number>();
  for (const spelled of spelledIn(list)) {
    const stands = spelled.text.length > 3 && text.includes(spelled.text);
    const score = stands ? 0.9 : likeness(pairs, spelled.pairs);
    if (score >= likenessMin && score > (best.get(spelled.code) ?? 0)) best.set(spelled.code, score);
  }
  return [...best]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, proposalsMax)
    .map(([code]) => code);
}
