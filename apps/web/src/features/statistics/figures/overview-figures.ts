// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';

/** One figure of the overview: a question about one dimension and how its answer is drawn. */
export interface FigureDefinition {
  readonly dimension: Extract<
    DimensionCode,
    | 'year'
    | 'sex'
    | 'ageGroup'
    | 'majority'
    | 'outcome'
    | 'exploitation'
    | 'citizenship'
    | 'countryOfExploitation'
    | 'meansOfControl'
    | 'recruitment'
  >;
  readonly drawing: 'columns' | 'bars' | 'map';
  /** Takes the whole width of the page. */
  readonly wide: boolean;
}

export const overviewFigures: readonly FigureDefinition[] = [
  { dimension: 'year', drawing: 'columns', wide: true },
  { dimension: 'sex', drawing: 'bars', wide: false },
  { dimension: 'majority', drawing: 'bars', wide: false },
  { dimension: 'ageGroup', drawing: 'bars', wide: false },
  { dimension: 'exploitation', drawing: 'bars', wide: false },
  { dimension: 'citizenship', drawing: 'map', wide: true },
  { dimension: 'countryOfExploitation', drawing: 'map', wide: true },
  { dimension: 'meansOfControl', drawing: 'bars', wide: false },
  { dimension: 'recruitment', drawing: 'bars', wide: false },
  { dimension: 'outcome', drawing: 'bars', wide: false },
];

/** Most bars of a drawing; further rows are in the table. */
export const barsMax = 12;
/** Most bars beneath a map. */
export const barsUnderMapMax = 8;
