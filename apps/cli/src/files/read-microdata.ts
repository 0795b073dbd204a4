// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createMicrodataBuilder, type MicrodataReading, type MicrodataTable } from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';
import { readTable, type TextTable } from './read-table.ts';

export interface MicrodataFile {
  readonly table: MicrodataTable;
  /** What a person should know about how the file was read. */
  readonly notes: readonly string[];
}

/** Most cells that are kept, four bytes each: 800 MB. */
const cellsMax = 200_000_000;
/** Most different values of a column; what has more tells every person apart. */
const valuesMax = 200_000;
/** Most characters of a value; what is longer is a text about one person. */
const valueLengthMax = 1000;

/**
 * Reads a file with one row for each person, CSV or XLSX. Memory is four bytes a cell, and the different values of each column.
 *
 * @param chosen the columns to read; all unless told
 * @throws CommandFault in a sentence that says what is wrong and what to do
 */
export async function readMicrodata(
  path: string,
  reading: MicrodataReading,
  chosen?: readonly string[],
  onRows?: (done: number, total: number) => void,
): Promise<MicrodataFile> {
  const file = await readTable(path, { ...(chosen && { columns: chosen }), ...(onRows && { onRows }) });
  refuseSize(file);
  const builder = createMicrodataBuilder(file.columns, reading);
  let rowCount = 0;
  for await (const { number, cells } of file.rows()) {
    refuseLongCell(file, number, cells);
    builder.addRow(cells);
    rowCount++;
    if (rowCount % 10_000 === 0) refuseGrowth(file, rowCount, builder.valueCounts());
  }
  if (rowCount === 0) throw new CommandFault(`${file.file} has column names but no rows.`);
  const table = builder.finish();
  const kept = table.columns.filter(({ values }) => values.length > 1);
  if (kept.length === 0) {
    throw new CommandFault(
      `All cells of ${file.file} are blank, or mean that nothing is known. Check that it was saved with its values, and look at --missing and --no-value.`,
    );
  }
  return { table, notes: [...file.notes, ...notesOnColumns(table)] };
}

function refuseSize({ file, columns, rowsApproximate = 0 }: TextTable): void {
  if (rowsApproximate * columns.length > cellsMax) throw tooLarge(file, rowsApproximate, columns.length);
}

function refuseGrowth({ file, columns }: TextTable, rowCount: number, valueCounts: readonly number[]): void {
  if (rowCount * columns.length > cellsMax) throw tooLarge(file, rowCount, columns.length);
  const place = valueCounts.findIndex((count) => count > valuesMax);
  if (place === -1) return;
  throw new CommandFault(
    `The column ${columns[place]} of ${file} has more than ${valuesMax} different values: it tells people apart and cannot be published. Leave it out by naming the others with --columns, or put its values in groups first.`,
  );
}

function tooLarge(file: string, rows: number, columns: number): CommandFault {
  return new CommandFault(
    `${file} has ${rows} rows of ${columns} columns; ${cellsMax} cells are the most that are kept in memory. Name the columns that are needed with --columns, ${Math.floor(cellsMax / rows)} at most.`,
  );
}

function refuseLongCell({ file, columns }: TextTable, row: number, cells: readonly string[]): void {
  const place = cells.findIndex((cell) => cell.length > valueLengthMax);
  if (place === -1) return;
  throw new CommandFault(
    `The column ${columns[place]} in row ${row} of ${file} holds ${cells[place]?.length} characters; ${valueLengthMax} are the most a coded value can have. Texts about people cannot be published: leave the column out by naming the others with --columns.`,
  );
}

/** Columns that publishing cannot do anything with, said before it begins. */
function notesOnColumns({ columns, rowCount }: MicrodataTable): string[] {
  return columns.flatMap(({ name, values, codes }) => {
    if (values.length === 1) return [`The column ${name} is blank in every row.`];
    if (values.length === 2 && !codes.includes(0)) return [`The column ${name} is ${values[1]} in every row.`];
    if (values.length > rowCount / 2 && rowCount >= 100) {
      return [
        `The column ${name} has nearly as many values as there are rows; hardly any of them can be kept. Put them in groups, or leave the column out.`,
      ];
    }
    return [];
  });
}
