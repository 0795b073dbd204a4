// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BarItem, layOutBars, withheldLength } from './bar-layout.ts';
import { layOutColumns, withEmptyYears } from './column-layout.ts';
import { wrapLabel } from './wrap-label.ts';

function item(code: string, count: number | null): BarItem {
  const cell =
    count === null ? ({ kind: 'suppressed' } as const) : ({ kind: 'count', count, percentOfKnown: null } as const);
  return { code, label: `Label of ${code}`, cell };
}

const items = fc
  .array(fc.option(fc.nat(1_000_000), { nil: null }), { minLength: 1, maxLength: 30 })
  .map((counts) => counts.map((count, index) => item(`c${index}`, count)));
const widths = fc.integer({ min: 240, max: 1400 });

describe('bars', () => {
  test('stay inside the drawing and do not overlap, whatever the counts and the width', () => {
    fc.assert(
      fc.property(items, widths, (each, width) => {
        const { bars, height } = layOutBars(each, width);
        let end = 0;
        for (const bar of bars) {
          expect(bar.rowY).toBeGreaterThanOrEqual(end);
          expect(bar.barX + bar.barLength).toBeLessThanOrEqual(width);
          end = bar.rowY + bar.rowHeight;
        }
        expect(end).toBe(height);
      }),
      { seed: 20_260_103 },
    );
  });

  test('are as long as their counts are large', () => {
    const { bars } = layOutBars([item('a', 100), item('b', 50), item('c', 0)], 800);
    const [a, b, c] = bars.map(({ barLength }) => barLength);
    expect(b).toBeCloseTo((a ?? 0) / 2);
    expect(c).toBe(0);
  });

  test('of withheld counts all have one length', () => {
    const { bars } = layOutBars([item('a', null), item('b', 5000), item('c', null)], 500);
    expect(bars.filter(({ item: { cell } }) => cell.kind === 'suppressed').map(({ barLength }) => barLength)).toEqual([
      withheldLength,
      withheldLength,
    ]);
  });
});

describe('columns', () => {
  test('stay inside the plot in both directions', () => {
    fc.assert(
      fc.property(items, widths, fc.boolean(), (each, width, mirrored) => {
        const { columns, plotLeft, plotRight, plotBottom } = layOutColumns(each, { width, mirrored });
        for (const column of columns) {
          expect(column.x).toBeGreaterThanOrEqual(plotLeft);
          expect(column.x + column.width).toBeLessThanOrEqual(plotRight + 0.001);
          expect(column.y + column.height).toBeCloseTo(plotBottom);
          expect(column.y).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 20_260_104 },
    );
  });

  test('run from right to left where people read so', () => {
    const years = [item('2023', 5), item('2024', 6)];
    const [first, second] = layOutColumns(years, { width: 400, mirrored: true }).columns;
    expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);
  });

  test('leave labels out where they would run into one another, never the last', () => {
    const years = Array.from({ length: 40 }, (_, index) => item(String(1985 + index), 7));
    const { columns } = layOutColumns(years, { width: 390, mirrored: false });
    expect(columns.at(-1)?.labelled).toBe(true);
    expect(columns.filter(({ labelled }) => labelled).length).toBeLessThan(12);
  });
});

describe('years', () => {
  test('between two others that nobody was registered in are nought', () => {
    const years = withEmptyYears([item('2014', 9), item('2017', null)]);
    expect(years.map(({ code }) => code)).toEqual(['2014', '2015', '2016', '2017']);
    expect(years[1]?.cell).toEqual({ kind: 'count', count: 0, percentOfKnown: null });
    expect(years[3]?.cell).toEqual({ kind: 'suppressed' });
  });

  test('that are none stay as they are', () => {
    expect(withEmptyYears([])).toEqual([]);
    const words = [item('2014', 9), item('unclear', 1)];
    expect(withEmptyYears(words)).toEqual(words);
  });
});

describe('a label', () => {
  test('breaks at spaces', () => {
    expect(wrapLabel('Slavery and practices similar to slavery', { charsMax: 22, linesMax: 2 })).toEqual([
      'Slavery and practices',
      'similar to slavery',
    ]);
  });

  test('that is too long ends with an ellipsis and never breaks its width', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 5, max: 40 }), (label, charsMax) => {
        const lines = wrapLabel(label, { charsMax, linesMax: 2 });
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(charsMax);
      }),
      { seed: 20_260_105 },
    );
  });
});
