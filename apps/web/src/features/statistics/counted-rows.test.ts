// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { describe, expect, test } from 'vitest';
import { canCross, crossCounts } from './count/cross-counts.ts';
import { type Cell, codesInOrder, countedRows, hasWithheld, isAllWithheld } from './counted-rows.ts';

const labelOf = (_dimension: string, code: string | null): string => code ?? 'Not known';
const withheld: Cell = { kind: 'suppressed' };

function count(of: number): Cell {
  return { kind: 'count', count: of, percentOfKnown: null };
}

function table(by: StatisticsTable['by'], rows: readonly [readonly (string | null)[], Cell][]): StatisticsTable {
  return {
    unit: 'victim',
    by: [...by],
    where: '',
    vintage: null,
    sets: false,
    scope: 'national',
    threshold: 5,
    total: count(100),
    known: count(90),
    multiple: false,
    rows: rows.map(([codes, cell]) => ({ codes: [...codes], cell })),
    asOf: null,
  };
}

describe('the rows of one dimension', () => {
  test('stand in the order of their list, not known last', () => {
    const rows = countedRows(
      table(
        ['ageGroup'],
        [
          [['48+'], count(1)],
          [[null], count(9)],
          [['9--17'], count(2)],
          [['0--8'], count(3)],
        ],
      ),
      labelOf,
    );
    expect(rows.map(({ code }) => code)).toEqual(['0--8', '9--17', '48+', null]);
  });

  test('without an order of their own stand by frequency', () => {
    const rows = countedRows(
      table(
        ['citizenship'],
        [
          [['PH'], count(10)],
          [['UA'], count(30)],
          [[null], count(99)],
        ],
      ),
      labelOf,
    );
    expect(rows.map(({ code }) => code)).toEqual(['UA', 'PH', null]);
  });

  test('do not tell by their place how many a withheld count is', () => {
    const rows = countedRows(
      table(
        ['citizenship'],
        [
          [['AL'], withheld],
          [['PH'], count(0)],
          [['ZW'], withheld],
          [['UA'], count(30)],
        ],
      ),
      labelOf,
    );
    expect(rows.map(({ code }) => code)).toEqual(['UA', 'PH', 'AL', 'ZW']);
  });

  test('years run upward', () => {
    const rows = countedRows(
      table(
        ['year'],
        [
          [['2024'], count(1)],
          [['2019'], count(9)],
        ],
      ),
      labelOf,
    );
    expect(rows.map(({ code }) => code)).toEqual(['2019', '2024']);
  });
});

describe('a table of several dimensions', () => {
  const crossed = table(
    ['sex', 'year'],
    [
      [['female', '2024'], count(7)],
      [['male', '2023'], withheld],
      [[null, '2024'], count(6)],
    ],
  );

  test('is crossed, a combination of nobody being nought and never withheld', () => {
    expect(crossCounts(crossed, labelOf)).toEqual({
      columns: ['2023', '2024'],
      rows: [
        { code: 'female', cells: [count(0), count(7)] },
        { code: 'male', cells: [withheld, count(0)] },
        { code: null, cells: [count(0), count(6)] },
      ],
    });
  });

  test('is not crossed where the columns would not fit', () => {
    const wide = table(
      ['sex', 'citizenship'],
      Array.from({ length: 20 }, (_, index) => [['female', `C${index}`], count(9)]),
    );
    expect(canCross(crossed)).toBe(true);
    expect(canCross(wide)).toBe(false);
  });

  test('orders the codes of each dimension for itself', () => {
    expect(codesInOrder(crossed, 0, labelOf)).toEqual(['female', 'male', null]);
  });
});

describe('withheld counts', () => {
  test('are noticed wherever they stand', () => {
    expect(hasWithheld(table(['sex'], [[['female'], count(7)]]))).toBe(false);
    expect(hasWithheld(table(['sex'], [[['female'], withheld]]))).toBe(true);
    expect(hasWithheld({ ...table(['sex'], []), known: withheld })).toBe(true);
  });

  test('of everybody leave nothing to show', () => {
    expect(isAllWithheld({ ...table(['sex'], []), total: withheld })).toBe(true);
  });
});
