// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DataClass, FieldValue, FieldValues, FormField } from '@palermo/terms';

/** The values of one case by data class, as they are sealed. */
export type FactsByClass = ReadonlyMap<DataClass, FieldValues>;

export interface FieldChange {
  readonly key: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

export interface FieldConflict {
  readonly key: string;
  readonly yours: FieldValue;
  readonly theirs: FieldValue;
}

/** True when two values say the same: several choices are compared without their order. */
export function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: FieldValue | undefined): string {
  if (value === undefined || value === null || value === '') return 'null';
  if (Array.isArray(value))
    return value.length === 0 ? 'null' : JSON.stringify(value.toSorted((one, other) => (one < other ? -1 : 1)));
  return JSON.stringify(value);
}

/**
 * Groups values by the data class of their field. Keys that the form does not know are left out. An empty list is kept: it
 * says that none of the choices holds, which is known, where a missing field is not.
 */
export function groupByClass(fields: ReadonlyMap<string, FormField>, values: FieldValues): FactsByClass {
  const groups = new Map<DataClass, Record<string, FieldValue>>();
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key);
    if (!field || value === null || value === '') continue;
    const group = groups.get(field.dataClass) ?? {};
    group[key] = value;
    groups.set(field.dataClass, group);
  }
  return groups;
}

export interface Merge {
  /** Changes that take effect. */
  readonly applied: readonly FieldChange[];
  /** Fields that somebody else changed to something else since the caller read them. */
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Meets the caller's changes with the present values, field by field. A change applies when the field still has the value
 * that the caller saw; it is done already when the field has the wanted value; everything else is a conflict.
 */
export function mergeChanges(present: FieldValues, changes: readonly FieldChange[]): Merge {
  const applied: FieldChange[] = [];
  const conflicts: FieldConflict[] = [];
  for (const { key, from, to } of changes) {
    const now = present[key] ?? null;
    if (sameValue(now, to)) continue;
    if (sameValue(now, from)) applied.push({ key, from: now, to });
    else conflicts.push({ key, yours: to, theirs: now });
  }
  return { applied, conflicts };
}

/** The values after the changes; a field set to nothing is absent. */
export function applyChanges(present: FieldValues, changes: readonly FieldChange[]): FieldValues {
  const next: Record<string, FieldValue> = { ...present };
  for (const { key, to } of changes) {
    if (canonical(to) === 'null') delete next[key];
    else next[key] = to;
  }
  return next;
}
