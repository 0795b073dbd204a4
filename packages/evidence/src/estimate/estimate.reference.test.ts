// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { describe, expect, it } from 'vitest';
import { accelerationOf, bcaInterval } from './bootstrap.ts';
import { findExistence, rememberExistence } from './existence.ts';
import { allPairs } from './log-linear-model.ts';
import { overlapsOf } from './overlap-table.ts';
import { fitPoisson } from './poisson-fit.ts';
import { hasReferenceData, pairsOf, referenceRows, referenceTable } from './reference-data.fixture.ts';
import { estimateStepwise } from './stepwise.ts';

/** Agreement to a share of the value. */
function expectNear(actual: number | undefined, expected: number, share: number): void {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(share * Math.max(1e-12, Math.abs(expected)));
}

function hasEmptyList(counts: Float64Array): boolean {
  const overlaps = overlapsOf(counts);
  for (let list = 1; list < counts.length; list <<= 1) if (overlaps[list] === 0) return true;
  return false;
}

describe.runIf(hasReferenceData)('beside the outputs of the R packages (needs shared/data/estimation)', () => {
  it('a fit has the estimate, constant, standard error, deviance and BIC of glm to a millionth', () => {
    const rows = referenceRows('reference_glm_fits');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const { lists, counts } = referenceTable(row['dataset'] ?? '');
      const fit = fitPoisson({ listCount: lists.length, interactions: pairsOf(row['pairs'] ?? '', lists) }, counts);
      expectNear(fit?.estimate, Number(row['N_hat']), 1e-6);
      expectNear(fit?.coefficients[0], Number(row['b0']), 1e-6);
      expectNear(fit?.standardErrors[0], Number(row['se_b0']), 1e-6);
      expectNear(fit?.bic, Number(row['BIC_ncases']), 1e-6);
      expect(Math.abs((fit?.deviance ?? NaN) - Number(row['deviance']))).toBeLessThan(
        1e-6 * Math.max(1, Number(row['deviance'])),
      );
    }
  });

  it('existence has the code of every model of pairs that was checked', () => {
    const rows = referenceRows('reference_checkident_all_pair_models');
    expect(rows.length).toBeGreaterThan(2000);
    const wrong = rows.filter((row) => {
      const { lists, counts } = referenceTable(row['dataset'] ?? '');
      const chosen = allPairs(lists.length).filter((_, index) => (Number(row['pair_mask']) >> index) & 1);
      return findExistence({ listCount: lists.length, interactions: chosen }, counts) !== Number(row['ierr']);
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  it('stepwise chooses the same pairs in the same order at every threshold', () => {
    for (const row of referenceRows('reference_sparsemse_thresholds')) {
      const { lists, counts } = referenceTable(row['dataset'] ?? '');
      const estimate = estimateStepwise(counts, { threshold: Number(row['pthresh']) });
      if (row['N_hat'] === '' || row['N_hat'] === 'NA') {
        expect(estimate.status, JSON.stringify(row)).toBe('not-estimable');
        continue;
      }
      if (estimate.status !== 'estimable') throw new Error(`not estimable: ${JSON.stringify(row)}`);
      // The reference tells chosen pairs without overlap apart from the others.
      const empty = pairsOf(row['empty_pairs'] ?? '', lists);
      expect(estimate.pairs.filter((pair) => !empty.includes(pair))).toEqual(
        pairsOf(row['pairs_in_order'] ?? '', lists),
      );
      expect(new Set(estimate.pairs.filter((pair) => empty.includes(pair)))).toEqual(new Set(empty));
      expectNear(estimate.fit.estimate, Number(row['N_hat']), 1e-6);
    }
  });

  it('each step weighs each pair as SparseMSE does', () => {
    for (const row of referenceRows('reference_sparsemse_stepwise_trace')) {
      const { lists, counts } = referenceTable(row['dataset'] ?? '');
      const estimate = estimateStepwise(counts);
      if (estimate.status !== 'estimable') throw new Error('not estimable');
      const [pair] = pairsOf(row['pair'] ?? '', lists);
      const trial = estimate.steps[Number(row['step']) - 1]?.trials.find((each) => each.pair === pair);
      expect(trial?.overlap).toBe(Number(row['overlap']));
      expectNear(trial?.expected, Number(row['expected']), 1e-6);
      expectNear(trial?.logP, Math.log(Number(row['p'])), 1e-6);
    }
  });

  it("R's own resamples give R's replicates, acceleration and quantiles", () => {
    let emptyListCount = 0;
    for (const row of referenceRows('reference_sparsemse_bootstrap')) {
      const { counts, lists } = referenceTable(row['dataset'] ?? '');
      const checkExistence = rememberExistence();
      const file = (row['file'] ?? '').replace(/\.csv$/u, '');
      const expected: number[] = [];
      for (const replicate of referenceRows(file)) {
        const drawn = new Float64Array(counts.length);
        for (const [name, count] of Object.entries(replicate)) {
          if (!/^c[01]+$/u.test(name)) continue;
          const history = Array.from(name.slice(1)).reduce<number>(
            (mask, bit, index) => mask | (Number(bit) << index),
            0,
          );
          drawn[history] = Number(count);
        }
        expected.push(Number(replicate['estimate']));
        // Where a resample leaves a list empty, SparseMSE refuses every pair of the others; here the list says nothing.
        if (hasEmptyList(drawn)) {
          emptyListCount++;
          continue;
        }
        const estimate = estimateStepwise(drawn, { checkExistence });
        if (estimate.status !== 'estimable') throw new Error('a replicate of R is not estimable');
        expectNear(estimate.fit.estimate, Number(replicate['estimate']), 1e-6);
      }
      expect(lists.length).toBe(Number(row['lists']));
      const jackknife = [...counts.keys()]
        .filter((history) => counts[history]! > 0)
        .map((history) => {
          const less = Float64Array.from(counts);
          less[history]! -= 1;
          const left = estimateStepwise(less, { checkExistence });
          if (left.status !== 'estimable') throw new Error('a jackknife table is not estimable');
          return { weight: counts[history]!, estimate: left.fit.estimate };
        });
      const acceleration = accelerationOf(jackknife);
      expect(Math.abs(acceleration - Number(row['ahat']))).toBeLessThan(1e-8);
      const interval = bcaInterval({
        estimate: Number(row['popest']),
        replicates: expected,
        acceleration: Number(row['ahat']),
        level: 0.95,
      });
      expectNear(interval.biasCorrection, Number(row['z0']), 1e-6);
      expectNear(interval.lower, Number(row['q0.025']), 1e-8);
      expectNear(interval.upper, Number(row['q0.975']), 1e-8);
    }
    expect(emptyListCount).toBeLessThan(100);
  }, 120_000);
});
