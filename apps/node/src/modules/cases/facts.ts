// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  forcedActsClass,
  partForcedActs,
  type DataClass,
  type FieldValue,
  type FieldValues,
  type FormField,
} from '@palermo/terms';

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
  const groupOf = (dataClass: DataClass): Record<string, FieldValue> => {
    const group = groups.get(dataClass) ?? {};
    groups.set(dataClass, group);
    return group;
  };
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key);
    if (!field || value === null || value === '') continue;
    const { open, forced } = partForcedActs(key, value);
    if (open !== null) groupOf(field.dataClass)[key] = open;
    if (forced !== null) groupOf(forcedActsClass)[key] = forced;
  }
  return groups;
}

/** The changes that each data class holds: a field whose choices belong to two classes changes in both, or in one of them. */
export function changesByClass(
  fields: ReadonlyMap<string, FormField>,
  changes: readonly FieldChange[],
): ReadonlyMap<DataClass, readonly FieldChange[]> {
  const groups = new Map<DataClass, FieldChange[]>();
  const add = (dataClass: DataClass, change: FieldChange): void => {
    if (!sameValue(change.from, change.to)) groups.set(dataClass, [...(groups.get(dataClass) ?? []), change]);
  };
  for (const { key, from, to } of changes) {
    const field = fields.get(key);
    if (!field) continue;
    const [before, after] = [partForcedActs(key, from), partForcedActs(key, to)];
    add(field.dataClass, { key, from: before.open, to: after.open });
    add(forcedActsClass, { key, from: before.forced, to: after.forced });
  }
  return groups;
}

/** Puts the parts of values together that several data classes hold; lists of one field are joined. */
export function joinValues(parts: readonly FieldValues[]): FieldValues {
  const joined: Record<string, FieldValue> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const there = joined[key];
      joined[key] = Array.isArray(there) && Array.isArray(value) ? [...new Set([...there, ...value])] : value;
    }
  }
  return joined;
}

/** Values with lists in the order in which they are read back: what tells of forced acts comes last. */
export function inKeptOrder(values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const { open, forced } = partForcedActs(key, value);
      return [key, Array.isArray(open) && Array.isArray(forced) ? [...open, ...forced] : value];
    }),
  );
}

/** The values without what tells of forced acts. */
export function withoutForcedActs(values: FieldValues): FieldValues {
  const open = Object.entries(values).map(([key, value]) => [key, partForcedActs(key, value).open] as const);
  return Object.fromEntries(open.filter(([, value]) => value !== null));
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
