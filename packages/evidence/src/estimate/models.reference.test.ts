// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { describe, expect, it } from 'vitest';
import { averageModels, weighModels, type BicModels } from './bic-models.ts';
import { decomposableGraphs } from './decomposable-graphs.ts';
import { averageGraphs } from './graph-averaging.ts';
import { generatorsOf, hierarchicalModels } from './hierarchical-models.ts';
import { hasReferenceData, referenceRows, referenceTable } from './reference-data.fixture.ts';

const weighed = new Map<string, BicModels | undefined>();

/** All models of a published table, gone through once for all tests here. */
function weighOnce(dataset: string, orderMax: number): BicModels | undefined {
  const key = `${dataset} ${orderMax}`;
  if (!weighed.has(key)) weighed.set(key, weighModels(referenceTable(dataset).counts, orderMax));
  return weighed.get(key);
}

function nameOf(interactions: readonly number[], listCount: number): string {
  const digits = generatorsOf(interactions, listCount).map((set) =>
    Array.from({ length: listCount }, (_, list) => ((set >> list) & 1 ? String(list + 1) : '')).join(''),
  );
  return `[${digits.toSorted().join(',')}]`;
}

it('there are as many hierarchical models and decomposable graphs as counted elsewhere', () => {
  expect([...hierarchicalModels(3, 2)]).toHaveLength(8);
  expect([...hierarchicalModels(4, 3)]).toHaveLength(113);
  expect([...hierarchicalModels(5, 4)]).toHaveLength(6893);
  expect([...hierarchicalModels(6, 2)]).toHaveLength(32_768);
  expect([3, 4, 5, 6].map((lists) => decomposableGraphs(lists).length)).toEqual([8, 61, 822, 18_154]);
});

/** The reference writes the parts of a name in no fixed order. */
function inOrder(name: string): string {
  return `[${name.slice(1, -1).split(',').toSorted().join(',')}]`;
}

describe.runIf(hasReferenceData)('beside the outputs of the R packages (needs shared/data/estimation)', () => {
  it('the best model by BIC, its figures and the number of admissible models agree', () => {
    for (const row of referenceRows('reference_mse_bic_extended_mle')) {
      const { lists } = referenceTable(row['dataset'] ?? '');
      const found = weighOnce(row['dataset'] ?? '', Number(row['maxorder']));
      if (found === undefined) throw new Error('nothing is admissible');
      const [best] = found.models;
      expect(found.modelCount).toBe(Number(row['n_models']));
      expect(found.models).toHaveLength(Number(row['n_admissible']));
      expect(nameOf(best?.interactions ?? [], lists.length)).toBe(inOrder(row['best_model'] ?? ''));
      expect(best?.estimate).toBeCloseTo(Number(row['N_hat']), 2);
      expect(Math.abs((best?.bic ?? 0) - Number(row['BIC']))).toBeLessThan(1e-6 * Number(row['BIC']));
      const average = averageModels(found);
      expect(Math.abs(average.mean / Number(row['bma_mean']) - 1)).toBeLessThan(1e-5);
      expect(average.effectiveModelCount).toBeGreaterThan(1);
    }
  }, 240_000);

  it('every admissible model is the same and has the same estimate', () => {
    const rows = Map.groupBy(
      referenceRows('reference_mse_bic_all_models'),
      (row) => `${row['dataset']} ${row['maxorder']}`,
    );
    for (const [key, models] of rows) {
      const [dataset = '', order] = key.split(' ');
      const { lists } = referenceTable(dataset);
      const ours = new Map(
        weighOnce(dataset, Number(order))?.models.map((each) => [nameOf(each.interactions, lists.length), each]),
      );
      expect(ours.size).toBe(models.length);
      for (const row of models) {
        const model = ours.get(inOrder(row['model'] ?? ''));
        expect(Math.abs((model?.estimate ?? 0) / Number(row['N_hat']) - 1), row['model']).toBeLessThan(1e-6);
        expect(Math.abs((model?.bic ?? 0) - Number(row['BIC']))).toBeLessThan(1e-6 * Number(row['BIC']));
      }
    }
  }, 120_000);

  it('averaging over graphs gives the posterior of dga to a thousand-millionth, six lists included', () => {
    const posteriors = Map.groupBy(referenceRows('reference_dga_posterior_N'), (row) => row['dataset'] ?? '');
    expect(posteriors.size).toBeGreaterThan(5);
    for (const [dataset, rows] of posteriors) {
      const { counts } = referenceTable(dataset);
      const missing = rows.map((row) => Number(row['Nmissing']));
      const { probabilities } = averageGraphs(counts, { missing });
      rows.forEach((row, index) => expect(Math.abs(probabilities[index]! - Number(row['prob']))).toBeLessThan(1e-9));
    }
  }, 120_000);

  it('the summary of each prior is that of dga', () => {
    for (const row of referenceRows('reference_dga')) {
      if (Number(row['Nmissing_len']) > 6000) continue;
      const { counts, lists } = referenceTable(row['dataset'] ?? '');
      const [, first = 1, last = 1, length = 1] = [
        0,
        row['Nmissing_first'],
        row['Nmissing_last'],
        row['Nmissing_len'],
      ].map(Number);
      const missing = Array.from({ length }, (_, index) => Math.round(first + (index * (last - first)) / (length - 1)));
      const delta =
        row['config'] === 'delta1_all_integers_to_10n'
          ? 1
          : row['config'] === 'delta0.5_all_integers_to_10n'
            ? 0.5
            : 2 ** -lists.length;
      const average = averageGraphs(counts, { missing, delta });
      expect(Math.abs(average.mean / Number(row['mean']) - 1)).toBeLessThan(1e-6);
      expect(average.median).toBe(Number(row['median']));
      expect(average.lower).toBe(Number(row['q025']));
      expect(average.upper).toBe(Number(row['q975']));
    }
  }, 120_000);
});
