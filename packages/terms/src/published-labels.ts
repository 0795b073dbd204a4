// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { countries, findCountry, type Country } from './countries.ts';
import { countriesSpelled, recogniseCountry } from './country-names.ts';
import { exploitation } from './lists/exploitation.ts';
import { recogniseCodeAmong } from './code-lists.ts';
import { normaliseText } from './normalise-text.ts';

let byAlpha3: ReadonlyMap<string, Country> | undefined;

/** The country with this ISO 3166-1 alpha-3 code. */
export function findCountryByAlpha3(alpha3: string): Country | undefined {
  byAlpha3 ??= new Map(countries.map((country) => [country.alpha3, country]));
  return byAlpha3.get(alpha3);
}

/**
 * What published tables write where a country is expected and none is meant: citizens of the reporting country itself,
 * foreigners, "abroad", no nationality, not known, several or other countries, and the total, which is no country at all.
 */
export const publishedSpecialLabels: Readonly<Record<string, readonly string[]>> = {
  NATIONALS: [
    'Nationals',
    'National',
    'own country',
    'own nationals',
    'own citizens',
    'domestic',
    'nationaux',
    'ressortissants nationaux',
    'nacionales',
    'Ciudadanos de su país',
    'cittadini',
  ],
  FOREIGN: [
    'Foreign nationals',
    'Foreigners',
    'Foreign',
    'Non-nationals',
    'étrangers',
    'Personnes de nationalité étrangère',
    'extranjeros',
    'stranieri',
  ],
  ABROAD: ['Abroad', 'from abroad', "à l'étranger", 'en el extranjero', "all'estero"],
  STATELESS: ['Stateless', 'Stateless person', 'Stateless persons', 'apatride', 'apatrides', 'apátrida', 'apolide'],
  UNKNOWN: [
    'Unknown',
    'UNK',
    '_U',
    'Not known',
    'Not specified',
    'Unspecified',
    'no information',
    'not available',
    'Inconnu',
    'Inconnue',
    'non précisé',
    'Desconocido',
    'Desconocida',
    'Sin determinar',
    'No determinado',
    'No determinada',
    'No registra',
    'sin especificar',
    'sconosciuto',
    'nepoznato',
    'necunoscut',
    'غير معروف',
  ],
  OTHER: [
    'Other',
    'Others',
    'Other countries',
    'Other nationalities',
    'Otros',
    'Otras',
    'Autres',
    'Autres pays',
    'altri',
    'Africa others',
    'Asia others',
    'Europe others',
    'Americas others',
    'EU-28 others',
    'European Economic Area',
    'M49 Region: Africa',
    'M49 Region: Americas',
    'M49 Region: Asia',
    'M49 Region: Europe',
    'M49 Region: Oceania',
  ],
  TOTAL: ['Total', 'Totals', 'All', 'Grand total', 'Total por año', 'Totale', 'Ukupno', 'Всего', 'المجموع', '_T'],
};

/** What published tables write for forms of exploitation, beside the names in the code list. */
export const publishedFormLabels: Readonly<Record<string, readonly string[]>> = {
  SexualExploitation: ['Sexual', 'sex', 'exploitation sexuelle', 'explotación sexual', 'seksualno iskorištavanje'],
  ForcedLabour: [
    'work exploitation',
    'work',
    'labour',
    'labor',
    'exploitation of labour',
    'trabajo forzoso',
    'explotación laboral',
    'radno iskorištavanje',
  ],
  ForcedBegging: ['begging', 'mendicité', 'mendicidad', 'prosjačenje'],
  ForcedCriminality: ['Engaging in criminal activities', 'criminal activities', 'forced crime'],
  OrganRemoval: ['Sampling of human organs', 'organs', 'removal of organs', 'extracción de órganos'],
  Surrogacy: ['Surrogate', 'surrogate motherhood', 'surrogate mother'],
  Other: ['Other forms of exploitation', 'other forms', 'other purposes'],
  TOTAL: ['Total', 'All forms', 'Ukupno', '_T'],
  UNKNOWN: ['Unknown', 'Not known', 'nepoznato', 'necunoscut'],
};

/** How a label was recognised. */
export interface PublishedLabel {
  /** ISO 3166-1 alpha-3 of a country, a code of `exploitation`, or a key of the lists above. */
  readonly code: string;
  readonly method: 'name' | 'special' | 'repaired';
}

function indexOf(list: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(list).flatMap(([code, labels]) => labels.map((label) => [normaliseText(label), code])));
}
const specials = indexOf(publishedSpecialLabels);
const forms = indexOf(publishedFormLabels);

/**
 * The country, or what else, that a label of a published table stands for. Codes of two letters are not read: a table
 * writes names, and "B & H" is not Bahrain.
 */
export function recognisePublishedCountry(label: string): PublishedLabel | undefined {
  const key = normaliseText(label);
  const special = specials.get(key);
  if (special !== undefined) return { code: special, method: 'special' };
  const bare = label.replaceAll(/[^\p{L}]/gu, '');
  if (bare.length < 3 || /^\s*\d/.test(label)) return undefined;
  const alpha2 = recogniseCountry(label) ?? recogniseCountry(label.trim().replace(/s$/i, ''));
  const alpha3 = alpha2 === undefined ? undefined : findCountry(alpha2)?.alpha3;
  return alpha3 === undefined ? undefined : { code: alpha3, method: 'name' };
}

/**
 * What a label with lost letters (U+FFFD) stands for: the only known name or nationality that fits what is left of it.
 * Undefined where none or more than one does.
 */
export function recogniseDamagedCountry(label: string): PublishedLabel | undefined {
  const parts = label.split(/(\uFFFD+)/u);
  const source = parts
    .map((part) => (part.startsWith('\uFFFD') ? `.{0,${part.length}}` : normaliseText(part)))
    .join('');
  if (parts.length < 2 || parts.join('').replaceAll(/[^\p{L}]/gu, '').length < 3) return undefined;
  const pattern = new RegExp(`^${source}$`, 'u');
  const codes = new Set<string>();
  for (const [key, code] of specials) if (pattern.test(key)) codes.add(code);
  for (const alpha2 of countriesSpelled(pattern)) codes.add(findCountry(alpha2)?.alpha3 ?? alpha2);
  const [code] = codes;
  return code === undefined || codes.size > 1 ? undefined : { code, method: 'repaired' };
}

/** The form of exploitation that a label of a published table stands for. */
export function recognisePublishedForm(label: string): PublishedLabel | undefined {
  const own = forms.get(normaliseText(label));
  if (own !== undefined) return { code: own, method: own === 'TOTAL' || own === 'UNKNOWN' ? 'special' : 'name' };
  const found = recogniseCodeAmong(exploitation.codes, label);
  return found && { code: found.code, method: 'name' };
}

let spellings: readonly (readonly [text: string, alpha3: string])[] | undefined;

/** Names by which countries can be looked for: English, French, Spanish, Portuguese, Italian; for proposals, never for deciding. */
export function countrySpellings(): readonly (readonly [text: string, alpha3: string])[] {
  if (spellings) return spellings;
  const found: [string, string][] = [];
  for (const locale of ['en', 'fr', 'es', 'pt', 'it']) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const { alpha2, alpha3 } of countries) {
      const name = names.of(alpha2);
      if (name !== undefined) found.push([name, alpha3]);
    }
  }
  spellings = found;
  return found;
}
