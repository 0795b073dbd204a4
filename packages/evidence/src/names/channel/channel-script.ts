// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { LATIN_EXTRA } from '../scripts.ts';

/** A script whose names a learned channel reads. Chinese stands for Han characters, Japanese names in kanji included. */
export type ChannelScript = 'arabic' | 'hebrew' | 'russian' | 'katakana' | 'korean' | 'chinese';

const LETTERS: readonly (readonly [ChannelScript, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['russian', /\p{Script=Cyrillic}/u],
  ['katakana', /[\p{Script=Katakana}ー]/u],
  ['korean', /\p{Script=Hangul}/u],
  ['chinese', /\p{Script=Han}/u],
];

/**
 * The script of a text's first letter that a channel reads; undefined for Latin and for scripts without a channel.
 *
 * @example
 * channelScriptOf('バラク'); // 'katakana'
 */
export function channelScriptOf(text: string): ChannelScript | undefined {
  for (const letter of text.normalize('NFKC')) {
    const found = LETTERS.find(([, letters]) => letters.test(letter));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

/**
 * The units of a native word that a channel reads one after another: letters without points, Korean syllables taken
 * apart into their letters, characters as they are. A Hebrew geresh stays, because it changes a letter's sound.
 *
 * Total; cost linear in the length.
 */
export function nativeUnits(word: string, script: ChannelScript): string[] {
  const text = word.toWellFormed().normalize('NFKC').toLowerCase();
  if (script === 'korean') return [...text.normalize('NFD')].filter((unit) => /\p{Script=Hangul}/u.test(unit));
  if (script === 'katakana') return [...text].filter((unit) => /[\p{L}ー]/u.test(unit));
  if (script === 'hebrew') return [...text.replace(/[׳’‘ʼ`´]/gu, "'")].filter((unit) => /[\p{L}']/u.test(unit));
  return [...text].filter((unit) => /\p{L}/u.test(unit) && unit !== '\u0640');
}

/** The letters a–z of a word in Latin script, diacritics taken off, as channels read them. Cost linear in the length. */
export function plainLatin(word: string): string {
  let latin = '';
  for (const letter of word.toWellFormed().toLowerCase().normalize('NFKD')) latin += LATIN_EXTRA[letter] ?? letter;
  return latin.replace(/[^a-z]/gu, '');
}
