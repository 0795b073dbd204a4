// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRecordCollector, type RecordTable } from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';
import { readTable, type TextRow } from './read-table.ts';

/** Rows to be linked, with what a person should know about how the file was read. */
export interface RecordFile {
  readonly table: RecordTable;
  readonly notes: readonly string[];
}

/** Rows that are linked at once: memory grows with them, by some 1.5 kB a row. */
const ROWS_MAX = 5_000_000;

/**
 * Reads a file whose rows are to be linked, CSV or XLSX.
 *
 * @param idColumn the column that names each row; the number of the line unless told
 * @throws CommandFault in a sentence that says what is wrong and what to do
 */
export async function readRecords(
  path: string,
  idColumn: string | undefined,
  onRows?: (done: number, total: number) => void,
): Promise<RecordFile> {
  const layout = 'The file needs a row of column names, and below it one row for each record.';
  const table = await readTable(path, { layout, ...(onRows && { onRows }) });
  const { columns, file } = table;
  const idAt = idColumn === undefined ? -1 : columns.indexOf(idColumn);
  if (idColumn !== undefined && idAt < 0) {
    throw new CommandFault(`${file} has no column ${idColumn}. It has ${columns.join(', ')}. Name one with --id.`);
  }
  if (columns.length - (idAt < 0 ? 0 : 1) < 1) {
    throw new CommandFault(`${file} has nothing to compare beside ${idColumn}. ${layout}`);
  }
  const collector = createRecordCollector(columns.filter((_, at) => at !== idAt));
  const lineOf = new Map<string, number>();
  let rowCount = 0;
  for await (const row of table.rows()) {
    if (++rowCount > ROWS_MAX) {
      throw new CommandFault(
        `${file} has more than ${ROWS_MAX.toLocaleString('en')} rows, the most that are linked at once. Part it by what does not differ between rows of one person, such as the year of birth, and link the parts.`,
      );
    }
    const id = idAt < 0 ? String(row.number) : readId(row, { file, idAt, idColumn: idColumn ?? '', lineOf });
    collector.add(
      id,
      row.cells.filter((_, at) => at !== idAt),
    );
  }
  const records = collector.table();
  if (records.ids.length === 0) throw new CommandFault(`${file} has column names but no rows.`);
  return { table: records, notes: table.notes };
}

interface IdPlace {
  readonly file: string;
  readonly idAt: number;
  readonly idColumn: string;
  readonly lineOf: Map<string, number>;
}

function readId({ number, cells }: TextRow, { file, idAt, idColumn, lineOf }: IdPlace): string {
  const id = cells[idAt] ?? '';
  const wanted = 'Each row needs an id of its own; leave --id out to use line numbers.';
  if (id === '') throw new CommandFault(`Line ${number} of ${file} has no ${idColumn}. ${wanted}`);
  const before = lineOf.get(id);
  if (before !== undefined) {
    throw new CommandFault(
      `Lines ${before} and ${number} of ${file} have the same ${idColumn}, ${id.slice(0, 60)}. ${wanted}`,
    );
  }
  lineOf.set(id, number);
  return id;
}
