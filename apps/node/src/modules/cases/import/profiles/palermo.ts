// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FormField } from '@palermo/terms';
import {
  caseAttributes,
  type ColumnReading,
  type ImportContext,
  type ImportProfile,
  type PlannedColumn,
} from '../import-types.ts';

const ATTRIBUTES: ReadonlySet<string> = new Set(caseAttributes);

/** The columns of our own files: attributes of the case first, then every field of the form that may be exported. */
export function palermoColumns(fields: readonly FormField[]): string[] {
  const exported = fields.filter((field) => !field.neverExported).map((field) => field.key);
  return [...new Set([...caseAttributes, ...exported])];
}

function readingOf(column: string, context: ImportContext): ColumnReading {
  if (context.fields.some((field) => field.key === column)) {
    return { kind: 'field', field: column };
  }
  return ATTRIBUTES.has(column)
    ? { kind: 'attribute', attribute: column as (typeof caseAttributes)[number] }
    : { kind: 'leftOut' };
}

function plannedColumn(column: string, context: ImportContext): PlannedColumn {
  const planned = { column, readings: [readingOf(column, context)] };
  const countries = context.fields.some(({ key, codeList }) => key === column && codeList === 'country');
  // Our files leave a cell empty where nothing is known: among countries, NA is Namibia.
  return countries ? { ...planned, notMissing: ['na'] } : planned;
}

/** A file that an installation of Palermo wrote: columns are field keys, codes are ours, choices are separated by `;`. */
export const palermoProfile: ImportProfile = {
  id: 'palermo',
  labelKey: 'import.profile.palermo',
  detect(columns, context) {
    const known = columns.filter((column) => readingOf(column, context).kind !== 'leftOut').length;
    return columns.length > 0 && known >= 3 ? Math.min(0.95, known / columns.length) : 0;
  },
  plan(columns, _sample, context) {
    return {
      columns: columns.map((column) => plannedColumn(column, context)),
      labelRows: [],
      emptyRowsCount: false,
    };
  },
};
