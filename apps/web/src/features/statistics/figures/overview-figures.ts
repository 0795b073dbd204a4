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
  /** How much of the width of a wide page it takes. */
  readonly span: 'third' | 'half' | 'full';
}

export const overviewFigures: readonly FigureDefinition[] = [
  { dimension: 'year', drawing: 'columns', span: 'full' },
  { dimension: 'outcome', drawing: 'bars', span: 'third' },
  { dimension: 'sex', drawing: 'bars', span: 'third' },
  { dimension: 'majority', drawing: 'bars', span: 'third' },
  { dimension: 'exploitation', drawing: 'bars', span: 'half' },
  { dimension: 'meansOfControl', drawing: 'bars', span: 'half' },
  { dimension: 'citizenship', drawing: 'map', span: 'full' },
  { dimension: 'countryOfExploitation', drawing: 'map', span: 'full' },
  { dimension: 'ageGroup', drawing: 'bars', span: 'half' },
  { dimension: 'recruitment', drawing: 'bars', span: 'half' },
];

/** Most bars of a drawing; further rows are in the table. */
export const barsMax = 12;
/** Most bars beneath a map. */
export const barsUnderMapMax = 8;
