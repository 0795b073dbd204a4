// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { findPopulation } from '../store-population.ts';
import { countGlotip } from './plans/plan-glotip.ts';
import { countMicrodata, countPackage } from './plans/plan-overview.ts';
import { countSdg } from './plans/plan-sdg.ts';
import { createPopulationLookUp } from './population.ts';
import type { Count, CountedTable } from './return-figure.ts';
import type { ReturnQuery } from './return-query.ts';

/** The tables of a return, counted one way or the other. */
export async function countTables(scope: Scope, count: Count, { kind, year }: ReturnQuery): Promise<CountedTable[]> {
  switch (kind) {
    case 'glotip':
      return countGlotip(count, year);
    case 'sdg1622': {
      const { pack } = await getNodeSettings(scope);
      const bands = await findPopulation(scope.db, year);
      return countSdg(count, year, createPopulationLookUp(bands, pack.ageOfMajority));
    }
    case 'dataPackage':
      return countPackage(count, year);
    case 'ctdcKAnonymous':
    case 'ctdcSynthetic':
    case 'htcds':
      return countMicrodata(count, year);
  }
}
