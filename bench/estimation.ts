// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  accelerationOf,
  allPairs,
  averageGraphs,
  averageModels,
  bcaInterval,
  estimateReplicates,
  estimateStepwise,
  findExistence,
  fitPoisson,
  generatorsOf,
  rememberExistence,
  weighModels,
  type Estimator,
} from '@palermo/evidence';
import { hasReferences, pairsOf, referenceRows, referenceTable } from './lib/reference-tables.ts';

/** One measurement of estimation, beside what it is to reach. */
export interface EstimationRow {
  readonly what: string;
  readonly target: string;
  readonly reached: string;
  /** Processor time. */
  readonly seconds: number;
}

interface Plan {
  readonly what: string;
  readonly target: string;
  readonly run: () => string;
}

const plans: readonly Plan[] = [
  { what: 'fits: estimate, constant, error, BIC', target: 'R glm within 1e-6', run: compareFits },
  { what: 'existence codes', target: 'all of checkident', run: compareExistence },
  { what: 'stepwise at every threshold', target: 'SparseMSE, pairs in order, within 1e-6', run: compareStepwise },
  { what: 'acceleration a', target: 'SparseMSE within 1e-8', run: compareAcceleration },
  { what: 'best model by BIC, average', target: 'MultipleSystemsEstimation within 1e-6', run: compareBic },
  { what: 'posterior over graphs', target: 'dga within 1e-9', run: compareGraphs },
  { what: 'six lists of the United Kingdom, stepwise', target: '11,417.99', run: () => stepwiseOf('uk6') },
  { what: 'five lists of the United Kingdom, stepwise', target: '11,313', run: () => stepwiseOf('uk5') },
  { what: 'eight lists of New Orleans, stepwise', target: '1,183.69', run: () => stepwiseOf('neworleans8_n185') },
  { what: 'five lists of New Orleans, stepwise', target: '1,034.15', run: () => stepwiseOf('neworleans5_n185') },
  { what: 'Kosovo, best of 113 models', target: '10,356.5', run: () => bestOf('kosovo4', 3) },
  { what: 'five lists of the United Kingdom, best of all', target: '25,311.3', run: () => bestOf('uk5', 4) },
  { what: 'five lists of the United Kingdom, best of pairs', target: '22,991.3', run: () => bestOf('uk5', 2) },
  { what: 'five lists of the United Kingdom, graphs', target: '23,016 (10,408–33,481)', run: () => graphsOf('uk5') },
  { what: 'six lists of the United Kingdom, graphs', target: '12,304', run: () => graphsOf('uk6') },
  { what: 'limits from 10,000 own resamples, Kosovo', target: "R's within Monte Carlo error", run: compareLimits },
];

/** Measures estimation beside the published figures and the outputs of R; nothing where they are absent. */
export function benchEstimation(onRow: (row: EstimationRow) => void): readonly EstimationRow[] {
  if (!hasReferences) return [];
  return plans.map(({ what, target, run }) => {
    const before = process.cpuUsage();
    const reached = run();
    const row = { what, target, reached, seconds: secondsSince(before) };
    onRow(row);
    return row;
  });
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1e5) / 10;
}

function compareFits(): string {
  const apart = referenceRows('reference_glm_fits').flatMap((row) => {
    const { lists, counts } = referenceTable(row['dataset'] ?? '');
    const fit = fitPoisson({ listCount: lists.length, interactions: pairsOf(row['pairs'] ?? '', lists) }, counts);
    return [
      apartBy(fit?.estimate, row['N_hat']),
      apartBy(fit?.coefficients[0], row['b0']),
      apartBy(fit?.standardErrors[0], row['se_b0']),
      apartBy(fit?.bic, row['BIC_ncases']),
    ];
  });
  return `${apart.length / 4} fits, at most ${Math.max(...apart).toExponential(1)} apart`;
}

function compareExistence(): string {
  const rows = referenceRows('reference_checkident_all_pair_models');
  const same = rows.filter((row) => {
    const { lists, counts } = referenceTable(row['dataset'] ?? '');
    const chosen = allPairs(lists.length).filter((_, index) => (Number(row['pair_mask']) >> index) & 1);
    return findExistence({ listCount: lists.length, interactions: chosen }, counts) === Number(row['ierr']);
  });
  return `${same.length} of ${rows.length}`;
}

function compareStepwise(): string {
  const rows = referenceRows('reference_sparsemse_thresholds').filter((row) => Number(row['N_hat']) > 0);
  let worst = 0;
  const same = rows.filter((row) => {
    const { lists, counts } = referenceTable(row['dataset'] ?? '');
    const found = estimateStepwise(counts, { threshold: Number(row['pthresh']) });
    if (found.status !== 'estimable') return false;
    worst = Math.max(worst, apartBy(found.fit.estimate, row['N_hat']));
    const empty = pairsOf(row['empty_pairs'] ?? '', lists);
    const chosen = found.pairs.filter((pair) => !empty.includes(pair));
    return chosen.join() === pairsOf(row['pairs_in_order'] ?? '', lists).join();
  });
  return `${same.length} of ${rows.length}, at most ${worst.toExponential(1)} apart`;
}

