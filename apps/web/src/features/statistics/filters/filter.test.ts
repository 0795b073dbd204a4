// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { dimensionCodes } from '../dimensions.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesIn, type Filter, isWritable, readFilter, toggleCode, withCodes, writeFilter } from './filter.ts';
import { yearSpans } from './year-spans.ts';

describe('a filter in an address', () => {
  test('is read in the syntax of the contract', () => {
    expect(readFilter('sex:female;year:2023,2024')).toEqual([
      { dimension: 'year', codes: ['2023', '2024'] },
      { dimension: 'sex', codes: ['female'] },
    ]);
  });

  test.each([undefined, '', ';;', 'sex', 'sex:', 'colour:red', 'sex:purple', 'year:twenty', 'citizenship:<b>'])(
    'that says nothing right is no filter: %s',
    (where) => {
      expect(readFilter(where)).toEqual([]);
    },
  );

  test('keeps what is right beside what is wrong', () => {
    expect(readFilter('sex:female,purple;colour:red;citizenship:PH,none')).toEqual([
      { dimension: 'sex', codes: ['female'] },
      { dimension: 'citizenship', codes: ['PH', 'none'] },
    ]);
  });

  test('joins two parts of one dimension', () => {
    expect(readFilter('sex:female;sex:male')).toEqual([{ dimension: 'sex', codes: ['female', 'male'] }]);
  });

  test('takes codes with signs, such as age groups', () => {
    expect(writeFilter(readFilter('ageGroup:48+,0--8'))).toBe('ageGroup:0--8,48+');
  });

  test('of more codes than the contract allows is not written', () => {
    const tooMuch = withCodes(
      [],
      'source',
      Array.from({ length: 200 }, (_, index) => `source-${index}`),
    );
    expect(isWritable(tooMuch)).toBe(false);
    expect(writeFilter(tooMuch)).toBeUndefined();
  });

  test('of any valid codes is read as it was written', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }).map(String), { minLength: 1, maxLength: 20 });
    const sexes = fc.subarray(['female', 'male', 'none'], { minLength: 1 });
    const filters = fc
      .record({ year: fc.option(years, { nil: [] }), sex: fc.option(sexes, { nil: [] }) })
      .map(({ year, sex }): Filter => withCodes(withCodes([], 'year', year), 'sex', sex));
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual(filter);
      }),
      { seed: 20_260_101 },
    );
  });

  test('survives any text', () => {
    fc.assert(
      fc.property(fc.string(), (where) => {
        for (const { dimension, codes } of readFilter(where)) {
          expect(dimensionCodes).toContain(dimension);
          expect(codes.length).toBeGreaterThan(0);
        }
      }),
      { seed: 20_260_102 },
    );
  });
});

describe('a code of a filter', () => {
  test('is added and taken away by the same act', () => {
    const added = toggleCode([], 'sex', 'female');
    expect(codesIn(added, 'sex')).toEqual(['female']);
    expect(toggleCode(added, 'sex', 'female')).toEqual([]);
  });
});

describe('years', () => {
  test('stand as spans where they follow one another', () => {
    expect(yearSpans(['2023', '2019', '2021', '2022'])).toEqual(['2019', '2021–2023']);
  });

  test('keep a word among them', () => {
    expect(yearSpans(['none', '2020'])).toEqual(['2020', 'none']);
  });
});
