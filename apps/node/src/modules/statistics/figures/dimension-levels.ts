// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';
import { ageGroupOf, regionsOf } from '@palermo/terms';
import { dimensionsOf, getDimension, type Dimension, type Unit } from './dimensions.ts';

/** Two dimensions of which one is a coarser classification of the same fact. */
export interface DimensionLevels {
  readonly fine: DimensionCode;
  readonly coarse: DimensionCode;
  /** The coarse code that belongs to a fine one, where that can be told from the code alone. */
  readonly coarseOf: (fine: string) => string | undefined;
}

const regionOf = (country: string): string | undefined => regionsOf([country])[0];
/** Groups below this age are of children in most countries; where the pack says otherwise the record's own word counts. */
const adultGroups = new Set([18, 21, 24, 27, 30, 39, 48].map((age) => ageGroupOf(age)));

/** The group of a dimension of groups that a code is in. */
function groupOf(grouped: DimensionCode): (code: string) => string | undefined {
  const groups = Object.entries(dimensionsOf('victim').find(({ code }) => code === grouped)?.groups ?? {});
  return (code) => groups.find(([, members]) => members.includes(code))?.[0];
}

const levels: readonly DimensionLevels[] = [
  { fine: 'quarter', coarse: 'year', coarseOf: (quarter) => quarter.slice(0, 4) },
  { fine: 'citizenship', coarse: 'regionOfCitizenship', coarseOf: regionOf },
  { fine: 'countryOfExploitation', coarse: 'regionOfExploitation', coarseOf: regionOf },
  { fine: 'perpetratorCitizenship', coarse: 'perpetratorRegion', coarseOf: regionOf },
  { fine: 'ageGroup', coarse: 'majority', coarseOf: (group) => (adultGroups.has(group) ? 'adult' : 'child') },
  { fine: 'outcome', coarse: 'detection', coarseOf: groupOf('detection') },
  { fine: 'exploitation', coarse: 'exploitationForm', coarseOf: groupOf('exploitationForm') },
];

/** The levels that a dimension is one of; undefined for most. */
export function levelsOf(dimension: Dimension): DimensionLevels | undefined {
  return levels.find(({ fine, coarse }) => fine === dimension.code || coarse === dimension.code);
}

/** The dimension that says of what time a record is, as finely as it is counted. */
export function timeOf(unit: Unit): Dimension {
  return getDimension(unit === 'victim' ? 'quarter' : 'year', unit);
}

/** With the time at the end where it is not among them: states of one country are told apart by the times that were over. */
export function withTime(asked: readonly Dimension[], unit: Unit): readonly Dimension[] {
  return asked.includes(timeOf(unit)) ? asked : [...asked, timeOf(unit)];
}

/** With each fine dimension the coarse one, without which a fine count cannot be protected. Each once. */
export function withCoarser(asked: readonly Dimension[], unit: Unit): Dimension[] {
  const all = dimensionsOf(unit);
  const coarser = asked.flatMap((dimension) => {
    const found = levels.find(({ fine }) => fine === dimension.code);
    return all.filter(({ code }) => code === found?.coarse);
  });
  return [...new Set([...asked, ...coarser])];
}
