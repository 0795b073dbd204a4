// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** The Arabic article, as it is written by itself. */
export const ARTICLES = new Set(['al', 'el', 'ul']);
/** The article's l becomes the next consonant in speech, and some spell it so, with a hyphen: ar-Rahman, ash-Shami. */
export const ARTICLES_BEFORE_HYPHEN = new Set([
  'al',
  'el',
  'ul',
  'ar',
  'er',
  'ur',
  'as',
  'es',
  'us',
  'ash',
  'esh',
  'ach',
  'ech',
  'ad',
  'ed',
  'ud',
  'at',
  'et',
  'ut',
  'az',
  'ez',
  'an',
  'en',
  'un',
  'l',
]);
/** Words that many names share and many documents leave out. */
export const PARTICLES = new Set([
  'bin',
  'bint',
  'abu',
  'abd',
  'umm',
  'de',
  'der',
  'den',
  'von',
  'van',
  'da',
  'dos',
  'das',
  'del',
  'di',
  'du',
]);
/** Spellings of the Arabic particles, in Latin letters as `latinise` would first write them. */
export const PARTICLE_SPELLINGS: Readonly<Record<string, string>> = {
  ibn: 'bin',
  bn: 'bin',
  abn: 'bin',
  bnt: 'bint',
  abna: 'bint',
  abou: 'abu',
  abw: 'abu',
  aboe: 'abu',
  abi: 'abu',
  aby: 'abu',
  um: 'umm',
  oum: 'umm',
  omm: 'umm',
  am: 'umm',
  abdul: 'abd',
  abdel: 'abd',
  abdal: 'abd',
  abdoul: 'abd',
  abdol: 'abd',
  abed: 'abd',
};
/** Particles that are ordinary names elsewhere count as particles only in a name of three words or more. */
export const PARTICLES_IN_LONG_NAMES = new Set(['ben', 'beni', 'ould', 'bou']);
