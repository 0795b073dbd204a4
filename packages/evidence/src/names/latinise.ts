// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { nameWords } from './name-words.ts';

/**
 * **Latinise**: a name in plain a–z words, one space apart.
 *
 * Reads Latin with any diacritics, Arabic (with Persian, Urdu, Kurdish, Pashto letters), Cyrillic (Slavic and the
 * larger Turkic and Iranian alphabets), Greek, and Hebrew as far as unpointed letters allow. Arabic and Hebrew do not
 * write short vowels, so the result has none: محمد gives `mhmd`. Particles get one spelling (ibn, بن → `bin`; abou →
 * `abu`; abdul → `abd`); the Arabic article that is written in one with its word is taken off. Words in other scripts
 * have no Latin form here and are left out; `nameKeys` and `compareNames` still compare them as they are.
 *
 * It is for matching and sorting, not for printing on a document: a person's own spelling comes first there.
 *
 * Total: any string gives a result. Cost: linear in the length.
 *
 * @example
 * latinise('Олена Коваль'); // 'olena koval'
 * latinise('Müller-Łukasz'); // 'muller lukasz'
 * latinise('عبد الرحمن بن يوسف'); // 'abd rhmn bin yusf'
 */
export function latinise(text: string): string {
  return nameWords(text)
    .filter((word) => word.script !== 'other')
    .map((word) => word.latin)
    .join(' ');
}
