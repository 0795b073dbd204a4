// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import {
  ARTICLES,
  ARTICLES_BEFORE_HYPHEN,
  PARTICLES,
  PARTICLES_IN_LONG_NAMES,
  PARTICLE_SPELLINGS,
} from './particles.ts';
import { LATIN_EXTRA, NATIVE_LETTERS, type Script } from './scripts.ts';

/** A word as it can be read: in Latin letters and in its own. */
export interface WordReading {
  /** Plain a–z; for a word in an unsupported script, the word itself in lower case. */
  readonly latin: string;
  /** The letters as written, in lower case, without marks; in Latin, `C` stands for č and ć, `D` for đ. */
  readonly native: string;
  readonly script: Script | 'other';
}

/** One word of a name, ready for keys and comparison. */
export interface NameWord extends WordReading {
  /** True for words such as bin, abu, al and van, which many names share and many documents leave out. */
  readonly particle: boolean;
  /**
   * Other readings of the word: with the Arabic article that was taken off (الكسندر may be Alexander rather than
   * al-Kasandar), without one that may be written in one with it (Alhassan), or with another value of a letter.
   */
  readonly otherReadings: readonly WordReading[];
  /** The word with its apostrophes, where it has some: a Hebrew geresh changes the letter before it. */
  readonly written?: string;
}

/** Letters of a word past this many say nothing more about a person; the bound keeps hostile input cheap. */
const WORD_LETTERS_MAX = 48;

