// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TableRow } from '../../../../platform/tabular/index.ts';
import { findHtcdsColumn, findHtcdsLabel } from '../htcds/htcds-columns.ts';
import type { ColumnReading, ImportContext, ImportProfile, PlannedColumn } from '../import-types.ts';

/** A row that repeats, below the names, the labels of the standard: IOM's spreadsheet has one. */
function isLabelRow(row: TableRow): boolean {
  const filled = Object.values(row.values).filter((value) => value !== '');
  return filled.length >= 3 && filled.filter((value) => findHtcdsLabel(value)).length > filled.length * 0.7;
}

/** A column of our own form beside those of the standard: the form for devices has them. */
function ownReading(column: string, { fields }: ImportContext): ColumnReading {
  const own = column.slice(column.lastIndexOf('/') + 1);
  return fields.some(({ key }) => key === own) ? { kind: 'field', field: own } : { kind: 'leftOut' };
}

function plannedColumn(column: string, labelRow: TableRow | undefined, context: ImportContext): PlannedColumn {
  // People fill in a sheet by the labels they see; where name and label differ, the label is what they meant.
  const label = labelRow?.values[column];
  const known = (label ? findHtcdsLabel(label) : undefined) ?? findHtcdsColumn(column);
  return { column, readings: [known?.reading ?? ownReading(column, context)] };
}

/** The Human Trafficking Case Data Standard 2.0 of the International Organization for Migration. */
export const htcdsProfile: ImportProfile = {
  id: 'htcds',
  labelKey: 'import.profile.htcds',
  detect(columns) {
    const prefixed = columns.filter((column) => /(^|\/)(prs|vic|cas|con|cco|hte|spl|org|per)_/.test(column));
    const known = columns.filter((column) => findHtcdsColumn(column)).length;
    return known < 3 ? 0 : Math.min(0.95, 0.4 + known / (2 * Math.max(1, prefixed.length)));
  },
  plan(columns, sample, context) {
    const labelRow = sample.slice(0, 1).find(isLabelRow);
    return {
      columns: columns.map((column) => plannedColumn(column, labelRow, context)),
      labelRows: labelRow ? [labelRow.number] : [],
      emptyRowsCount: false,
    };
  },
};

/** The field or attribute that a column called as in HTCDS, by name or label, feeds; undefined when it has none. */
export function htcdsReading(column: string): ColumnReading | undefined {
  return (findHtcdsColumn(column) ?? findHtcdsLabel(column))?.reading;
}
