// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../random.ts';
import { attackTable, type KnownInterval } from './attack-table.ts';
import { flagFrequencyTable, frequencyTable, percentOfKnown } from './frequency-table.ts';
import { propagateBounds, type Bounds, type SumEquation } from './propagate-bounds.ts';
import { protectTable } from './protect-table.ts';
import { protectedPercent, type ProtectedCell, type ProtectedGrid, type ProtectedTable } from './protected-cell.ts';

const small: ProtectedCell = { kind: 'suppressed', reason: 'small' };
const complementary: ProtectedCell = { kind: 'suppressed', reason: 'complementary' };
const shown = (count: number): ProtectedCell => ({ kind: 'count', count });

function intervalsOf(table: ProtectedTable): readonly KnownInterval[] {
  const attack = attackTable(table);
  if (attack.kind === 'contradictory') throw new Error('the table contradicts itself');
  return attack.intervals;
}

describe('frequencies', () => {
  test('percentages are of the rows with a value, and unknown rows are counted apart', () => {
    const table = frequencyTable([
      { value: 'female', count: 2 },
      { value: null, count: 6 },
      { value: 'male', count: 1 },
      { value: 'female', count: 1 },
    ]);
    expect(table).toMatchObject({ known: 4, unknown: 6 });
    expect(table.rows.map(({ value, count, percent }) => [value, count, percent])).toEqual([
      ['female', 3, { kind: 'percent', percent: 75, count: 3, known: 4 }],
      ['male', 1, { kind: 'percent', percent: 25, count: 1, known: 4 }],
    ]);
  });

  test('a group of flags counts records with any value in it, and may sum past 100%', () => {
    const table = flagFrequencyTable(
      [{ debt: true, threat: true }, { debt: true, threat: null }, { threat: false }, {}, { debt: null }],
      ['debt', 'threat'],
    );
    expect(table).toMatchObject({ known: 3, unknown: 2 });
    expect(table.rows.map((row) => row.count)).toEqual([2, 1]);
    expect(table.rows[0]?.percent).toEqual({ kind: 'percent', percent: 200 / 3, count: 2, known: 3 });
  });

  test('no percentage without a known row, and none of a count above its denominator', () => {
    expect(percentOfKnown({ count: 0, known: 0 })).toEqual({ kind: 'nothing-known', known: 0 });
    expect(() => percentOfKnown({ count: 5, known: 4 })).toThrow(RangeError);
    expect(() => frequencyTable([{ value: 'x', count: -1 }])).toThrow(RangeError);
    expect(() => frequencyTable([{ value: 'x', count: 0.5 }])).toThrow(RangeError);
  });
});

