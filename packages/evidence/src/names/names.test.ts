// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { latinise } from './latinise.ts';
import { nameKeys } from './name-keys.ts';
import { DIFFERENT, SAME } from './name-pairs.fixture.ts';
import { compareNames } from './compare-names.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const nameText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SAME.flat(), ...DIFFERENT.flat(), 'bin', 'al', 'عبد', 'van', 'Ben', 'abu', 'allah', '王'),
      fc.string({ unit: fc.constantFrom(...'abehkmnoyžđاليومحضтогхчяθβכו-’ '), maxLength: 8 }),
    ),
    { maxLength: 5 },
  )
  .map((words) => words.join(' '));
const SEED = { seed: 20_261, numRuns: 500 };

describe('latinise', () => {
  test.each([
    ['Müller-Łukasz', 'muller lukasz'],
    ['Ångström Þór Œuvre', 'angstrom thor oeuvre'],
    ['Олена Коваль', 'olena koval'],
    ['Щербаков', 'shcherbakov'],
    ['Ђорђевић', 'djordjevich'],
    ['Γιώργος Παπαδόπουλος', 'giorgos papadopoulos'],
    ['مُحَمَّد', 'mhmd'],
    ['عبد الرحمن بن يوسف', 'abd rhmn bin yusf'],
    ['الحسن', 'hsn'],
    ['گلناز چنگیز', 'glnaz chngiz'],
    ['משה', 'mshh'],
    ['O’Connor', 'oconnor'],
    ['İbrahim', 'ibrahim'],
    ['ABOU BAKR', 'abu bakr'],
    ['王伟', ''],
    ['', ''],
  ])('%s is %s', (name, latin) => {
    expect(latinise(name)).toBe(latin);
  });

  test('every string gives words of a–z alone', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nameText), (text) => {
        expect(latinise(text)).toMatch(/^([a-z]+( [a-z]+)*)?$/);
      }),
      SEED,
    );
  });
});

describe('nameKeys', () => {
  test.each(SAME)('%s and %s share a key', (first, second) => {
    const keys = new Set(nameKeys(first));
    expect(nameKeys(second).filter((key) => keys.has(key))).not.toEqual([]);
  });

  test('a name in parts has the keys of the same name in one piece', () => {
    expect(nameKeys({ given: 'Olena', family: 'Kovalenko', other: null })).toEqual(nameKeys('Kovalenko Olena'));
  });

  test('particles have no key beside a name, and keep theirs alone', () => {
    expect(nameKeys('Ahmed bin Khalid al-Masri')).toEqual(nameKeys('Ahmed Khalid Masri'));
    expect(nameKeys('Ben')).not.toEqual([]);
    expect(nameKeys('Van')).not.toEqual([]);
  });

  test('words of a script without a table are their own keys', () => {
    expect(nameKeys('王伟')).toEqual(['=王伟']);
  });

  test('an empty name has no keys', () => {
    expect(nameKeys('')).toEqual([]);
    expect(nameKeys({})).toEqual([]);
    expect(nameKeys(' – 12')).toEqual([]);
  });

  test('total on any text, few and short keys, none empty', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nameText), (text) => {
        const keys = nameKeys(text);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key.startsWith('=') ? key.length > 1 : /^[A-Z]{1,6}$/.test(key)).toBe(true);
      }),
      SEED,
    );
  });

  test('the order of words does not matter', () => {
    fc.assert(
      fc.property(nameText, fc.integer(), (text, seed) => {
        const words = text.split(/[\s-]+/);
        const shuffled = createRandom(seed).shuffle(words).join(' ');
        expect(nameKeys(shuffled)).toEqual(nameKeys(words.join(' ')));
      }),
      SEED,
    );
  });
});

describe('compareNames', () => {
  test.each(SAME)('%s and %s score 0.5 or more', (first, second) => {
    expect(compareNames(first, second).score).toBeGreaterThanOrEqual(0.5);
  });

  test.each(DIFFERENT)('%s and %s score below 0.5', (first, second) => {
    expect(compareNames(first, second).score).toBeLessThan(0.5);
  });

  test('a name left shorter on one document still scores above a stranger', () => {
    expect(compareNames('Fatima Yusuf Hassan', 'Fatima Hassan').score).toBeGreaterThan(0.8);
    expect(compareNames('Fatima Yusuf Hassan', 'Khadija Omar').score).toBeLessThan(0.5);
  });

  test('symmetric and between 0 and 1 on any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nameText), fc.oneof(anyText, nameText), (first, second) => {
        const score = compareNames(first, second).score;
        expect(score).toBe(compareNames(second, first).score);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
      SEED,
    );
  });

  test('a text of a million letters or words is answered as any other', () => {
    const [word, many] = ['djkhch'.repeat(150_000), 'ka dj '.repeat(20_000)];
    expect(nameKeys(word).length).toBeGreaterThan(0);
    expect(compareNames(word, many).score).toBeLessThan(1);
  });

  test('1 for a name and itself, in any order of words', () => {
    fc.assert(
      fc.property(nameText, fc.integer(), (text, seed) => {
        const words = text.split(/[\s-]+/);
        expect(compareNames(words.join(' '), createRandom(seed).shuffle(words).join(' ')).score).toBeCloseTo(1, 12);
      }),
      SEED,
    );
  });
});

describe('jaroWinkler', () => {
  // Winkler's own examples (1990, 1994), to three places.
  test.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['jones', 'johnson', 0.832],
    ['abroms', 'abrams', 0.922],
    ['', '', 1],
    ['a', '', 0],
    ['abc', 'xyz', 0],
  ])('%s and %s score %d', (first, second, score) => {
    expect(jaroWinkler(first, second)).toBeCloseTo(score, 3);
  });

  test('symmetric, within 0 and 1, and 1 only for equal strings', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (first, second) => {
        const score = jaroWinkler(first, second);
        expect(score).toBe(jaroWinkler(second, first));
        expect(score >= 0 && score <= 1).toBe(true);
        expect(score === 1).toBe(first === second);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});