function compareAcceleration(): string {
  const worst = Math.max(
    ...referenceRows('reference_sparsemse_bootstrap').map((row) => {
      const { counts } = referenceTable(row['dataset'] ?? '');
      return Math.abs(jackknifeAcceleration(counts, stepwiseEstimator()) - Number(row['ahat']));
    }),
  );
  return `at most ${worst.toExponential(1)} apart`;
}

function compareBic(): string {
  const rows = referenceRows('reference_mse_bic_extended_mle');
  let worst = 0;
  const same = rows.filter((row) => {
    const { counts, lists } = referenceTable(row['dataset'] ?? '');
    const weighed = weighModels(counts, Number(row['maxorder']));
    const best = weighed?.models[0];
    if (weighed === undefined || best === undefined) return false;
    worst = Math.max(worst, apartBy(best.bic, row['BIC']), apartBy(averageModels(weighed).mean, row['bma_mean']));
    const named = generatorsOf(best.interactions, lists.length).map((set) =>
      lists.map((_, list) => ((set >> list) & 1 ? String(list + 1) : '')).join(''),
    );
    const expected = (row['best_model'] ?? '').slice(1, -1).split(',');
    return (
      named.toSorted().join() === expected.toSorted().join() && weighed.models.length === Number(row['n_admissible'])
    );
  });
  return `${same.length} of ${rows.length} models, at most ${worst.toExponential(1)} apart`;
}

function compareGraphs(): string {
  const posteriors = Map.groupBy(referenceRows('reference_dga_posterior_N'), (row) => row['dataset'] ?? '');
  let worst = 0;
  for (const [dataset, rows] of posteriors) {
    const { counts } = referenceTable(dataset);
    const { probabilities } = averageGraphs(counts, { missing: rows.map((row) => Number(row['Nmissing'])) });
    rows.forEach((row, index) => {
      worst = Math.max(worst, Math.abs((probabilities[index] ?? 0) - Number(row['prob'])));
    });
  }
  return `${posteriors.size} tables, at most ${worst.toExponential(1)} apart`;
}

function stepwiseOf(dataset: string): string {
  const found = estimateStepwise(referenceTable(dataset).counts);
  return found.status === 'estimable' ? numberText(found.fit.estimate) : 'not estimable';
}

function bestOf(dataset: string, orderMax: number): string {
  const best = weighModels(referenceTable(dataset).counts, orderMax)?.models[0];
  return best === undefined ? 'not estimable' : numberText(best.estimate);
}

function graphsOf(dataset: string): string {
  const { median, lower, upper } = averageGraphs(referenceTable(dataset).counts);
  return `${numberText(median)} (${numberText(lower)}–${numberText(upper)})`;
}

/** R drew 1,000 resamples; how far limits from 1,000 move by chance is seen from ten thousands of our own. */
function compareLimits(): string {
  const row = referenceRows('reference_sparsemse_bootstrap').find((each) => each['dataset'] === 'kosovo4');
  const { counts } = referenceTable('kosovo4');
  const estimator = stepwiseEstimator();
  const replicates = estimateReplicates(counts, estimator, { seed: 'limits', from: 0, to: 10_000 });
  const shared = { estimate: estimator(counts) ?? Number.NaN, acceleration: Number(row?.['ahat']), level: 0.95 };
  const whole = bcaInterval({ ...shared, replicates: [...replicates] });
  const parts = Array.from({ length: 10 }, (_, part) =>
    bcaInterval({ ...shared, replicates: [...replicates.subarray(part * 1000, (part + 1) * 1000)] }),
  );
  return (['lower', 'upper'] as const)
    .map((limit) => {
      const theirs = Number(row?.[limit === 'lower' ? 'q0.025' : 'q0.975']);
      const errors = (whole[limit] - theirs) / deviationOf(parts.map((part) => part[limit]));
      return `${numberText(whole[limit])} beside ${numberText(theirs)} (${errors.toFixed(1)} errors)`;
    })
    .join(', ');
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

function stepwiseEstimator(): Estimator {
  const checkExistence = rememberExistence();
  return (counts) => {
    const found = estimateStepwise(counts, { checkExistence });
    return found.status === 'estimable' ? found.fit.estimate : undefined;
  };
}

function jackknifeAcceleration(counts: Float64Array, estimator: Estimator): number {
  const values = [...counts.keys()].flatMap((history) => {
    if (counts[history] === 0) return [];
    const less = Float64Array.from(counts, (count, place) => (place === history ? count - 1 : count));
    const estimate = estimator(less);
    return estimate === undefined ? [] : [{ weight: counts[history] ?? 0, estimate }];
  });
  return accelerationOf(values);
}

function apartBy(ours: number | undefined, theirs: string | undefined): number {
  const expected = Number(theirs);
  return Math.abs((ours ?? Number.NaN) - expected) / Math.max(1e-12, Math.abs(expected));
}

function numberText(value: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(value);
}