describe('protectTable', () => {
  test('a lone small number takes the cheapest other with it', () => {
    expect(protectTable([3, 9, 40], { threshold: 5 })).toEqual({
      dimensions: 1,
      cells: [small, complementary, shown(40)],
      total: shown(52),
    });
  });

  test('small numbers that sum below the threshold take another with them', () => {
    expect(protectTable([1, 2, 9, 40], { threshold: 5 }).cells).toEqual([small, small, complementary, shown(40)]);
  });

  test('small numbers that protect one another need no other', () => {
    expect(protectTable([4, 3, 9, 40], { threshold: 5 }).cells).toEqual([small, small, shown(9), shown(40)]);
  });

  test('a small total is withheld itself', () => {
    expect(protectTable([0, 3], { threshold: 5 })).toEqual({ dimensions: 1, cells: [shown(0), small], total: small });
  });

  test('zeros are shown unless they are to be withheld', () => {
    expect(protectTable([0, 20, 30], { threshold: 5 }).cells).toEqual([shown(0), shown(20), shown(30)]);
    expect(protectTable([0, 20, 30], { threshold: 5, zeros: 'withheld' }).cells).toEqual([
      small,
      complementary,
      shown(30),
    ]);
  });

  test('a threshold of 1 withholds nothing, and an empty table is one', () => {
    expect(protectTable([1, 0, 2], { threshold: 1, zeros: 'withheld' }).cells).toEqual([shown(1), shown(0), shown(2)]);
    expect(protectTable([], { threshold: 5 })).toEqual({ dimensions: 1, cells: [], total: shown(0) });
  });

  test('one small number in a grid takes a rectangle with it', () => {
    const table = protectTable(
      [
        [2, 30, 40],
        [50, 60, 70],
        [80, 90, 99],
      ],
      { threshold: 5 },
    );
    expect(table.cells.flat().filter((cell) => cell.kind === 'suppressed')).toHaveLength(4);
    expect([...table.rowTotals, ...table.columnTotals, table.total].every((cell) => cell.kind === 'count')).toBe(true);
  });

  test('wrong input is refused', () => {
    expect(() => protectTable([1.5], { threshold: 5 })).toThrow(RangeError);
    expect(() => protectTable([-1], { threshold: 5 })).toThrow(RangeError);
    expect(() => protectTable([1], { threshold: 0 })).toThrow(RangeError);
    expect(() => protectTable([[1, 2], [3]], { threshold: 5 })).toThrow(RangeError);
  });

  test('over 2,000 random tables no withheld number is left with a narrow interval, and all that is shown is true', () => {
    const random = createRandom('protect');
    for (let round = 0; round < 2000; round++) {
      const threshold = random.integer(10) + 2;
      const zeros = random.pick(['shown', 'withheld'] as const);
      const columns = random.integer(7) + 1;
      if (random.integer(3) === 0) {
        const counts = randomCounts(random, columns);
        assertProtected(protectTable(counts, { threshold, zeros }), threshold);
        continue;
      }
      const counts = Array.from({ length: random.integer(7) + 1 }, () => randomCounts(random, columns));
      const table = protectTable(counts, { threshold, zeros });
      assertProtected(table, threshold);
      table.cells.forEach((row, at) =>
        row.forEach((cell, column) => {
          const count = counts[at]?.[column] ?? -1;
          if (cell.kind === 'count') expect(cell.count).toBe(count);
          if (count > 0 && count < threshold) expect(cell).toEqual(small);
          if (count === 0 && zeros === 'withheld') expect(cell).toEqual(small);
          if (cell.kind === 'suppressed' && cell.reason === 'small') expect(count).toBeLessThan(threshold);
        }),
      );
    }
  });

  test('a table of 200 rows and 20 columns is protected, and most of it shown', () => {
    const random = createRandom('large');
    const counts = Array.from({ length: 200 }, () => randomCounts(random, 20));
    const open = protectTable(counts, { threshold: 10 })
      .cells.flat()
      .filter(({ kind }) => kind !== 'suppressed');
    expect(open.length).toBeGreaterThan(2000);
  });
});

describe('attackTable', () => {
  test('finds what one subtraction recovers', () => {
    expect(intervalsOf({ dimensions: 1, cells: [small, shown(9)], total: shown(12) })).toEqual([
      { place: { kind: 'cell', row: 0, column: 0 }, reason: 'small', low: 3, high: 3 },
    ]);
  });

  test('finds what only the sum of two rows less two columns recovers, though each line lacks two numbers', () => {
    // Two rows lack only the first two columns, except that the second lacks the third as well.
    const table: ProtectedGrid = {
      dimensions: 2,
      cells: [
        [complementary, complementary, shown(20)],
        [complementary, complementary, small],
        [shown(20), shown(20), complementary],
        [shown(20), shown(20), complementary],
      ],
      rowTotals: [shown(40), shown(23), shown(60), shown(60)],
      columnTotals: [shown(60), shown(60), shown(63)],
      total: shown(183),
    };
    expect(intervalsOf(table).find((interval) => interval.reason === 'small')).toMatchObject({ low: 3, high: 3 });
  });

  test('says when shown numbers contradict one another', () => {
    expect(attackTable({ dimensions: 1, cells: [shown(9), small], total: shown(7) })).toEqual({
      kind: 'contradictory',
    });
    expect(attackTable({ dimensions: 1, cells: [shown(9), shown(1)], total: shown(11) })).toEqual({
      kind: 'contradictory',
    });
  });

  test('agrees with trying every table, over 150 small grids withheld at random', () => {
    const random = createRandom('attack');
    for (let round = 0; round < 150; round++) {
      const { table, equations, values } = randomlyWithheld(random);
      const exact = tryAll(values, equations);
      const found = intervalsOf(table);
      expect(found.map(({ low, high }) => ({ low, high }))).toEqual(exact);
      const bounded = propagateBounds(values.map(asBounds), equations);
      if (bounded.kind === 'contradictory') throw new Error('a true table was called contradictory');
      const loose = bounded.bounds.filter((_, index) => values[index] === undefined);
      found.forEach(({ low, high }, index) => {
        expect(loose[index]?.low).toBeLessThanOrEqual(low);
        expect(loose[index]?.high).toBeGreaterThanOrEqual(high);
      });
    }
  });
});

