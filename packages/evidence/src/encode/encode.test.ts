// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createRandom } from '../random.ts';
import { countOverlaps } from './count-overlaps.ts';
import { createEncoder } from './encode-record.ts';
import { bitPositions, encodedList } from './encoded-list.ts';
import { fieldTokens, type EncodedField } from './field-tokens.ts';
import { matchEncoded } from './match-encoded.ts';
import { createScan } from './scan-encodings.ts';

const fields: readonly EncodedField[] = [
  { name: 'name', kind: 'text', weight: 2 },
  { name: 'born', kind: 'date', weight: 1 },
  { name: 'passport', kind: 'code', weight: 1 },
];
const keyed = (key: string) => (message: string) => createHmac('sha256', key).update(message, 'utf8').digest();
const encode = createEncoder(fields, keyed('golden'));
const SEED = { seed: 20_262, numRuns: 60 };

describe('tokens', () => {
  test.each([
    ['Ana', 'text', ['_a', 'a_', 'an', 'na']],
    ['Ána  ', 'text', ['_a', 'a_', 'an', 'na']],
    ['Flat 7', 'text', ['7_', '_7', '_f', 'at', 'fl', 'la', 't_']],
    ['1985-03-12', 'date', ['0:1', '1:9', '2:8', '3:5', '4:0', '5:3', '6:1', '7:2']],
    ['12/3/1985', 'date', ['0:1', '1:9', '2:8', '3:5', '4:0', '5:3', '6:1', '7:2']],
    ['١٩٨٥-٠٣-١٢', 'date', ['0:1', '1:9', '2:8', '3:5', '4:0', '5:3', '6:1', '7:2']],
    ['ab-1', 'code', ['0:A', '1:B', '2:1']],
    [' – ', 'code', []],
    ['', 'text', []],
  ] as const)('%s as %s', (value, kind, tokens) => {
    expect(fieldTokens(value, kind)).toEqual(tokens);
  });

  test('any text gives tokens of its own, in whatever order its words stand', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcéßжم'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), fc.integer(), (words, seed) => {
        const shuffled = createRandom(seed).shuffle(words).join(' ');
        expect(fieldTokens(shuffled, 'text')).toEqual(fieldTokens(words.join(' '), 'text'));
      }),
      SEED,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('text', 'date', 'code'), (value, kind) => {
        const tokens = fieldTokens(value, kind);
        expect(new Set(tokens).size).toBe(tokens.length);
      }),
      SEED,
    );
  });
});

describe('an encoding', () => {
  // The same everywhere, for ever: agencies compare what different machines and versions made.
  test.each([
    [
      ['Ana Costa', '1985-03-12', 'P123'],
      '10cef058965d0591a6e30955d24bb88af0139d0923118af516eae5ef6d182bd8930ef159ab715dd1ff51e113e7c10af558104fc10d00597f0c8687d8c55113e9c3f273bd2c7ee0e049a5a630b9402393f5bee1bdce48c0fdc8d6fcbfbe172f3532cfacdac03eba17a8ecfce078b2d1a53e55bcab671ef5979c80210d74b568e0',
    ],
    [
      ['محمد حسين', '', 'X9'],
      'f828cce1b0818e62151b08cddaab2a19a342a5a01c110059f1181e3447078a00108b87d60278417f30f6c1272277142885955009647eb4088748191752f12634560b0559d7231101ad3350807c11a254024c7a08f08651908071c0771f86c5c99d08a7605f5a99e401a086d7f47e6413806c1405651976c862250b0b8b522891',
    ],
  ] as const)('of %j is what it always was', (values, golden) => {
    expect(Array.from(encode(values), (word) => word.toString(16).padStart(8, '0')).join('')).toBe(golden);
  });

  it('sets about half the bits, of which the key decides', () => {
    const words = encode(['Maria Alexandra da Silva', '1985-03-12', 'PX123456']);
    expect(bitPositions(words).length).toBeGreaterThan(460);
    expect(bitPositions(words).length).toBeLessThan(560);
    const others = new Set(
      bitPositions(createEncoder(fields, keyed('another'))(['Maria Alexandra da Silva', '1985-03-12', 'PX123456'])),
    );
    const both = bitPositions(words).filter((position) => others.has(position)).length;
    expect(both / others.size).toBeLessThan(0.6);
  });

  it('has no bit for a record without a value', () => {
    expect(bitPositions(encode(['', ' ', '–']))).toEqual([]);
  });

  test.each([
    [[], /at least one field/u],
    [[fields[0]!, fields[0]!], /one name/u],
    [[{ name: 'a', kind: 'text', weight: 0 }], /weight/u],
  ] as const)('needs fields that can be told apart and weigh something', (chosen, sentence) => {
    expect(() => createEncoder(chosen, keyed('k'))).toThrow(sentence);
  });
});

function invented(count: number, seed: string): string[][] {
  const random = createRandom(seed);
  const syllable = () =>
    random.pick([...'bdfghjklmnprstvz']) + random.pick(['a', 'e', 'i', 'o', 'u', 'ai', 'an', 'er']);
  const word = () => Array.from({ length: 2 + random.integer(3) }, syllable).join('');
  const digits = (length: number) => Array.from({ length }, () => random.integer(10)).join('');
  const day = () => `${1950 + random.integer(60)}-${10 + random.integer(3)}-${10 + random.integer(19)}`;
  return Array.from({ length: count }, () => [`${word()} ${word()}`, day(), digits(9)]);
}

