// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createCodedTable, type CodedTable } from '@palermo/evidence';
import { openTable, TabularError, type OpenTable } from '@palermo/node';
import { CommandFault } from '../command-fault.ts';

/** A file as it was written, with what reading it brought to light. */
export interface CodedFile {
  readonly table: CodedTable;
  /** What a person should know about how the file was read. */
  readonly notes: readonly string[];
  /** Names of columns that the file has twice; the later ones were renamed. */
  readonly duplicateColumns: readonly string[];
  /** Lines of rows with more or fewer cells than the file has columns, or with a quote that does not end. */
  readonly brokenLines: readonly number[];
}

/** Most bytes of codes that are kept: about 60 million cells at least. */
const bytesMax = 1_500_000_000;
const progressEvery = 50_000;

/**
 * Reads a table of any size that fits into the memory stated: 1.5 GB for codes, beside the different texts.
 *
 * @throws CommandFault in a sentence that says what is wrong and what to do
 */
export async function readCodedTable(
  path: string,
  onRows?: (done: number, about: number) => void,
  chosen?: readonly string[],
): Promise<CodedFile> {
  try {
    const file = await openTable(path);
    const columns = chosen ?? file.columns;
    const missing = columns.find((name) => !file.columns.includes(name));
    if (missing !== undefined)
      throw new CommandFault(`${path} has no column ${missing}. It has ${file.columns.join(', ')}.`);
    if (columns.length === 1) {
      throw new CommandFault(
        `${path} has one column, so there is nothing to compare. Check that its cells are separated by a comma, semicolon, tab or pipe.`,
      );
    }
    const builder = createCodedTable(columns);
    const brokenLines: number[] = [];
    let rows = 0;
    for await (const { number, values, problems } of file.rows()) {
      if (problems.some(({ code }) => code !== 'row.undecodable')) brokenLines.push(number);
      builder.push(
        number,
        columns.map((name) => values[name] ?? ''),
      );
      rows += 1;
      if (rows % progressEvery !== 0) continue;
      onRows?.(rows, file.rowsApproximate ?? rows);
      if (builder.bytes > bytesMax) refuseLarge(path, rows);
    }
    if (rows === 0)
      throw new CommandFault(`${path} has column names but no rows. Check that it was saved with its rows.`);
    return {
      table: builder.finish(),
      notes: file.notes.map(({ text }) => text),
      duplicateColumns: duplicatesOf(file),
      brokenLines,
    };
  } catch (fault) {
    if (fault instanceof TabularError) throw new CommandFault(`${path}: ${fault.message}`);
    throw fault;
  }
}

function refuseLarge(path: string, rows: number): never {
  throw new CommandFault(
    `${path} is larger than the memory set apart for it: its first ${rows} rows take ${Math.round(bytesMax / 1e9)} GB. Name the columns that matter with --columns, or split the file.`,
  );
}

function duplicatesOf({ notes }: OpenTable): string[] {
  return notes.flatMap(({ code, values }) =>
    code === 'header.duplicateRenamed' ? [String(Object.values(values)[0])] : [],
  );
}
