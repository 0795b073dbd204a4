// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { describe, expect, it } from 'vitest';
import { compareChains, estimateLatentClasses } from './latent-classes.ts';
import { hasReferenceData, referenceRows, referenceTable } from './reference-data.fixture.ts';

it('chains in different places are found to disagree', () => {
  const here = Array.from({ length: 200 }, (_, index) => Math.sin(index * 12.9898) * 0.5);
  expect(compareChains([here, here.map((value) => value + 0.01)]).scaleReduction).toBeLessThan(1.05);
  expect(compareChains([here, here.map((value) => value + 2)]).scaleReduction).toBeGreaterThan(1.5);
});

describe.runIf(hasReferenceData)('beside LCMCR (needs shared/data/estimation)', () => {
  it('the posterior of neworleans5_n185 lies where six runs of LCMCR have it', () => {
    const runs = referenceRows('reference_lcmcr').filter((row) => row['dataset'] === 'neworleans5_n185');
    const pooled = runs.find((row) => row['seed'] === 'pooled6');
    const { counts } = referenceTable('neworleans5_n185');
    const found = estimateLatentClasses(counts, { seed: 20_261_122, burnIn: 2000, drawCount: 500 });
    expect(found.scaleReduction).toBeLessThan(1.05);
    for (const [ours, theirs] of [
      [found.estimate, pooled?.['median']],
      [found.mean, pooled?.['mean']],
      [found.lower, pooled?.['q025']],
      [found.upper, pooled?.['q975']],
    ] as const) {
      expect(Math.abs((ours ?? NaN) / Number(theirs) - 1)).toBeLessThan(0.06);
    }
  }, 120_000);

  it('no number is given for a table on which the chains disagree', () => {
    const { counts } = referenceTable('uk5');
    const found = estimateLatentClasses(counts, { seed: 3, chainCount: 6, burnIn: 2000, drawCount: 300, thinning: 5 });
    expect(found.scaleReduction).toBeGreaterThan(1.05);
    expect(found.estimate).toBeUndefined();
    expect(found.chainMedians).toHaveLength(6);
  }, 120_000);
});
