// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, test } from 'vitest';
import { comparableName, compareNames } from '../compare-names.ts';
import { rankNames, scriptOfName } from '../rank-names.ts';
import { channelEvidence } from './channel-evidence.ts';
import { readChannel, segmentProbability, WORD_END, writeChannel } from './channel-model.ts';
import { channelScriptOf, nativeUnits, plainLatin } from './channel-script.ts';
import { forwardProbability } from './forward-probability.ts';
import { segmentCode, segmentCodes, segmentLength, segmentLetters } from './segment-codes.ts';
import { trainChannel } from './train-channel.ts';

describe('segments', () => {
  test.each(['', 'a', 'z', 'aa', 'zz', 'abc', 'zzz', 'aaaa', 'zzzz', 'shch'])(
    '%s has a number of its own and comes back',
    (letters) => {
      expect(segmentLetters(segmentCode(letters))).toBe(letters);
      expect(segmentLength(segmentCode(letters))).toBe(letters.length);
    },
  );
});

describe('a channel', () => {
  const pairs = ['ab', 'ba', 'aab', 'bba', 'abab'].flatMap((word) => [
    { units: [...word], latin: word.replaceAll('a', 'ka').replaceAll('b', 'o'), weight: 1 },
  ]);
  const model = trainChannel(pairs);

  it('learns which letters a unit becomes, and forgets nothing when written and read', () => {
    for (const channel of [model, readChannel(writeChannel(model))]) {
      expect(segmentProbability(channel, 'a', 'b')(segmentCode('ka'))).toBeGreaterThan(0.8);
      expect(segmentProbability(channel, 'b', WORD_END)(segmentCode('o'))).toBeGreaterThan(0.8);
    }
    expect(writeChannel(readChannel(writeChannel(model)))).toBe(writeChannel(model));
  });

  it('sums over every way to part the letters', () => {
    const of = forwardProbability(model, ['a', 'b']);
    const [one, other] = [segmentProbability(model, 'a', 'b'), segmentProbability(model, 'b', WORD_END)];
    const byHand = ['', 'k', 'ka', 'kao'].reduce(
      (sum, first) => sum + one(segmentCode(first)) * other(segmentCode('kao'.slice(first.length))),
      0,
    );
    expect(of(segmentCodes('kao'))).toBeCloseTo(Math.log(byHand), 10);
    expect(of(segmentCodes('kaokaokaoka'))).toBe(-Infinity);
  });

  it('cannot be learnt from nothing', () => {
    expect(() => trainChannel([])).toThrow(/needs a pair/u);
  });
});

test.each([
  ['Ольга', 'russian', 5],
  ['김정은', 'korean', 9],
  ["ז'ורדן", 'hebrew', 6],
  ['مُحَمَّد', 'arabic', 4],
  ['ハ\uff9e\u30fc', 'katakana', 2],
] as const)('%s is read in the units of %s', (word, script, count) => {
  expect(channelScriptOf(word)).toBe(script);
  expect(nativeUnits(word, script)).toHaveLength(count);
});

test('Latin letters lose their marks, and what is no letter its place', () => {
  expect(plainLatin("Åse-Straße O'Łukasz")).toBe('asestrasseolukasz');
});

describe('names across scripts', () => {
  test.each([
    ['バラク・オバマ', 'Barack Obama'],
    ['김정은', 'Kim Jong-un'],
    ['習近平', 'Jinping Xi'],
    ['習近平', 'Xi Jinping'],
    ['בנימין נתניהו', 'Benjamin Netanyahu'],
    ['محمد بن سلمان', 'Mohammed bin Salman'],
    ['Фридрих Шиллер', 'Friedrich Schiller'],
  ])('%s may be %s, and not another', (native, latin) => {
    expect(compareNames(native, latin).score).toBeGreaterThan(0.5);
    expect(compareNames(native, 'Ingrid Thorvaldsen').score).toBeLessThan(0.2);
    expect(compareNames(latin, native)).toEqual(compareNames(native, latin));
  });

  test('evidence grows with every letter that fits', () => {
    const evidence = channelEvidence('Достоевский', 'russian');
    expect(evidence('Dostoevsky')).toBeGreaterThan(evidence('Dostoev'));
    expect(evidence('Tolstoy')).toBeLessThan(0);
    expect(evidence('')).toBe(-Infinity);
  });
});

describe('names in Latin letters', () => {
  test.each([
    ['SergeiLavrov', 'Sergei Lavrov'],
    ['J. Smith', 'John Smith'],
    ['Ben Okafor', 'Benjamin Okafor'],
    ['Smith, John', 'John Smith'],
    ['Jean Marie Dubois', 'Jean-Marie Dubois'],
    ['Usama ibn Khalid', 'Osama bin Khaled'],
  ])('%s may be %s', (one, other) => {
    expect(compareNames(one, other).score).toBeGreaterThan(0.5);
  });

  test.each([
    ['Ahmed Hassan al-Masri', 'Ahmed Hassan al-Tikriti'],
    ['Carlos Ortega', 'Carlos Banzer'],
    ['Abdul Kabir', 'Mohammad Kabir'],
  ])('%s is not %s, whatever they share', (one, other) => {
    expect(compareNames(one, other).score).toBeLessThan(0.5);
  });
});

describe('ranking', () => {
  const candidates = ['Petrov', 'Ivanov', 'Иванов', '123', 'Ivanova'];

  test('the best comes first, with its script and its rank', () => {
    const ranked = rankNames('Иванов', candidates);
    expect(ranked.slice(0, 2).map(({ name }) => name)).toEqual(['Иванов', 'Ivanov']);
    expect(ranked[0]).toMatchObject({ rank: 1, script: 'cyrillic', score: 1 });
    expect(ranked.find(({ name }) => name === '123')).toMatchObject({ script: undefined, score: 0 });
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  test('equal candidates share a rank, and an empty list has none', () => {
    expect(rankNames('Ana', ['Ana', 'Ana', 'Eva']).map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(rankNames('Ana', [])).toEqual([]);
  });

  test('a name made ready compares as it does by itself', () => {
    for (const candidate of candidates) {
      expect(compareNames(comparableName('Иванов'), candidate)).toEqual(compareNames('Иванов', candidate));
    }
  });

  test.each([
    ['Ana', 'latin'],
    ['Ана', 'cyrillic'],
    ['アナ', 'katakana'],
    ['ანა', 'other'],
    ['12', undefined],
  ])('%s is written in %s', (name, script) => {
    expect(scriptOfName(name)).toBe(script);
  });
});