const WRITTEN = /[\p{L}'’‘ʼ´`׳]/u;
const SILENT = /[\p{M}\p{Cf}\u0640'’‘ʼʻʹʺʾʿ`´]/u;
const HYPHEN = /^\p{Pd}$/u;

/**
 * Splits a name into words and turns each into Latin letters. The result depends on each word alone, so a name in
 * another order gives the same words in that order. Compounds that are written both ways are parted: Abdulrahman and
 * Abdul Rahman, Nureddin and Nur al-Din, Nasrallah and Nasr Allah.
 *
 * Total: any string gives a result, an empty one gives no words. Only the first 48 letters of a word count. Cost: linear
 * in the length.
 */
export function nameWords(name: string): NameWord[] {
  const words: NameWord[] = [];
  for (const { letters, written, beforeHyphen } of rawWords(name)) {
    for (const word of wordsOf(letters)) {
      const isArticle = ARTICLES.has(word.latin) || (beforeHyphen && ARTICLES_BEFORE_HYPHEN.has(word.latin));
      const kept = word.script === 'hebrew' && written !== letters ? { ...word, written } : word;
      words.push(isArticle ? { ...word, particle: true, latin: 'al' } : kept);
    }
  }
  if (words.length < 3) return words;
  return words.map((word) => (PARTICLES_IN_LONG_NAMES.has(word.latin) ? { ...word, particle: true } : word));
}

/** The words that identify: those that are no particles, or all of them when there are no others. */
export function tellingWords(words: readonly NameWord[]): readonly NameWord[] {
  const telling = words.filter((word) => !word.particle);
  return telling.length > 0 ? telling : words;
}

interface RawWord {
  readonly letters: string;
  /** The letters and the apostrophes among them. */
  readonly written: string;
  readonly beforeHyphen: boolean;
}

function rawWords(name: string): RawWord[] {
  const words: RawWord[] = [];
  let letters = '';
  let written = '';
  const close = (beforeHyphen: boolean) => {
    if (letters !== '') words.push({ letters, written, beforeHyphen });
    letters = '';
    written = '';
  };
  // A surrogate without its half is no letter in any script; well-formed text keeps every later step total.
  for (const character of name.toWellFormed().normalize('NFKC').toLowerCase().normalize('NFC')) {
    if (letters.length < WORD_LETTERS_MAX && WRITTEN.test(character)) written += character;
    if (SILENT.test(character)) continue;
    if (/\p{L}/u.test(character)) letters += letters.length < WORD_LETTERS_MAX ? character : '';
    else close(HYPHEN.test(character));
  }
  close(false);
  return words;
}

function wordsOf(letters: string): NameWord[] {
  const { latin, native, script } = readLetters(letters);
  if (script === 'other' || latin === '')
    return [{ latin: letters, native: letters, script: 'other', particle: false, otherReadings: [] }];
  if (script === 'arabic') return arabicWords(native);
  const parts = splitCompound(latin);
  if (parts.length > 1) return parts.map((part) => plainWord(part));
  return [named(latin, native, script)];
}

function readLetters(letters: string): { latin: string; native: string; script: Script | 'other' } {
  let latin = '';
  let native = '';
  let script: Script | 'other' | undefined;
  let mixed = false;
  for (const letter of letters) {
    const known = readLetter(letter);
    if (known === undefined) return { latin: letters, native: letters, script: 'other' };
    if (script !== undefined && script !== known.script) mixed = true;
    script ??= known.script;
    if (HEAVY_H.test(letter) && DIGRAPH_START.test(latin)) latin += 'a';
    latin += known.latin;
    native += known.native;
  }
  if (script === 'greek') latin = greekDigraphs(native);
  // A word of two scripts is mostly a typing slip with look-alike letters: its Latin spelling is what can be compared.
  return mixed ? { latin, native: latin, script: 'latin' } : { latin, native, script: script ?? 'other' };
}

function readLetter(letter: string): { latin: string; native: string; script: Script } | undefined {
  if (letter >= 'a' && letter <= 'z') return { latin: letter, native: letter, script: 'latin' };
  const native = NATIVE_LETTERS.get(letter);
  if (native !== undefined) return { latin: native.latin, native: letter, script: native.script };
  if (letter === 'đ') return { latin: 'd', native: 'D', script: 'latin' };
  if (/[čćċ]/u.test(letter)) return { latin: 'c', native: 'C', script: 'latin' };
  const extra = LATIN_EXTRA[letter];
  if (extra !== undefined) return { latin: extra, native: extra, script: 'latin' };
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return base === letter || base.length !== 1 ? undefined : readLetter(base);
}

const GREEK_DIGRAPHS: Readonly<Record<string, string>> = {
  ου: 'ou',
  μπ: 'b',
  ντ: 'nt',
  γκ: 'g',
  γγ: 'ng',
  αυ: 'av',
  ευ: 'ev',
  τζ: 'tz',
  τσ: 'ts',
  αι: 'ai',
  ει: 'ei',
  οι: 'oi',
};

function greekDigraphs(native: string): string {
  const joined = native.replace(/ου|μπ|ντ|γκ|γγ|αυ|ευ|τζ|τσ|αι|ει|οι/gu, (pair) => GREEK_DIGRAPHS[pair] ?? pair);
  return joined.replace(/[^a-z]/gu, (letter) => NATIVE_LETTERS.get(letter)?.latin ?? '');
}

function named(latin: string, native: string, script: Script): NameWord {
  const canonical = PARTICLE_SPELLINGS[latin] ?? latin;
  const particle = PARTICLES.has(canonical);
  return {
    latin: particle ? canonical : latin,
    native,
    script,
    particle,
    otherReadings: otherReadings(latin, native, script),
  };
}

function otherReadings(latin: string, native: string, script: Script): WordReading[] {
  const readings: WordReading[] = [];
  // Persian, Urdu and Turkic readers say z and s where Arabic ones say d, dh and th: Reza, Osman.
  if (/[ضذث]/u.test(native)) {
    const eastern = native.replace(/[ضذ]/gu, 'ز').replace(/ث/gu, 'س');
    readings.push({ latin: arabicLatin(eastern), native, script });
  }
  const bare = script === 'arabic' ? undefined : /^[ae]l((?:[^aeiouhy]|h[aeiou])[a-z]{3,})$/u.exec(latin)?.[1];
  if (bare !== undefined) readings.push({ latin: bare, native: bare, script: 'latin' });
  // Serbian and Croatian đ is dj, Vietnamese đ is d.
  if (script === 'latin' && native.includes('D')) {
    const soft = native.replaceAll('D', 'dj').replaceAll('C', 'c');
    readings.push({ latin: soft, native: soft, script: 'latin' });
  }
  return readings;
}

function plainWord(latin: string): NameWord {
  return named(latin, latin, 'latin');
}

/** Arabic compounds are parted by their own letters, and the article that is written in one with its word is taken off. */
function arabicWords(native: string): NameWord[] {
  if (native === 'الله') return [plainWord('allah')];
  const servant = /^عبد(?=ال..)/u.exec(native);
  if (servant !== null) return [plainWord('abd'), ...arabicWords(native.slice(servant[0].length))];
  const ofGod = /^(.{2,})الله$/u.exec(native);
  if (ofGod !== null) return [...arabicWords(ofGod[1] ?? ''), plainWord('allah')];
  const ofFaith = /^(.{2,})(الدين)$/u.exec(native);
  if (ofFaith !== null) return [...arabicWords(ofFaith[1] ?? ''), ...arabicWords('الدين')];
  if (native.startsWith('ال') && native.length >= 4) {
    const bare = native.slice(2);
    const withArticle: WordReading = { latin: arabicLatin(native), native, script: 'arabic' };
    return [
      { latin: arabicLatin(bare), native: bare, script: 'arabic', particle: false, otherReadings: [withArticle] },
    ];
  }
  return [named(arabicLatin(native), native, 'arabic')];
}

/** A letter h of its own after k or s is a syllable of its own, not the second half of kh or sh: Kahin, Suhayl. */
const HEAVY_H = /[هحھہהח]/u;
const DIGRAPH_START = /[kgsdtzcp]$/u;

/** Waw and ya are consonants where a word begins and beside alif, and vowels elsewhere. */
function arabicLatin(native: string): string {
  let latin = '';
  const letters = [...native];
  letters.forEach((letter, index) => {
    const besideAlif = /[اآأ]/u.test(letters[index - 1] ?? '') || /[اآأةى]/u.test(letters[index + 1] ?? '');
    const consonant = index === 0 || besideAlif;
    if (letter === 'و') latin += consonant ? 'w' : 'u';
    else if (/[يی]/u.test(letter)) latin += consonant ? 'y' : 'i';
    else
      latin +=
        (HEAVY_H.test(letter) && DIGRAPH_START.test(latin) ? 'a' : '') + (NATIVE_LETTERS.get(letter)?.latin ?? '');
  });
  return latin;
}

/** Parts Arabic compounds in their Latin spellings; a word that is no compound comes back alone. */
function splitCompound(latin: string): string[] {
  const servant = /^abd[aeiouy]*(l?)(?![aeiouy])([a-z]{3,})$/u.exec(latin) ?? /^abd[aeiouy]*(l)(la)$/u.exec(latin);
  if (servant !== null) {
    const served = servant[2] ?? '';
    return ['abd', /^l*la(h|he|hi|ye|i|)$/u.test(served) ? 'allah' : undouble(served)];
  }
  const father = /^abo?u(ba?[ck]k?[aeiou]?r)$/u.exec(latin);
  if (father !== null) return ['abu', father[1] ?? ''];
  const ofGod = /^([a-z]{3,}?)[aou]ll?ah$/u.exec(latin) ?? /^([a-z]{3,}?)[ou]lla$/u.exec(latin);
  if (ofGod !== null) return [ofGod[1] ?? '', 'allah'];
  const ofFaith = /^([a-z]{2,}?)(?:[aeou]dh?d|(?<=...)ud)(?:in|ine|een|yn)$/u.exec(latin);
  if (ofFaith !== null) return [ofFaith[1] ?? '', 'din'];
  return [latin];
}

/** Abdurrahman doubles the r in place of the article's l. */
function undouble(served: string): string {
  return served[0] === served[1] ? served.slice(1) : served;
}
