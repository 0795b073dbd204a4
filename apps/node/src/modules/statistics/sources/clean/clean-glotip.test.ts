// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-test-kit.ts';

const header = 'Iso3_code|Country|Indicator|Dimension|Category|Sex|Age|Year|Unit of measurement|txtVALUE';
const line = (
  dimension: string,
  category: string,
  value: string,
  { sex = 'Total', age = 'Total', area = 'AND|Andorra' } = {},
) => `${area}|Detected trafficking victims|${dimension}|${category}|${sex}|${age}|2019|Counts|${value}`;
const clean = (...lines: readonly string[]) => cleanText([header, ...lines].join('\n'), {});

describe('a table in the layout of GLOTIP', () => {
  test('has spellings of one country unified, each told', async () => {
    const { observations, counts, defects } = await clean(
      line('by citizenship', 'Viet Nam', '7', { area: 'AND|Andorra' }),
      line('by citizenship', 'Viet Nam', '9', { area: 'FRA|France' }),
      line('by citizenship', 'VIETNAM', '8', { area: 'ESP|Spain' }),
      line('by citizenship', 'Vietnamita', '<5', { area: 'ITA|Italy' }),
    );
    expect(new Set(observations.map(({ categoryCode }) => categoryCode))).toEqual(new Set(['VNM']));
    expect(counts).toEqual({ suppressedInterval: 1, unifiedLabel: 2 });
    expect(defects.find(({ kind }) => kind === 'unifiedLabel')).toMatchObject({
      written: 'VIETNAM',
      done: 'VNM, together with "Viet Nam"',
    });
  });

  test('keeps labels that nobody knows as they are written, and never guesses', async () => {
    const { observations, counts } = await clean(
      line('by citizenship', 'Ethopia', '7'),
      line('by citizenship', '97 albanian', '6'),
    );
    expect(observations.map(({ categoryCode, categoryLabel }) => [categoryCode, categoryLabel])).toEqual([
      [null, 'Ethopia'],
      [null, '97 albanian'],
    ]);
    expect(counts).toEqual({ unknownLabel: 2, countInLabel: 1 });
  });

  test('puts a label under what a person decided', async () => {
    const text = [header, line('by citizenship', 'Ethopia', '7')].join('\n');
    const { observations } = await cleanText(text, {}, new Map([['country|Ethopia', 'ETH']]));
    expect(observations[0]?.categoryCode).toBe('ETH');
  });

  test('merges what is printed twice, and keeps both of two that differ', async () => {
    const { observations, mergedCount, counts } = await clean(
      line('Total', 'Total', '62'),
      line('Total', 'Total', '62'),
      line('by form of exploitation', 'Forced labour', '62'),
      line('by form of exploitation', 'Forced labour', '43'),
      line('by form of exploitation', 'Forced labour', '43'),
    );
    expect(mergedCount).toBe(2);
    expect(observations.map(({ low }) => low)).toEqual([62, 62, 43]);
    expect(counts).toEqual({ duplicateKeySame: 2, duplicateKeyDifferent: 2 });
  });

  test('keeps two labels of one country apart: they may be parts', async () => {
    const { observations, counts } = await clean(
      line('by citizenship', 'Bolivia', '9'),
      line('by citizenship', 'Bolivia (Plurinational State of)', '9'),
    );
    expect(observations).toHaveLength(2);
    expect(counts['sameCodeTwice']).toBe(2);
  });

  test('rejects the digits of a question, and counts that cannot be', async () => {
    const { observations, rejectedCount, counts } = await clean(
      line('by citizenship', 'Q6.1_10s_2019', '61,102,019'),
      line('Total', 'Total', '6,112,019'),
      line('Total', 'Total', '7,000,000'),
    );
    expect([observations.length, rejectedCount]).toEqual([0, 3]);
    expect(counts).toEqual({ codeAsCount: 2, implausibleCount: 1 });
  });

  test('adds groups of countries to no country', async () => {
    const { observations, counts } = await clean(line('Total', 'Total', '7', { area: 'CAR|' }));
    expect(observations[0]?.area).toBe('CAR');
    expect(counts).toEqual({ areaNotACountry: 1 });
  });

  test('rejects a row whose indicator is not known, and one without a figure', async () => {
    const { rejectedCount, counts } = await clean(
      line('by colour', 'blue', '7'),
      line('Total', 'Total', ''),
      line('Total', 'Total', 'seven'),
    );
    expect(rejectedCount).toBe(3);
    expect(counts).toEqual({ unknownSeries: 1, noValue: 1, unreadableValue: 1 });
  });
});

describe('totals against their parts', () => {
  const check = async (...lines: readonly string[]) => (await clean(...lines)).totals;
  const female = { sex: 'Female' };
  const male = { sex: 'Male' };
  const total = (value: string, of = {}) => line('Total', 'Total', value, of);

  test('agree where both are the same number', async () => {
    expect(await check(total('12'), total('5', female), total('7', male))).toMatchObject({
      agree: 1,
      exceed: 0,
      fallShort: 0,
    });
  });

  test('cannot be told where intervals meet', async () => {
    expect(await check(total('12'), total('<5', female), total('10', male))).toMatchObject({ cannotTell: 1 });
  });

  test('are contradictions where they do not', async () => {
    const { totals, contradictions } = await clean(total('12'), total('<5', female), total('13', male));
    expect(totals).toMatchObject({ exceed: 1 });
    expect(contradictions).toMatchObject([
      {
        area: 'AND',
        year: 2019,
        parts: 'sex',
        totalLow: 12,
        partsLow: 13,
        partsHigh: 17,
        rows: [2, 3, 4],
        complete: true,
      },
    ]);
  });

  test('may fall short because a part is not printed', async () => {
    const { contradictions } = await clean(total('12'), total('7', male));
    expect(contradictions).toMatchObject([{ verdict: 'fallShort', complete: false }]);
  });

  test('count persons of unknown sex or age from none to all', async () => {
    const unknown = { sex: 'Unknown', age: 'Unknown' };
    expect(await check(total('12'), total('5', female), total('5', male), total('6', unknown))).toMatchObject({
      cannotTell: 1,
    });
    expect(await check(total('12'), total('5', female), total('5', male), total('2', unknown))).toMatchObject({
      agree: 1,
    });
  });

  test('are not made of a total among the parts', async () => {
    const { totals } = await clean(
      total('12'),
      line('by citizenship', 'France', '12'),
      line('by citizenship', 'TOTAL', '12'),
    );
    expect(totals).toMatchObject({ agree: 1, exceed: 0 });
  });
});
