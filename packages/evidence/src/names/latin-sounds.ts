// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Spellings of one sound in Latin letters across the languages that write them, longest first, each with the codes of
 * `name-keys.ts` that it can stand for, likeliest first.
 */
const SPELLINGS: readonly (readonly [pattern: RegExp, codes: readonly string[]])[] = (
  [
    ['shch|schtsch|tsch|tch|cz|sz|zh|dzh|dj|dz|tz|ts|sh', 'S'],
    ['sch', 'S|SK'],
    ['ch', 'S|K|h'],
    ['ck|cq|qu|q|k', 'K'],
    ['kh', 'K|h'],
    ['gh', 'K|h'],
    ['ph|pf', 'F'],
    ['dh', 'T|S'],
    ['gn(?=[aeiouy])', 'N|KN'],
    ['g(?=[eiy])', 'K|S|h'],
    ['g', 'K'],
    ['c(?=[eiy])', 'S|K'],
    ['C', 'S|K'],
    ['D', 'T'],
    ['th', 'T|S'],
    ['c$', 'K|S'],
    ['c', 'K'],
    ['(?<=[aeiouyrn])ng$', 'NK|N'],
    ['(?<=..[aeiouyrn])[td]$', 'T|'],
    ['(?<=..[aeiouyrn])[sz]$', 'S|'],
    ['(?<=..[aeiouy])x$', 'KS|'],
    ['x', 'KS|S'],
    ['th|dt|td|tt|t|d', 'T'],
    ['j', 'S|h|*|K'],
    ['w', '*|F'],
    ['f|v', 'F'],
    ['b|p', 'B'],
    ['s|z', 'S'],
    ['l', 'L'],
    ['m', 'M'],
    ['n', 'N'],
    ['r', 'R'],
    ['h', 'h'],
    ['[aeiouy]+', '*'],
  ] as const
).map(([pattern, codes]) => [new RegExp(`(?:${pattern})`, 'uy'), codes.split('|')] as const);

/** The sounds of a word in a–z, one entry a sound with its possible codes; doubled letters are one sound. */
export function latinSounds(latin: string): (readonly string[])[] {
  const word = latin.replace(/([^aeiou])\1+/gu, '$1');
  const sounds: (readonly string[])[] = [];
  let at = 0;
  while (at < word.length) {
    let length = 0;
    let codes: readonly string[] = [''];
    for (const [pattern, candidate] of SPELLINGS) {
      pattern.lastIndex = at;
      const found = pattern.exec(word)?.[0].length ?? 0;
      if (found > length) {
        length = found;
        codes = candidate;
      }
    }
    sounds.push(codes);
    at += Math.max(1, length);
  }
  return sounds;
}
