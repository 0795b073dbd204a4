// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Defect, Observation } from './observation.ts';

export interface Merged {
  readonly observations: readonly Observation[];
  readonly defects: readonly Defect[];
  /** Figures that are the same as one before them, key and all. */
  readonly mergedCount: number;
}

/** Codes under which several labels are several things, and no name for one. */
const collective = new Set(['OTHER']);

/** What a figure is of. A label that nobody has said the meaning of stands for itself. */
function keyOf(observation: Observation): string {
  const { area, year, indicator, dimension, categoryCode, categoryLabel, sex, age, unit, unitWritten } = observation;
  const category = categoryCode === null || collective.has(categoryCode) ? `"${categoryLabel}` : categoryCode;
  return [area, year, indicator, dimension, category, sex, age, unit, unitWritten].join('|');
}

/**
 * Merges figures that a table prints twice, and marks keys printed with different figures: both stay, because nothing
 * says which is right, or whether both are parts of one number.
 */
export function mergeDuplicates(observations: readonly Observation[]): Merged {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = keyOf(observation);
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  const kept: Observation[] = [];
  const defects: Defect[] = [];
  let mergedCount = 0;
  for (const group of groups.values()) {
    const settled = group.length === 1 ? { observations: group, defects: [] } : settleGroup(group);
    kept.push(...settled.observations);
    defects.push(...settled.defects);
    mergedCount += group.length - settled.observations.length;
  }
  return { observations: kept.toSorted((one, other) => one.row - other.row), defects, mergedCount };
}

function settleGroup(group: readonly Observation[]): {
  observations: readonly Observation[];
  defects: readonly Defect[];
} {
  const defects: Defect[] = [];
  const kept: Observation[] = [];
  for (const observation of group) {
    const { row, column, written, categoryLabel, low, high } = observation;
    const same = kept.find((one) => one.categoryLabel === categoryLabel && one.low === low && one.high === high);
    if (!same) {
      kept.push(observation);
      continue;
    }
    defects.push({
      kind: 'duplicateKeySame',
      row,
      column,
      written,
      done: `merged with row ${same.row}`,
      rejected: false,
    });
  }
  if (kept.length === 1) return { observations: kept, defects };
  const labels = new Set(kept.map(({ categoryLabel }) => categoryLabel));
  const kind = labels.size > 1 ? 'sameCodeTwice' : 'duplicateKeyDifferent';
  for (const { row, column, written, categoryLabel } of kept) {
    const others = kept.filter((one) => one.row !== row).map((one) => one.row);
    const done = `kept beside row ${others.join(', ')}: nothing says which is right`;
    defects.push({
      kind,
      row,
      column,
      written: labels.size > 1 ? `${categoryLabel}: ${written}` : written,
      done,
      rejected: false,
    });
  }
  return { observations: kept.map((one) => ({ ...one, flags: [...one.flags, kind] })), defects };
}
