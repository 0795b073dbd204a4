// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateUndetected } from '../estimate-undetected.ts';
import { overlapTable, reorderLists } from '../overlap-table.ts';
import { coarsenEstimate } from './coarsen-estimate.ts';
import { describeEstimate } from './describe-estimate.ts';
import { tabulateEstimate } from './tabulate-estimate.ts';

const lists = ['police', 'services', 'hotline'];
const tables = fc
  .array(fc.nat({ max: 300 }), { minLength: 7, maxLength: 7 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) =>
    overlapTable(
      lists,
      counts.map((count, index) => ({ history: index + 1, count })),
    ),
  );
const options = { methods: ['stepwise' as const, 'bic' as const], replicateCount: 0 };
const bases = fc.integer({ min: 3, max: 20 });

describe('an estimate without small counts', () => {
  it('shows counts only as multiples of the base, and no overlap of fewer', () => {
    fc.assert(
      fc.property(tables, bases, (table, base) => {
        const shown = coarsenEstimate(estimateUndetected(table, options), base);
        const counts = [
          shown.observed,
          shown.summary.onSeveral,
          ...shown.lists.flatMap(({ people, alone }) => [people, alone]),
          ...[...shown.pairs, ...shown.histories].map(({ people }) => people),
          ...shown.sensitivity.internalConsistency.flatMap(({ truth, seenElsewhere }) => [truth, seenElsewhere]),
        ];
        expect(counts.filter((count) => count % base !== 0)).toEqual([]);
        expect([...shown.pairs, ...shown.histories].every(({ people }) => people >= base)).toBe(true);
        expect(shown.methods.every(({ coefficients, fit }) => coefficients === undefined && fit === undefined)).toBe(
          true,
        );
        const estimates = shown.methods.flatMap(({ estimate, lower, upper }) => [estimate, lower, upper]);
        expect(estimates.filter((estimate) => (estimate ?? 0) % base !== 0)).toEqual([]);
        expect(describeEstimate(shown, 'en').number).not.toBe('');
        expect(tabulateEstimate(shown, 'ar').length).toBeGreaterThan(0);
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  it('estimates nothing where fewer people than the base are on several lists', () => {
    const table = overlapTable(
      lists,
      [1, 2, 4].map((history) => ({ history, count: 200 })).concat({ history: 3, count: 9 }),
    );
    const shown = coarsenEstimate(estimateUndetected(table, options), 10);
    expect(shown.summary).toMatchObject({ status: 'not-estimable', estimate: null, confidence: 'none', onSeveral: 10 });
    expect(shown.methods.every(({ estimate }) => estimate === null)).toBe(true);
  });

  it('does not hang on the order of the lists', () => {
    fc.assert(
      fc.property(tables, bases, (table, base) => {
        const told = (order: readonly number[]) => {
          const { summary } = coarsenEstimate(estimateUndetected(reorderLists(table, order), options), base);
          return [summary.status, summary.observed, summary.onSeveral, summary.estimate];
        };
        expect(told([2, 0, 1])).toEqual(told([0, 1, 2]));
      }),
      { seed: 22, numRuns: 20 },
    );
  });
});
