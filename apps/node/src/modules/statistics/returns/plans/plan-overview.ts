// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';
import type { Count, CountedFigure, CountedTable } from '../return-figure.ts';
import { crossFigures, valueFigures } from './cross-figures.ts';
import { detectedVictims } from './detected-victims.ts';

/** What a data package counts victims by, beside sex and age. */
const packageDimensions: readonly DimensionCode[] = [
  'outcome',
  'ageGroup',
  'exploitation',
  'meansOfControl',
  'recruitment',
  'relationshipToTrafficker',
  'industry',
  'citizenship',
  'countryOfExploitation',
];

/** What a file of rows of persons is judged by before it is released. */
const microdataDimensions: readonly DimensionCode[] = ['ageGroup', 'exploitation'];

async function countOverview(
  count: Count,
  year: number,
  dimensions: readonly DimensionCode[],
): Promise<CountedTable[]> {
  const selection = detectedVictims(year);
  const crossed: CountedFigure[] = await crossFigures(count, {
    prefix: 'detected',
    selection,
    sexes: ['female', 'male', 'other', null],
    ages: ['child', 'adult', null],
  });
  const tables: CountedTable[] = [{ key: 'detected', figures: crossed }];
  for (const dimension of dimensions) {
    tables.push({ key: dimension, figures: await valueFigures(count, { prefix: dimension, selection, dimension }) });
  }
  return tables;
}

/** The tables of the data package. */
export function countPackage(count: Count, year: number): Promise<CountedTable[]> {
  return countOverview(count, year, packageDimensions);
}

/** The protected figures beside which a file of rows of persons stands. */
export function countMicrodata(count: Count, year: number): Promise<CountedTable[]> {
  return countOverview(count, year, microdataDimensions);
}
