// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Count, CountedFigure, CountedTable, Rate, Selection } from '../return-figure.ts';
import type { FindPopulation } from '../population.ts';
import { crossFigures } from './cross-figures.ts';
import { detectedVictims } from './detected-victims.ts';

/**
 * The series of SDG indicator 16.2.2 with the form of exploitation that each counts. The code of the rate of a series ends
 * in R.
 */
const sdgSeries: readonly { readonly code: string; readonly form: string | undefined }[] = [
  { code: 'VC_HTF_DETV', form: undefined },
  { code: 'VC_HTF_DETVSX', form: 'sexual' },
  { code: 'VC_HTF_DETVFL', form: 'labour' },
  { code: 'VC_HTF_DETVOG', form: 'organRemoval' },
  { code: 'VC_HTF_DETVOP', form: 'other' },
];

const personsOfRate = 100_000;

/** A rate of a count that is shown over a population that is known; without either there is none. */
function rateOf(figure: CountedFigure, population: number | undefined): Rate {
  const count = figure.cell.kind === 'count' ? figure.cell.count : undefined;
  const known = population !== undefined && population > 0 && count !== undefined;
  return { per100000: known ? (count / population) * personsOfRate : null, population: population ?? null };
}

/** SDG indicator 16.2.2: detected victims, in number and per 100,000 persons of the same sex and age. */
export async function countSdg(count: Count, year: number, population: FindPopulation): Promise<CountedTable[]> {
  const selection = detectedVictims(year);
  const tables: CountedTable[] = [];
  for (const { code, form } of sdgSeries) {
    const ofSeries: Selection = form === undefined ? selection : { ...selection, exploitationForm: [form] };
    const figures = await crossFigures(count, {
      prefix: code,
      selection: ofSeries,
      sexes: ['female', 'male'],
      ages: ['child', 'adult'],
      codes: { series: code },
    });
    tables.push({
      key: code,
      figures: figures.map((figure) => ({ ...figure, rate: rateOf(figure, population(figure.codes)) })),
    });
  }
  return tables;
}
