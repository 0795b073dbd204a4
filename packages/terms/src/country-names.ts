// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { countries, findCountry } from './countries.ts';
import { countryVariants, demonyms } from './country-variants.ts';
import { nationalities } from './nationalities.ts';
import { normaliseText } from './normalise-text.ts';
import type { Label, Language } from './types.ts';

/** Names that the United Nations writes otherwise than the locale data of browsers. */
const ownNames: Readonly<Record<string, Label>> = {
  CD: {
    en: 'Democratic Republic of the Congo',
    fr: 'République démocratique du Congo',
    ar: 'جمهورية الكونغو الديمقراطية',
  },
  CG: { en: 'Congo', fr: 'Congo', ar: 'الكونغو' },
  HK: { en: 'Hong Kong', fr: 'Hong Kong', ar: 'هونغ كونغ' },
  MM: { en: 'Myanmar', fr: 'Myanmar', ar: 'ميانمار' },
  MO: { en: 'Macao', fr: 'Macao', ar: 'ماكاو' },
  PS: { en: 'Palestine', fr: 'Palestine', ar: 'فلسطين' },
};

const namesByLocale = new Map<string, Intl.DisplayNames>();

function displayNames(locale: string, style: 'long' | 'short'): Intl.DisplayNames {
  const key = `${locale} ${style}`;
  const known = namesByLocale.get(key);
  if (known) return known;
  const made = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'code' });
  namesByLocale.set(key, made);
  return made;
}

/**
 * The name of a country in a language.
 * @throws RangeError if no country has this alpha-2 code.
 */
export function countryName(alpha2: string, language: Language): string {
  if (!findCountry(alpha2)) throw new RangeError(`No country has the code ${alpha2}.`);
  return ownNames[alpha2]?.[language] ?? displayNames(language, 'long').of(alpha2) ?? alpha2;
}

const nameLocales = ['en', 'fr', 'ar', 'es', 'pt', 'it', 'de', 'ro', 'ru'] as const;

/** Names shared by two countries, which say nothing without the words in brackets that follow them. */
const ambiguousNames = new Set([
  'congo',
  'congolese',
  'korea',
  'korean',
  'sudan',
  'samoa',
  'guinea',
  'virginislands',
  'dominican',
]);

let index: ReadonlyMap<string, string> | undefined;

function buildIndex(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (written: string, alpha2: string): void => {
    const key = normaliseText(written);
    if (key !== '' && !found.has(key)) found.set(key, alpha2);
  };
  for (const { alpha2, alpha3, m49 } of countries) {
    for (const code of [alpha2, alpha3, m49]) add(code, alpha2);
  }
  for (const [alpha2, names] of Object.entries(ownNames)) {
    for (const name of Object.values(names)) add(name, alpha2);
  }
  for (const [alpha2, names] of Object.entries(countryVariants)) {
    for (const name of names) add(name, alpha2);
  }
  for (const locale of nameLocales) {
    for (const { alpha2 } of countries) {
      add(displayNames(locale, 'long').of(alpha2) ?? alpha2, alpha2);
      add(displayNames(locale, 'short').of(alpha2) ?? alpha2, alpha2);
    }
  }
  for (const [alpha2, names] of Object.entries(demonyms)) {
    for (const name of names) add(name, alpha2);
  }
  for (const [alpha2, names] of Object.entries(nationalities)) {
    for (const name of names.split(' ')) add(name, alpha2);
  }
  return found;
}

/** Countries with a spelling, reduced by `normaliseText`, that the pattern matches; codes of two letters aside. */
export function countriesSpelled(pattern: RegExp): ReadonlySet<string> {
  index ??= buildIndex();
  const found = [...index].filter(([key]) => key.length > 2 && pattern.test(key));
  return new Set(found.map(([, alpha2]) => alpha2));
}

/**
 * The alpha-2 code of a country written as a code (alpha-2, alpha-3, M49), a name in English, French, Arabic, Spanish,
 * Portuguese, Italian, German, Romanian or Russian, a common variant or a nationality. A name that could be two countries, such as "Dominican", is not recognised.
 */
export function recogniseCountry(written: string): string | undefined {
  index ??= buildIndex();
  const key = normaliseText(written);
  const exact =
    index.get(key) ??
    index.get(key.replace(/^the/, '')) ??
    (/^\d{1,2}$/.test(key) ? index.get(key.padStart(3, '0')) : undefined);
  if (exact) return exact;
  const [, withoutBrackets = ''] = /^([^(]+)\(.*\)\s*$/.exec(written) ?? [];
  const shorter = normaliseText(withoutBrackets);
  return shorter === '' || ambiguousNames.has(shorter) ? undefined : index.get(shorter);
}