/** One slip of a typist in each record. */
function misspelt(records: readonly (readonly string[])[], seed: string): string[][] {
  const random = createRandom(seed);
  return records.map((record) => {
    const [name = '', born = '', passport = ''] = record;
    const at = random.integer(name.length);
    return [`${name.slice(0, at)}${name.slice(at + 1)}`, random.integer(4) === 0 ? '' : born, passport];
  });
}

describe('comparison', () => {
  const list = encodedList(invented(300, 'list').map(encode));

  test('WebAssembly and JavaScript find the same, bit by bit, and so does counting by hand', () => {
    const [simd, plain] = [createScan(list), createScan(list, 'plain')];
    const known = invented(300, 'list').map((record) => bitPositions(encode(record)));
    for (const sought of [...invented(10, 'list'), ...invented(10, 'others')]) {
      for (const threshold of [0.45, 0.6, 0.9, 1]) {
        const found = [simd, plain].map((scan) => {
          const places: [number, number][] = [];
          scan.find(encode(sought), threshold, (place, dice) => places.push([list.rows[place]!, dice]));
          return places.toSorted(([a], [b]) => a - b);
        });
        const bits = new Set(bitPositions(encode(sought)));
        const byHand = known.flatMap((positions, row) => {
          const dice = (2 * positions.filter((position) => bits.has(position)).length) / (positions.length + bits.size);
          return dice >= threshold ? [[row, dice]] : [];
        });
        expect(found[0]).toEqual(byHand);
        expect(found[1]).toEqual(byHand);
      }
    }
  });

  test('empty lists and empty records match nobody', () => {
    expect(matchEncoded([], []).overlap).toMatchObject({ estimate: 0, lower: 0, upper: 0 });
    expect(matchEncoded([encode(['', '', ''])], [encode(['', '', ''])]).links).toEqual([]);
  });
});

describe('matching', () => {
  const people = invented(240, 'people');
  const left = people.slice(0, 160);
  const right = misspelt(people.slice(100), 'slips');
  const match = matchEncoded(left.map(encode), right.map(encode));

  test('finds who is on both lists, how many, and no more', () => {
    const found = match.links.filter((link) => link.left === link.right + 100).length;
    expect(found / match.links.length).toBeGreaterThan(0.97);
    expect(found / 60).toBeGreaterThan(0.95);
    expect(match.overlap.lower).toBeLessThanOrEqual(60);
    expect(match.overlap.upper).toBeGreaterThanOrEqual(60);
  });

  test('lists exchanged give the same links exchanged', () => {
    const exchanged = matchEncoded(right.map(encode), left.map(encode));
    expect(exchanged.overlap).toEqual(match.overlap);
    expect(exchanged.links.map(({ left: a, right: b, dice }) => ({ left: b, right: a, dice }))).toEqual(match.links);
  });

  test('the order of records does not matter', () => {
    const order = createRandom('order').shuffle(left.map((_, index) => index));
    const shuffled = matchEncoded(
      order.map((index) => encode(left[index]!)),
      right.map(encode),
    );
    const key = (a: number, b: number): string => `${a} ${b}`;
    expect(shuffled.links.map((link) => key(order[link.left]!, link.right)).toSorted()).toEqual(
      match.links.map((link) => key(link.left, link.right)).toSorted(),
    );
    expect(shuffled.overlap).toEqual(match.overlap);
  });

  test.each([0, 3, 15])('%i people on both lists are counted within the interval', (both) => {
    const first = invented(150, 'strangers').slice(0, 80);
    const second = [...misspelt(first.slice(0, both), 'few'), ...invented(70, 'more strangers')];
    const { overlap } = matchEncoded(first.map(encode), second.map(encode));
    expect(overlap.lower).toBeLessThanOrEqual(both);
    expect(overlap.upper).toBeGreaterThanOrEqual(both);
    expect(Math.abs(overlap.estimate - both)).toBeLessThanOrEqual(1);
  });
});

describe('counting', () => {
  test('three lists give every history, each person once', () => {
    const people = invented(120, 'three lists');
    const lists = [
      people.slice(0, 60),
      misspelt(people.slice(40, 100), 'b'),
      misspelt([...people.slice(50, 60), ...people.slice(95)], 'c'),
    ];
    const counted = countOverlaps(lists.map((list) => list.map(encode)));
    const expected = new Map([
      [1, 40],
      [2, 35],
      [3, 10],
      [4, 20],
      [6, 5],
      [7, 10],
    ]);
    expect(counted.people).toBe(120);
    expect(new Map(counted.histories.map(({ history, count }) => [history, count]))).toEqual(expected);
    expect(counted.pairs.map(({ overlap }) => overlap.estimate)).toEqual([20, 10, 15]);
  });

  test('one list or nine cannot be counted across', () => {
    expect(() => countOverlaps([[]])).toThrow(/between 2 and 8/u);
  });
});
