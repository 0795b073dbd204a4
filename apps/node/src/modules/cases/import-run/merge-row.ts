// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValue, FieldValues } from '@palermo/terms';
import { sameValue, type FieldChange } from '../facts.ts';

/** What a row of a file does to a case that is there already. */
export interface RowMerge {
  readonly applied: readonly FieldChange[];
  /** Fields that somebody entered here to something else since the source last gave them, and that the source changed too. */
  readonly conflicts: readonly FieldChange[];
}

/**
 * Meets a row with a case in three ways: what the source gave last time, what the case says now, what the row says. What
 * only the source changed is taken; what only people here changed is kept; what both changed is a conflict. An empty cell
 * says nothing: a row never empties a field.
 */
export function mergeRow(
  present: FieldValues,
  row: FieldValues,
  /** For each field that people changed here since the source last gave it: what the source had given. */
  changedHere: ReadonlyMap<string, FieldValue>,
): RowMerge {
  const applied: FieldChange[] = [];
  const conflicts: FieldChange[] = [];
  for (const [key, to] of Object.entries(row)) {
    const from = present[key] ?? null;
    if (sameValue(from, to)) continue;
    if (!changedHere.has(key)) applied.push({ key, from, to });
    else if (!sameValue(changedHere.get(key), to)) conflicts.push({ key, from, to });
  }
  return { applied, conflicts };
}

/** The changes of one version of a case. */
export interface VersionChanges {
  readonly version: number;
  readonly changes: readonly FieldChange[];
}

/**
 * For each field that people changed since the source last gave it, what the source had given.
 * @param versions changes of the case in the order in which they were made
 * @param imported versions that imports made
 */
export function changedSinceImport(
  versions: readonly VersionChanges[],
  imported: ReadonlySet<number>,
): ReadonlyMap<string, FieldValue> {
  const given = new Map<string, FieldValue>();
  for (const { version, changes } of versions) {
    for (const { key, from } of changes) {
      if (imported.has(version)) given.delete(key);
      else if (!given.has(key)) given.set(key, from);
    }
  }
  return given;
}
