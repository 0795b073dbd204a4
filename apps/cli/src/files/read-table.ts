// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename } from 'node:path';
import { openTable, TabularError, type OpenTable, type TableRow } from '@palermo/node';
import { CommandFault } from '../command-fault.ts';

/** A row below the column names. */
export interface TextRow {
  /** Line of the text file, or row of the sheet, as an editor shows it. */
  readonly number: number;
  /** One text for each column, in their order; a blank cell is ''. */
  readonly cells: readonly string[];
}

/** A table of text whose columns are known; its rows stream by when asked for, as often as asked. */
export interface TextTable {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly columns: readonly string[];
  /** What a person should know about how the file was read, as sentences. */
  readonly notes: readonly string[];
  /** About how many rows there are, where that is known. */
  readonly rowsApproximate: number | undefined;
  rows(): AsyncIterable<TextRow>;
}

export interface ReadTableOptions {
  /** Columns to read, in this order; all unless told. */
  readonly columns?: readonly string[];
  /** Fewest columns that make sense; 1 unless told. */
  readonly columnsMin?: number;
  /** What the file should look like: a sentence that ends refusals. */
  readonly layout?: string;
  /** Take columns of one name, numbered; unless told they are refused. */
  readonly renameRepeated?: boolean;
  /** Take a first row that looks like data for names; unless told it is refused. */
  readonly namesMayBeNumbers?: boolean;
  /** Told of each row that does not fit its columns, which is then given like the others. Unless told, reading ends with a refusal. */
  readonly onBrokenRow?: (row: number, why: string) => void;
  /** Told now and then how many rows are read. */
  readonly onRows?: (done: number, total: number) => void;
}

const rowsBetweenTellings = 50_000;

/**
 * Opens a table of text, CSV (any separator, any encoding, gzip or not) or XLSX. Memory does not grow with the number of rows.
 *
 * @throws CommandFault in a sentence that says what is wrong and what to do; reading rows can still throw it
 */
export async function readTable(path: string, options: ReadTableOptions = {}): Promise<TextTable> {
  const file = basename(path);
  const table = await openOrRefuse(path, file);
  refuseNames(table, file, options);
  const columns = options.columns ?? table.columns;
  const missing = columns.find((name) => !table.columns.includes(name));
  if (missing !== undefined) {
    throw new CommandFault(`${file} has no column ${missing}. It has ${table.columns.join(', ')}.`);
  }
  return {
    file,
    columns,
    notes: table.notes.map(({ text }) => text),
    rowsApproximate: table.rowsApproximate,
    rows: () => readRows(table, { file, columns, options }),
  };
}

async function openOrRefuse(path: string, file: string): Promise<OpenTable> {
  try {
    return await openTable(path);
  } catch (fault) {
    throw asRefusal(fault, file);
  }
}

function refuseNames(table: OpenTable, file: string, options: ReadTableOptions): void {
  const { columnsMin = 1, layout, renameRepeated = false, namesMayBeNumbers = false } = options;
  const wanted = layout === undefined ? '' : ` ${layout}`;
  const repeated = table.notes.find(({ code }) => code === 'header.duplicateRenamed');
  if (repeated && !renameRepeated) {
    const name = String(repeated.values['column']).replace(/ \(\d+\)$/u, '');
    throw new CommandFault(
      `Two columns of ${file} are called ${name}, the second in place ${repeated.values['place']}. Give each a name of its own, or remove one.`,
    );
  }
  if (!namesMayBeNumbers && table.notes.some(({ code }) => code === 'header.looksLikeData')) {
    throw new CommandFault(
      `Row ${table.headerRow} of ${file} should hold the names of the columns, but holds values. Put a row of names above it.${wanted}`,
    );
  }
  if (table.columns.length < columnsMin) {
    const found = table.columns.length === 1 ? 'one column' : `${table.columns.length} columns`;
    throw new CommandFault(
      `${file} was read as ${found}. If it has more, check that they are separated by commas, semicolons, tabs or pipes.${wanted}`,
    );
  }
}

async function* readRows(
  table: OpenTable,
  {
    file,
    columns,
    options,
  }: { readonly file: string; readonly columns: readonly string[]; readonly options: ReadTableOptions },
): AsyncGenerator<TextRow, void, undefined> {
  const { onBrokenRow, onRows } = options;
  let done = 0;
  let broken: { readonly row: number; readonly why: string; count: number } | undefined;
  try {
    for await (const { number, values, problems } of table.rows()) {
      const [problem] = problems;
      if (problem) {
        const why = whyBroken(problem);
        if (onBrokenRow) onBrokenRow(number, why);
        else broken = { row: broken?.row ?? number, why: broken?.why ?? why, count: (broken?.count ?? 0) + 1 };
      }
      yield { number, cells: columns.map((name) => values[name] ?? '') };
      done++;
      if (done % rowsBetweenTellings === 0) onRows?.(done, Math.max(done, table.rowsApproximate ?? 0));
    }
  } catch (fault) {
    throw asRefusal(fault, file);
  }
  if (broken) {
    const rows = broken.count === 1 ? 'One row' : `${broken.count} rows`;
    throw new CommandFault(
      `${rows} of ${file} cannot be read as ${broken.count === 1 ? 'it stands' : 'they stand'}; in line ${broken.row}, ${broken.why}. Mend the file and try again.`,
    );
  }
}

/** Reasons end the sentence “in line 7, …”. */
function whyBroken({ code, column, value }: TableRow['problems'][number]): string {
  switch (code) {
    case 'row.tooFewCells':
      return `the first of the missing cells is ${column}`;
    case 'row.tooManyCells':
      return `there are more cells than columns (${shorten(value ?? '')})`;
    case 'row.quote':
      return 'a quotation mark is opened and not closed';
    case 'row.undecodable':
      return `the column ${column} holds letters that are not valid UTF-8, the encoding of the rest; save the file as UTF-8`;
  }
}

/** A cell may hold a megabyte; a sentence should not. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function asRefusal(fault: unknown, file: string): unknown {
  return fault instanceof TabularError ? new CommandFault(`${file}: ${fault.message}`) : fault;
}
