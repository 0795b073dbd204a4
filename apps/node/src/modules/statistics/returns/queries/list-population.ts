// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listPopulation as endpoint, type PopulationYear } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayReadReturns } from '../../policy.ts';
import { findPopulation, type PopulationRow } from '../../store-population.ts';
import { summarisePopulation } from '../population.ts';

/** What the bands say of each year, newest first. */
export function populationYears(rows: readonly PopulationRow[]): PopulationYear[] {
  const years = Map.groupBy(rows, ({ year }) => year);
  return [...years]
    .map(([year, bands]) => {
      const sources = [...new Set(bands.map(({ source }) => source))];
      return summarisePopulation(year, sources.join('; '), bands);
    })
    .toSorted((one, other) => other.year - one.year);
}

/** The population table. It holds published numbers of no person, so the audit keeps nothing. */
export const listPopulation = defineQuery({
  name: 'returns.listPopulation',
  input: inputOf(endpoint),
  policy: mayReadReturns,
  run: async (scope) => ({ years: populationYears(await findPopulation(scope.db)) }),
  audit: 'none',
});
