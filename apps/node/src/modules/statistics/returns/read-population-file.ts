// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { openTable } from '../../../platform/tabular/index.ts';
import { readPopulation, type PopulationFault, type ReadPopulation } from './read-population.ts';

/** The sheets of the United Nations' workbooks that hold what is known and the medium projection of what is to come. */
const centralSheet = /^(estimates|medium( variant)?)$/i;

/**
 * Reads the population tables of a file. Of a workbook of the United Nations' estimates the estimates and the medium variant
 * are read together: the years after the last estimate are in the second.
 */
export async function readPopulationFile(
  path: string,
  options: { readonly country: string | undefined; readonly fileName: string },
): Promise<ReadPopulation | PopulationFault> {
  const first = await openTable(path);
  const sheets = (first.sheets ?? []).filter((name) => centralSheet.test(name.trim()));
  if (sheets.length < 2) return readPopulation(first, options);
  let together: ReadPopulation = { bands: [], rowCount: 0, skippedRowCount: 0 };
  for (const sheet of sheets) {
    const read = await readPopulation(await openTable(path, { sheet }), options);
    if (typeof read === 'string') return read;
    together = {
      bands: [...together.bands, ...read.bands],
      rowCount: together.rowCount + read.rowCount,
      skippedRowCount: together.skippedRowCount + read.skippedRowCount,
    };
  }
  return together;
}
