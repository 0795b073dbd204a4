// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export {
  MISSING_HABITS,
  asciiDigits,
  isMissing,
  readDate,
  readFlag,
  readInteger,
  readNumber,
  type DateOrder,
  type DateReading,
  type MissingHabits,
} from './cell-readers.ts';
export { openTable } from './open-table.ts';
export {
  TABLE_LIMITS,
  type OpenTable,
  type OpenTableOptions,
  type ReadRowsOptions,
  type TableFormat,
  type TableLimits,
  type TableNote,
  type TableRow,
  type TableRowProblem,
} from './table.ts';
export { TabularError, type TabularErrorCode } from './tabular-error.ts';
export { csvText, writeCsv, type WritableCell, type WriteCsvOptions } from './write-csv.ts';
export { writeXlsx, type WritableSheet } from './write-xlsx.ts';
