// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createMicrodataTable, type MicrodataReading, type MicrodataTable } from '@palermo/evidence';
import { openTable, TabularError } from '@palermo/node';
import { CommandFault } from '../command-fault.ts';

export interface MicrodataFile {
  readonly table: MicrodataTable;
  /** What a person should know about how the file was read. */
  readonly notes: readonly string[];
}

/**
 * Reads a file with one row for each person, CSV or XLSX.
 *
 * @param chosen the columns to read; all unless told
 * @throws CommandFault in a sentence that says what is wrong and what to do
 */
export async function readMicrodata(
  path: string,
  reading: MicrodataReading,
  chosen?: readonly string[],
): Promise<MicrodataFile> {
  try {
    const file = await openTable(path);
    const columns = chosen ?? file.columns;
    const missing = columns.find((name) => !file.columns.includes(name));
    if (missing !== undefined) {
      throw new CommandFault(`${path} has no column ${missing}. It has ${file.columns.join(', ')}.`);
    }
    const rows: string[][] = [];
    const broken: number[] = [];
    for await (const { number, values, problems } of file.rows()) {
      if (problems.length > 0) broken.push(number);
      rows.push(columns.map((name) => values[name] ?? ''));
    }
    if (broken.length > 0) {
      throw new CommandFault(
        `${broken.length} ${broken.length === 1 ? 'row does' : 'rows do'} not fit the columns, the first in line ${broken[0]}. Mend the file and try again.`,
      );
    }
    if (rows.length === 0) throw new CommandFault(`${path} has column names but no rows.`);
    return { table: createMicrodataTable(columns, rows, reading), notes: file.notes.map(({ text }) => text) };
  } catch (fault) {
    if (fault instanceof TabularError) throw new CommandFault(fault.message);
    throw fault;
  }
}
