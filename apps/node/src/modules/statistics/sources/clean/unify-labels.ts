// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Defect, Observation, UsedLabel } from './observation.ts';
import type { ResolveLabel } from './labels.ts';

/** The labels of a table with what each was taken for, the most frequent first. */
export function usedLabels(observations: readonly Observation[], resolve: ResolveLabel): UsedLabel[] {
  const used = new Map<string, { list: 'country' | 'form'; label: string; rows: number }>();
  for (const { dimension, categoryLabel } of observations) {
    if (dimension === 'total' || dimension === 'several') continue;
    const list = dimension === 'form' ? 'form' : 'country';
    const key = `${list}|${categoryLabel}`;
    const found = used.get(key);
    if (found) found.rows += 1;
    else used.set(key, { list, label: categoryLabel, rows: 1 });
  }
  return [...used.values()]
    .map(({ list, label, rows }) => {
      const { code, method } = resolve(list, label);
      return { list, label, code, method, rows };
    })
    .toSorted((one, other) => other.rows - one.rows);
}

/** Tells of every label that means the same as a more frequent one: "VIETNAM" beside "Viet Nam". */
export function tellUnified(observations: readonly Observation[], labels: readonly UsedLabel[]): Defect[] {
  const first = new Map<string, string>();
  const unified = new Map<string, string>();
  for (const { list, label, code, method } of labels) {
    if (code === null || code === 'OTHER' || method === 'reviewed') continue;
    const key = `${list}|${code}`;
    const leader = first.get(key);
    if (leader === undefined) first.set(key, label);
    else unified.set(`${list}|${label}`, `${code}, together with "${leader}"`);
  }
  return observations.flatMap(({ dimension, categoryLabel, row }): Defect[] => {
    if (dimension === 'total' || dimension === 'several') return [];
    const done = unified.get(`${dimension === 'form' ? 'form' : 'country'}|${categoryLabel}`);
    if (done === undefined) return [];
    return [{ kind: 'unifiedLabel', row, column: null, written: categoryLabel, done, rejected: false }];
  });
}
