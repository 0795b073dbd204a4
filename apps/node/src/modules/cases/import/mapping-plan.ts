// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  caseAttributes,
  type CaseAttribute,
  type ColumnReading,
  type ImportContext,
  type ImportPlan,
} from './import-types.ts';

/** What a person said a column feeds, and what is to be read instead of what is written in it. */
export interface ColumnTarget {
  /** A field key or a case attribute; null leaves the column out. */
  readonly target: string | null;
  readonly corrections?: Readonly<Record<string, string>> | undefined;
}

/** A mapping by column name. Columns that it does not name are left out. */
export type ColumnMapping = Readonly<Record<string, ColumnTarget>>;

function readingOf(target: string | null, context: ImportContext): ColumnReading | undefined {
  if (target === null) {
    return { kind: 'leftOut' };
  }
  if (context.fields.some((field) => field.key === target)) {
    return { kind: 'field', field: target };
  }
  return (caseAttributes as readonly string[]).includes(target)
    ? { kind: 'attribute', attribute: target as CaseAttribute }
    : undefined;
}

/** Targets of a mapping that are neither a field of the form nor a case attribute, and columns that the file lacks. */
export function mappingFaults(
  mapping: ColumnMapping,
  columns: readonly string[],
  context: ImportContext,
): { readonly unknownTargets: readonly string[]; readonly unknownColumns: readonly string[] } {
  const targets = Object.values(mapping).map(({ target }) => target);
  return {
    unknownTargets: [
      ...new Set(targets.filter((target) => target !== null && !readingOf(target, context))),
    ] as string[],
    unknownColumns: Object.keys(mapping).filter((column) => !columns.includes(column)),
  };
}

/** The plan that a person's mapping makes. Unknown targets are left out; ask `mappingFaults` first. */
export function mappingPlan(mapping: ColumnMapping, columns: readonly string[], context: ImportContext): ImportPlan {
  return {
    columns: columns.map((column) => {
      const chosen = Object.hasOwn(mapping, column) ? mapping[column] : undefined;
      const reading = readingOf(chosen?.target ?? null, context) ?? { kind: 'leftOut' };
      return { column, readings: [reading], ...(chosen?.corrections ? { corrections: chosen.corrections } : {}) };
    }),
    labelRows: [],
    emptyRowsCount: false,
  };
}
