// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from './chart.ts';
import { drawChart } from './draw-chart.ts';

const value = (count: number | null) => ({ value: count, text: count === null ? '*' : String(count) });

function chart(change: Partial<Chart> = {}): Chart {
  return {
    kind: 'bar',
    direction: 'ltr',
    locale: 'en-GB',
    categories: ['one', 'two'],
    series: [{ label: '', values: [value(10), value(5)] }],
    ...change,
  };
}

const widths = (svg: string): number[] =>
  Array.from(svg.matchAll(/<rect [^>]*width="([\d.]+)"/g), ([, wide]) => Number(wide));

describe('a drawn chart', () => {
  it('draws bars as long as their numbers say', () => {
    const [long = 0, short = 0] = widths(drawChart(chart()).svg);
    expect(long / short).toBeCloseTo(2, 1);
  });

  it('draws a withheld value as its mark alone', () => {
    const { svg } = drawChart(chart({ series: [{ label: '', values: [value(10), value(null)] }] }));
    expect(widths(svg)).toHaveLength(1);
    expect(svg).toContain('>*</text>');
  });

  it('breaks a line where a value is withheld', () => {
    const series = [{ label: '', values: [1, 2, null, 4, 5].map(value) }];
    const { svg } = drawChart(chart({ kind: 'line', categories: ['a', 'b', 'c', 'd', 'e'], series }));
    expect(svg.match(/<path /g)).toHaveLength(2);
  });

  it('begins at the right for scripts that do', () => {
    const left = (svg: string) => Number(/<rect x="([\d.]+)"/.exec(svg)?.[1]);
    expect(left(drawChart(chart({ direction: 'rtl' })).svg)).toBeLessThan(left(drawChart(chart()).svg));
  });

  it('writes words as words, whatever they are, and stays well-formed', () => {
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>', '"&\'', '\u0000', 'العربية (ب)'));
    const kinds = fc.constantFrom('bar', 'column', 'line');
    const counts = fc.option(fc.nat({ max: 100_000 }), { nil: null });
    fc.assert(
      fc.property(
        kinds,
        fc.array(fc.tuple(words, counts), { minLength: 1, maxLength: 20 }),
        words,
        (kind, rows, label) => {
          const values = rows.map(([, count]) => value(count));
          const series = [
            { label, values },
            { label: 'other', values },
          ];
          const { svg, height } = drawChart(chart({ kind, categories: rows.map(([word]) => word), series }));
          expect(svg.replace(/<\/?(svg|rect|text|line|path|circle)( [a-z0-9-]+="[^"<>]*")*\/?>/gi, '')).not.toMatch(
            /[<>]/,
          );
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          expect(height).toBeGreaterThan(0);
        },
      ),
      { seed: 19, numRuns: 60 },
    );
  });
});
