// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  countries,
  countryName,
  findCountry,
  languageName,
  languages,
  recogniseCountry,
  recogniseLanguage,
} from './index.ts';
import { countryVariants, demonyms } from './country-variants.ts';
import { nationalities } from './nationalities.ts';
import { normaliseText } from './normalise-text.ts';

const nationalitiesFile = join(import.meta.dirname, '../../../../shared/data/uk_nrm_form/ms_nationalities.json');

describe('countries', () => {
  test('are 249 of ISO 3166-1 and Kosovo, each code once', () => {
    expect(countries).toHaveLength(250);
    for (const key of ['alpha2', 'alpha3', 'm49'] as const)
      expect(new Set(countries.map((country) => country[key])).size).toBe(250);
    for (const { alpha2, alpha3, m49, unRegion, unSubRegion } of countries) {
      expect(alpha2).toMatch(/^[A-Z]{2}$/);
      expect(alpha3).toMatch(/^[A-Z]{3}$/);
      expect(m49).toMatch(/^\d{3}$/);
      expect(unRegion).toMatch(/\S/);
      expect(unSubRegion).toMatch(/\S/);
    }
  });

  test('know their region', () => {
    expect(findCountry('KE')).toEqual({
      alpha2: 'KE',
      alpha3: 'KEN',
      m49: '404',
      unRegion: 'Africa',
      unSubRegion: 'Eastern Africa',
    });
    expect(findCountry('constructor')).toBeUndefined();
  });

  test('have a name in three languages', () => {
    expect(countryName('CD', 'en')).toBe('Democratic Republic of the Congo');
    expect(countryName('DE', 'fr')).toBe('Allemagne');
    expect(() => countryName('QQ', 'en')).toThrow(RangeError);
  });
});

describe('a written country', () => {
  test.each([
    ['FR', 'FR'],
    ['fra', 'FR'],
    ['250', 'FR'],
    ['4', 'AF'],
    ['004', 'AF'],
    ['France', 'FR'],
    ['Allemagne', 'DE'],
    ['ألمانيا', 'DE'],
    ['Alemania', 'DE'],
    ['Alemanha', 'DE'],
    ['Viet Nam', 'VN'],
    ['VIETNAM', 'VN'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Ivory Coast', 'CI'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Venezuela (Bolivarian Republic of)', 'VE'],
    ['Iran (Islamic Republic of)', 'IR'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['Republic of Korea', 'KR'],
    ['Congo (DRC)', 'CD'],
    ['Congo', 'CG'],
    ['Democratic Republic of the Congo', 'CD'],
    ['The Gambia', 'GM'],
    ['the Netherlands', 'NL'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Swaziland', 'SZ'],
    ['Cabo Verde', 'CV'],
    ['Macedonia', 'MK'],
    ['Czech Republic', 'CZ'],
    ['USA', 'US'],
    ['UK', 'GB'],
    ['Estados Unidos', 'US'],
    ['Kosovo', 'XK'],
    ['Guinea-Bissau', 'GW'],
    ['Guinea', 'GN'],
    ['Papua New Guinea', 'PG'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Nigerien', 'NE'],
    ['Nigerian', 'NG'],
    ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'],
    ['Syrian Arab Republic', 'SY'],
    ['Holy See', 'VA'],
    ['Samoa', 'WS'],
    ['American Samoa', 'AS'],
  ])('"%s" is %s', (written, alpha2) => {
    expect(recogniseCountry(written)).toBe(alpha2);
  });

  test.each([
    '',
    ' ',
    'Dominican',
    'Korea',
    'Congolese',
    'Atlantis',
    '999',
    '-99',
    'Congo (unclear)',
    'Yugoslavia',
    'constructor',
  ])('"%s" is not guessed', (written) => {
    expect(recogniseCountry(written)).toBeUndefined();
  });

  // Needs the nationalities of the United Kingdom's form, which lie beside the project and not in it.
  test.runIf(existsSync(nationalitiesFile))('is recognised from every nationality of the United Kingdom’s form', () => {
    const written: string[] = JSON.parse(readFileSync(nationalitiesFile, 'utf8'));
    // "Dominican" is said of two countries.
    const silent = written.filter((each) => recogniseCountry(each) === undefined);
    expect(silent).toEqual(['Unknown', 'Dominican']);
  });
});

describe('languages', () => {
  test('have unique codes and names in three languages', () => {
    expect(new Set(languages).size).toBe(languages.length);
    for (const code of languages) {
      for (const language of ['en', 'fr', 'ar'] as const) {
        expect(languageName(code, language), `${code} ${language}`).not.toBe(code);
      }
    }
    expect(() => languageName('qq', 'en')).toThrow(RangeError);
  });

  test.each([
    ['en', 'en'],
    ['ENG', 'en'],
    ['fre', 'fr'],
    ['pt-BR', 'pt'],
    ['Arabic', 'ar'],
    ['العربية', 'ar'],
    ['français', 'fr'],
    ['Farsi', 'fa'],
    ['Dari', 'prs'],
    ['Sorani', 'ckb'],
    ['Kurdish (Sorani)', 'ckb'],
    ['Mandarin', 'zh'],
    ['Cantonese', 'yue'],
    ['Español', 'es'],
    ['Tiếng Việt', 'vi'],
    ['Romani', 'rom'],
    ['Rohingya', 'rhg'],
  ])('are recognised: "%s" is %s', (written, code) => {
    expect(recogniseLanguage(written)).toBe(code);
  });

  test.each(['', 'Klingon of sorts', '42', 'qqq'])('are not guessed from "%s"', (written) => {
    expect(recogniseLanguage(written)).toBeUndefined();
  });
});

describe('spellings of countries', () => {
  test('mean one country each', () => {
    const meant = new Map<string, Set<string>>();
    const spellings = [
      ...[countryVariants, demonyms].flatMap((table) => Object.entries(table)),
      ...Object.entries(nationalities).map(([alpha2, names]) => [alpha2, names.split(' ')] as const),
    ];
    for (const [alpha2, names] of spellings) {
      for (const name of names) {
        const key = normaliseText(name);
        meant.set(key, (meant.get(key) ?? new Set()).add(alpha2));
      }
    }
    expect([...meant].filter(([, countriesMeant]) => countriesMeant.size > 1)).toEqual([]);
  });

  test('never hide the name of another country', () => {
    const lost: string[] = [];
    for (const { alpha2, alpha3, m49 } of countries) {
      for (const written of [
        alpha2,
        alpha3,
        m49,
        ...(['en', 'fr', 'ar'] as const).map((language) => countryName(alpha2, language)),
      ]) {
        if (recogniseCountry(written) !== alpha2) lost.push(`${alpha2}: ${written}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test.each([
    ['nigérien', 'NE'],
    ['nigériane', 'NG'],
    ['سورية', 'SY'],
    ['Vietnamita', 'VN'],
    ['dominicain', 'DO'],
  ])('"%s" is %s', (written, alpha2) => {
    expect(recogniseCountry(written)).toBe(alpha2);
  });
});
