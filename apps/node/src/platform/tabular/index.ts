// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { MISSING_HABITS, isMissing, readDate, readFlag, readNumber, type DateOrder } from './cell-readers.ts';
export { openTable } from './open-table.ts';
export { type OpenTable, type OpenTableOptions, type ReadRowsOptions, type TableNote, type TableRow } from './table.ts';
export { TabularError } from './tabular-error.ts';
export { csvText, type WritableCell } from './write-csv.ts';
export { columnLetters, writeXlsx, type CellPlace, type WritableSheet } from './write-xlsx.ts';
export { writeZip, type ZipPart } from './write-zip.ts';
export { entryBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';
