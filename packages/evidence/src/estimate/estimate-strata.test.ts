// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { describe, expect, it } from 'vitest';
import { estimateStrata, type Stratum, type StrataModel } from './estimate-strata.ts';
import { allPairs } from './log-linear-model.ts';
import { hasReferenceData, referenceRows } from './reference-data.fixture.ts';

function readStrata(): Stratum[] {
  const groups = Map.groupBy(referenceRows('scotpwid_stratified'), (row) =>
    [row['Region'], row['Gender'], row['Age']].join('/'),
  );
  return [...groups].map(([key, rows]) => {
    const [region = '', gender = '', age = ''] = key.split('/');
    const counts = new Float64Array(16);
    for (const row of rows) {
      const history = [1, 2, 3, 4].reduce((mask, list) => mask | (Number(row[`S${list}`]) << (list - 1)), 0);
      if (history > 0) counts[history]! += Number(row['count']);
    }
    return { levels: { region, gender, age }, counts };
  });
}

const models: Record<string, StrataModel> = {
  A_indep_lists_covariate_main: { pairs: [], sizes: 'additive', lists: 'alike' },
  B_indep_lists_x_covariates: { pairs: [], sizes: 'each-stratum', lists: 'by-covariate' },
  C_all_pairs_lists_x_covariates: { pairs: allPairs(4), sizes: 'each-stratum', lists: 'by-covariate' },
  D_saturated_strata_independence: { pairs: [], sizes: 'each-stratum', lists: 'each-stratum' },
  E_saturated_strata_all_pairs: { pairs: allPairs(4), sizes: 'each-stratum', lists: 'each-stratum' },
};

describe.runIf(hasReferenceData)('beside glm with covariates (needs shared/data/estimation)', () => {
  it.each(Object.keys(models).filter((name) => !name.startsWith('E')))(
    '%s agrees in every stratum and in all',
    (name) => {
      const found = estimateStrata(readStrata(), models[name]!);
      const rows = referenceRows('reference_stratified_by_stratum').filter((row) => row['model'] === name);
      expect(rows).toHaveLength(8);
      for (const row of rows) {
        const stratum = found.strata.find(
          ({ levels }) => `${levels['region']}/${levels['gender']}/${levels['age']}` === row['stratum'],
        );
        if (stratum?.status !== 'estimable') throw new Error('a stratum is missing');
        expect(stratum.observed).toBe(Number(row['observed']));
        expect(Math.abs(stratum.dark / Number(row['dark']) - 1)).toBeLessThan(1e-5);
        expect(Math.abs(stratum.darkError / Number(row['se_dark_delta']) - 1)).toBeLessThan(1e-4);
        expect(Math.abs(stratum.lower / Number(row['lo95_logdark']) - 1)).toBeLessThan(1e-4);
        expect(Math.abs(stratum.upper / Number(row['hi95_logdark']) - 1)).toBeLessThan(1e-4);
      }
      const total = referenceRows('reference_stratified_totals').find((row) => row['model'] === name);
      expect(Math.abs((found.total?.estimate ?? 0) / Number(total?.['N_hat']) - 1)).toBeLessThan(1e-6);
      expect(Math.abs((found.total?.darkError ?? 0) / Number(total?.['se']) - 1)).toBeLessThan(1e-4);
      expect(Math.abs(found.deviance - Number(total?.['deviance']))).toBeLessThan(1e-4);
      expect(found.parameterCount).toBe(Number(total?.['n_par']));
    },
  );

  it('strata whose pairs have no estimate are not estimable, and so is the total', () => {
    const found = estimateStrata(readStrata(), models['E_saturated_strata_all_pairs']!);
    const refused = found.strata
      .filter(({ status }) => status === 'not-estimable')
      .map(({ levels }) => Object.values(levels).join('/'));
    const expected = referenceRows('reference_stratified_sparsemse_by_stratum').filter(
      (row) => row['ierr_all_pairs'] !== '0',
    );
    expect(refused.toSorted()).toEqual(expected.map((row) => row['stratum'] ?? '').toSorted());
    expect(found.total).toBeUndefined();
  });
});