describe('propagateBounds', () => {
  test('names the equation that cannot hold', () => {
    const fixed = (count: number): Bounds => ({ low: count, high: count });
    expect(propagateBounds([fixed(5), fixed(3), fixed(3)], [{ total: 0, parts: [1, 2] }])).toEqual({
      kind: 'contradictory',
      equation: 0,
    });
  });
});

describe('protectedPercent', () => {
  test('comes from shown counts alone', () => {
    expect(protectedPercent(shown(30), shown(120))).toEqual({
      kind: 'percent',
      percent: 25,
      count: 30,
      denominator: 120,
    });
    expect(protectedPercent(small, shown(120))).toEqual({ kind: 'suppressed' });
    expect(protectedPercent(shown(30), complementary)).toEqual({ kind: 'suppressed' });
    expect(protectedPercent(shown(0), shown(0))).toEqual({ kind: 'nothing-known' });
  });
});

function randomCounts(random: Random, columns: number): number[] {
  const count = () =>
    random.weighted([
      [0, 3],
      [random.integer(6), 4],
      [random.integer(30), 3],
      [random.integer(500), 2],
    ]);
  return Array.from({ length: columns }, count);
}

function assertProtected(table: ProtectedTable, threshold: number): void {
  for (const { reason, low, high } of intervalsOf(table)) {
    if (reason === 'small') {
      expect(low).toBe(0);
      expect(high).toBeGreaterThanOrEqual(threshold);
    } else expect(high - low).toBeGreaterThanOrEqual(threshold - 1);
  }
}

function asBounds(count: number | undefined): Bounds {
  return count === undefined ? { low: 0, high: Infinity } : { low: count, high: count };
}

/** A grid of 2 to 3 rows and columns with true, shown margins, some inner cells withheld. */
function randomlyWithheld(random: Random): {
  table: ProtectedGrid;
  equations: SumEquation[];
  values: (number | undefined)[];
} {
  const rows = random.integer(2) + 2;
  const columns = random.integer(2) + 2;
  const counts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.integer(4)));
  const hide = counts.map((row) => row.map(() => random.integer(10) < 6));
  const rowTotals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = Array.from({ length: columns }, (_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const total = rowTotals.reduce((sum, count) => sum + count, 0);
  const values = [
    ...counts.flatMap((row, at) => row.map((count, column) => (hide[at]?.[column] === true ? undefined : count))),
    ...rowTotals,
    ...columnTotals,
  ];
  const inner = rows * columns;
  const equations = [
    ...rowTotals.map((_, row) => ({
      total: inner + row,
      parts: columnTotals.map((__, column) => row * columns + column),
    })),
    ...columnTotals.map((_, column) => ({
      total: inner + rows + column,
      parts: rowTotals.map((__, row) => row * columns + column),
    })),
  ];
  const table: ProtectedGrid = {
    dimensions: 2,
    cells: counts.map((row, at) => row.map((count, column) => (hide[at]?.[column] === true ? small : shown(count)))),
    rowTotals: rowTotals.map(shown),
    columnTotals: columnTotals.map(shown),
    total: shown(total),
  };
  return { table, equations, values };
}

/** Tries every value of every withheld number, giving up a branch as soon as a sum is exceeded or missed. */
function tryAll(values: readonly (number | undefined)[], equations: readonly SumEquation[]): Bounds[] {
  const unknown = values.flatMap((value, index) => (value === undefined ? [index] : []));
  const current = [...values];
  const found = unknown.map(() => ({ low: Infinity, high: -Infinity }));
  const possible = () =>
    equations.every(({ total, parts }) => {
      const sum = parts.reduce((running, part) => running + (current[part] ?? 0), 0);
      const complete = parts.every((part) => current[part] !== undefined);
      return complete ? sum === current[total] : sum <= (current[total] ?? 0);
    });
  const visit = (depth: number): void => {
    const index = unknown[depth];
    if (index === undefined) {
      found.forEach((bounds, at) => {
        const value = current[unknown[at] ?? -1] ?? 0;
        bounds.low = Math.min(bounds.low, value);
        bounds.high = Math.max(bounds.high, value);
      });
      return;
    }
    for (let value = 0; value <= 12; value++) {
      current[index] = value;
      if (possible()) visit(depth + 1);
    }
    current[index] = undefined;
  };
  visit(0);
  return found;
}
