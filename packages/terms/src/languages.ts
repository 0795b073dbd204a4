// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { normaliseText } from './normalise-text.ts';
import type { Language } from './types.ts';

/** ISO 639-1 codes of living languages and of those still used in worship or print. */
const twoLetterCodes =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el en eo es et eu fa ff ' +
  'fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ig ii ik is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku ' +
  'kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ' +
  'ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ' +
  'ur uz ve vi vo wa wo xh yi yo za zh zu';

/** ISO 639-3 codes of languages that caseworkers often meet and that have no two-letter code. */
const threeLetterCodes = 'bal bin ceb ckb hil hmn ilo kmb kri luo mnk pcm prs rhg rom sgn tem tet tig umb yue zgh';

/** Codes of languages: ISO 639-1, and ISO 639-3 where it has none. */
export const languages: readonly string[] = `${twoLetterCodes} ${threeLetterCodes}`.split(' ');

const known: ReadonlySet<string> = new Set(languages);

/** Names that some browsers' locale data lacks. */
const ownNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  prs: { en: 'Dari', fr: 'Dari', ar: 'الدرية' },
  rhg: { en: 'Rohingya', fr: 'Rohingya', ar: 'الروهينغية' },
  sgn: { en: 'Sign language', fr: 'Langue des signes', ar: 'لغة الإشارة' },
  kri: { en: 'Krio', fr: 'Krio', ar: 'الكريو' },
  tl: { en: 'Tagalog (Filipino)', fr: 'Tagalog (filipino)', ar: 'التاغالوغية (الفلبينية)' },
  tw: { en: 'Twi', fr: 'Twi', ar: 'التوي' },
  luo: { en: 'Luo', fr: 'Luo', ar: 'اللو' },
  mnk: { en: 'Mandinka', fr: 'Mandinka', ar: 'الماندنكا' },
};

const namesByLocale = new Map<string, Intl.DisplayNames>();

function displayName(code: string, locale: string): string {
  let names = namesByLocale.get(locale);
  if (!names) {
    names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
    namesByLocale.set(locale, names);
  }
  return names.of(code) ?? code;
}

/**
 * The name of a language in one of the product's languages.
 * @throws RangeError if the code is not in `languages`.
 */
export function languageName(code: string, language: Language): string {
  if (!known.has(code)) throw new RangeError(`No language has the code ${code}.`);
  const name = ownNames[code]?.[language] ?? displayName(code, language);
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

/** Bibliographic codes of ISO 639-2, and names of languages beside those of locale data. */
const variants: Readonly<Record<string, readonly string[]>> = {
  bo: ['tib'],
  cs: ['cze'],
  cy: ['wel'],
  de: ['ger'],
  el: ['gre'],
  eu: ['baq'],
  fa: ['per', 'Farsi'],
  fr: ['fre'],
  hy: ['arm'],
  is: ['ice'],
  ka: ['geo'],
  mi: ['mao'],
  mk: ['mac'],
  my: ['bur'],
  nl: ['dut', 'Flemish'],
  ro: ['rum', 'Moldovan'],
  sk: ['slo'],
  sq: ['alb'],
  zh: ['chi', 'Mandarin'],
  yue: ['Cantonese'],
  prs: ['Dari Persian', 'fa-AF'],
  ckb: ['Sorani', 'Kurdish Sorani', 'Kurdish (Sorani)'],
  ku: ['Kurmanji', 'Kurdish Kurmanji', 'Kurdish (Kurmanji)'],
  es: ['Castilian'],
  si: ['Sinhalese'],
  bin: ['Bini', 'Edo'],
  tl: ['Tagalog', 'Filipino', 'fil'],
  ff: ['Fula', 'Fulani', 'Pulaar', 'Pular', 'Peul'],
  ti: ['Tigrigna'],
  om: ['Afaan Oromo'],
  pcm: ['Nigerian Pidgin', 'Pidgin English'],
  rom: ['Romani', 'Romany'],
  ht: ['Haitian', 'Creole (Haitian)'],
  bn: ['Bengali', 'Bangla', 'Sylheti'],
  ps: ['Pashto', 'Pushto', 'Pashtu'],
  pa: ['Panjabi'],
  ny: ['Chichewa'],
  sgn: ['BSL', 'British Sign Language'],
  he: ['iw'],
  id: ['in', 'Bahasa Indonesia'],
  yi: ['ji'],
  ms: ['may', 'Bahasa Malaysia'],
  zgh: ['Tamazight', 'Amazigh'],
  lg: ['Luganda'],
  sw: ['Kiswahili'],
};

let index: ReadonlyMap<string, string> | undefined;

function buildIndex(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (written: string, code: string): void => {
    const key = normaliseText(written);
    if (key !== '' && !found.has(key)) found.set(key, code);
  };
  for (const code of languages) add(code, code);
  for (const [code, names] of Object.entries(variants)) for (const name of names) add(name, code);
  for (const locale of ['en', 'fr', 'ar'] as const) for (const code of languages) add(languageName(code, locale), code);
  for (const locale of ['es', 'pt', 'ru', 'zh']) for (const code of languages) add(displayName(code, locale), code);
  for (const code of languages) add(displayName(code, code), code);
  return found;
}

/** The code of a language written as an ISO 639 code, a locale such as `pt-BR`, or a name in one of several languages. */
export function recogniseLanguage(written: string): string | undefined {
  index ??= buildIndex();
  const direct = index.get(normaliseText(written));
  if (direct) return direct;
  const [, tag = ''] = /^\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*\s*$/.exec(written) ?? [];
  if (tag === '') return undefined;
  // Canonical form turns a three-letter code into the two-letter one where there is one.
  const [canonical = ''] = Intl.getCanonicalLocales(tag);
  return known.has(canonical) ? canonical : undefined;
}
