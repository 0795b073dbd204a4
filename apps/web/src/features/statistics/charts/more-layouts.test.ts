// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../counted-rows.ts';
import { layOutGroups, withheldShareLength } from './group-layout.ts';
import { layOutLines, linesHeight } from './line-layout.ts';
import { layOutPanels } from './panel-layout.ts';

const widths = fc.integer({ min: 240, max: 1400 });
const shares = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });

describe('bars of groups', () => {
  test('stay in the column of their group, whatever the shares, the width and how many groups', () => {
    const given = fc.integer({ min: 2, max: 4 }).chain((groups) =>
      fc.record({
        headings: fc.constant(Array.from({ length: groups }, (_, index) => `Group ${index} (of 100)`)),
        rows: fc.array(fc.array(shares, { minLength: groups, maxLength: groups }), { minLength: 1, maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(given, widths, ({ headings, rows }, width) => {
        const items = rows.map((row, index) => ({
          code: String(index),
          label: `Label ${index}`,
          values: row.map((size) => ({ size, isWithheld: size === undefined, interval: undefined })),
        }));
        const { items: placed, columnX, height } = layOutGroups(items, { width, headings });
        let end = 0;
        for (const { rowY, rowHeight, values } of placed) {
          expect(rowY).toBeGreaterThanOrEqual(end);
          end = rowY + rowHeight;
          for (const [index, { x, length }] of values.entries()) {
            const next = headings.length > 2 ? (columnX[index + 1] ?? width) : width;
            expect(x + Math.min(length, withheldShareLength)).toBeLessThanOrEqual(next);
            expect(length).toBeGreaterThanOrEqual(0);
          }
        }
        expect(end).toBe(height);
      }),
      { seed: 20_261_122 },
    );
  });
});

describe('lines', () => {
  const series = fc.array(fc.array(fc.option(fc.nat(10_000), { nil: null }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });

  test('have a name each, inside the drawing and on no other, in both directions', () => {
    fc.assert(
      fc.property(series, widths, fc.boolean(), (each, width, mirrored) => {
        const lines = each.map((values, index) => ({ id: String(index), label: `Line ${index}`, values }));
        const layout = layOutLines({ times: ['1', '2', '3', '4'], series: lines }, { width, mirrored });
        const labels = layout.series.map(({ labelY }) => labelY).toSorted((one, other) => one - other);
        for (const [index, y] of labels.entries()) {
          expect(y).toBeLessThanOrEqual(linesHeight);
          if (index > 0) expect(y - (labels[index - 1] ?? 0)).toBeGreaterThanOrEqual(16.9);
        }
        for (const { points } of layout.series) {
          for (const { x } of points) {
            expect(x).toBeGreaterThanOrEqual(layout.plotLeft);
            expect(x).toBeLessThanOrEqual(layout.plotRight);
          }
        }
      }),
      { seed: 20_261_122 },
    );
  });

  test('leave withheld values without a place', () => {
    const lines = [{ id: 'a', label: 'A', values: [5, null, 7] }];
    const layout = layOutLines({ times: ['1', '2', '3'], series: lines }, { width: 600, mirrored: false });
    expect(layout.series[0]?.points.map(({ y }) => y === undefined)).toEqual([false, true, false]);
  });
});

describe('panels', () => {
  const count = (of: number): Cell => ({ kind: 'count', count: of, percentOfKnown: null });

  test('are each on their own scale, and withheld columns of one height', () => {
    const panels = [
      { code: 'a', label: 'A', cells: [count(10), count(20)] },
      { code: 'b', label: 'B', cells: [count(1000), { kind: 'suppressed' as const }] },
    ];
    const [a, b] = layOutPanels(panels, { width: 800, mirrored: false }).panels;
    expect(a?.columns[1]?.height).toBe(b?.columns[0]?.height);
    expect(b?.columns[1]?.height).toBeGreaterThan(0);
  });
});
