// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Counted } from '../estimate-words.ts';

/** Forms of a noun beside a number; the dual changes with its case. */
interface CountForms {
  readonly one: string;
  readonly two: string;
  readonly twoOblique: string;
  /** Plural, beside 3 to 10. */
  readonly few: string;
  /** Singular in the accusative, beside 11 to 99. */
  readonly many: string;
  /** Singular, beside hundreds and thousands. */
  readonly other: string;
}

const plural = new Intl.PluralRules('ar');

const person: CountForms = {
  one: 'شخص واحد',
  two: 'شخصان',
  twoOblique: 'شخصين',
  few: 'أشخاص',
  many: 'شخصًا',
  other: 'شخص',
};
const victim: CountForms = {
  one: 'ضحية واحدة',
  two: 'ضحيتان',
  twoOblique: 'ضحيتين',
  few: 'ضحايا',
  many: 'ضحية',
  other: 'ضحية',
};
const list: CountForms = {
  one: 'قائمة واحدة',
  two: 'قائمتان',
  twoOblique: 'قائمتين',
  few: 'قوائم',
  many: 'قائمة',
  other: 'قائمة',
};
const method: CountForms = {
  one: 'طريقة واحدة',
  two: 'طريقتان',
  twoOblique: 'طريقتين',
  few: 'طرق',
  many: 'طريقة',
  other: 'طريقة',
};
const pair: CountForms = {
  one: 'زوج واحد',
  two: 'زوجان',
  twoOblique: 'زوجين',
  few: 'أزواج',
  many: 'زوجًا',
  other: 'زوج',
};

function counted({ count, text }: Counted, forms: CountForms, oblique: boolean): string {
  switch (plural.select(count)) {
    case 'one':
      return forms.one;
    case 'two':
      return oblique ? forms.twoOblique : forms.two;
    case 'few':
      return `${text} ${forms.few}`;
    case 'many':
      return `${text} ${forms.many}`;
    default:
      return `${text} ${forms.other}`;
  }
}

/** As a subject; 0 is told by “none”. */
export const people = (number: Counted): string => (number.count === 0 ? 'لا أحد' : counted(number, person, false));
export const someMethods = (number: Counted): string => counted(number, method, false);
/** After a preposition or as a second part. */
export const ofPeople = (number: Counted): string => counted(number, person, true);
export const ofVictims = (number: Counted): string => counted(number, victim, true);
export const ofLists = (number: Counted): string => counted(number, list, true);
export const ofMethods = (number: Counted): string => counted(number, method, true);
export const ofPairs = (number: Counted): string => counted(number, pair, true);
