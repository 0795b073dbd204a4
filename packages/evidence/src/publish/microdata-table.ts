// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createWholeNumbers } from './whole-numbers.ts';

/** One column of a microdata table, coded by a dictionary. */
export interface MicrodataColumn {
  readonly name: string;
  /** The dictionary: `values[code]` is the text of a code. Code 0 is always '', which means no value. */
  readonly values: readonly string[];
  /** One code for each row. */
  readonly codes: Uint32Array;
  /**
   * The column of the file that this one is part of, where a cell of the file can hold several values: each value has a
   * column of its own, with the codes 0 (absent) and 1 (present), so that one person can have several.
   */
  readonly partOf?: string;
}

/**
 * One row for each person, in coded columns. A blank is "no value": it is not a value of its own, and it does not stand
 * for every value. An attribute is a column together with one of its values.
 */
export interface MicrodataTable {
  readonly rowCount: number;
  readonly columns: readonly MicrodataColumn[];
}

/** How the cells of a file are read. */
export interface MicrodataReading {
  /** Texts that mean "no value", besides the blank cell: for instance `['0']`, where a 0 only says that nothing is known. */
  readonly noValue?: readonly string[];
  /** What separates the values of a cell that holds several. Unless told, a cell is one value. */
  readonly multiValue?: string;
}

/**
 * **Microdata table**: codes rows of text by a dictionary for each column.
 *
 * The dictionary is in order of the text, so the order of the rows does not change the codes. A column in which a cell
 * holds several values becomes one column for each value; `microdataRows` joins them again.
 *
 * Cost: linear in cells; four bytes a cell.
 *
 * @param columns names of the columns, no two alike
 * @param rows one list of texts for each person, in the order of `columns`; a row may be shorter, the rest is blank
 * @throws RangeError for two columns of one name, or a row with more cells than there are columns
 * @example
 * createMicrodataTable(['sex', 'year'], [['Female', '2024'], ['', '2025']], { noValue: ['0'] });
 */
export function createMicrodataTable(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  reading: MicrodataReading = {},
): MicrodataTable {
  const builder = createMicrodataBuilder(columns, reading);
  for (const row of rows) builder.addRow(row);
  return builder.finish();
}

/** A microdata table in the making, for rows that come one by one. */
export interface MicrodataBuilder {
  /** @throws RangeError for a row with more cells than there are columns */
  addRow(row: readonly string[]): void;
  /** Different values so far, by column. */
  valueCounts(): readonly number[];
  /** The table of all rows. The builder is used up by it. */
  finish(): MicrodataTable;
}

/** `createMicrodataTable` for rows that come one by one: what is kept of them is four bytes a cell. */
export function createMicrodataBuilder(columns: readonly string[], reading: MicrodataReading = {}): MicrodataBuilder {
  if (new Set(columns).size !== columns.length) {
    const twice = columns.find((name, index) => columns.indexOf(name) !== index);
    throw new RangeError(`two columns are called "${twice}": rename one`);
  }
  const blanks = new Set(['', ...(reading.noValue ?? [])]);
  const coders = columns.map(() => ({ codeOf: new Map<string, number>(), codes: createWholeNumbers() }));
  let rowCount = 0;
  return {
    addRow(row) {
      if (row.length > columns.length) {
        throw new RangeError(`row ${rowCount + 1} has ${row.length} cells for ${columns.length} columns`);
      }
      for (let index = 0; index < coders.length; index++) {
        const text = row[index] ?? '';
        const { codeOf, codes } = coders[index]!;
        codes.push(blanks.has(text) ? 0 : codeFor(codeOf, text));
      }
      rowCount += 1;
    },
    valueCounts: () => coders.map(({ codeOf }) => codeOf.size),
    finish() {
      const coded = columns.flatMap((name, index) => {
        const column = sortDictionary(name, coders[index]!.codeOf, coders[index]!.codes.view());
        return reading.multiValue === undefined ? [column] : splitColumn(column, reading.multiValue, blanks);
      });
      return { rowCount, columns: coded };
    },
  };
}

/**
 * **Rows of a microdata table** as text: one list of cells for each person, a blank cell where there is no value.
 * Columns that are parts of one column of the file are joined again by `multiValue`.
 *
 * @returns the names of the columns, and the rows as they are asked for
 */
export function microdataRows(
  table: MicrodataTable,
  multiValue = ';',
): { readonly columns: readonly string[]; readonly rows: Iterable<readonly string[]> } {
  const groups = new Map<string, MicrodataColumn[]>();
  for (const column of table.columns) {
    const name = column.partOf ?? column.name;
    const group = groups.get(name);
    if (group) group.push(column);
    else groups.set(name, [column]);
  }
  const parts = [...groups.values()];
  function* rows(): Generator<readonly string[]> {
    for (let row = 0; row < table.rowCount; row++) {
      yield parts.map((columns) =>
        columns
          .map(({ values, codes }) => values[codes[row]!]!)
          .filter((text) => text !== '')
          .join(multiValue),
      );
    }
  }
  return { columns: [...groups.keys()], rows: { [Symbol.iterator]: rows } };
}

/**
 * Places of the named columns in a table. A name means the column, and every part of a column that holds several values.
 *
 * @throws RangeError when a name means no column
 */
export function columnPlaces(table: MicrodataTable, names: readonly string[]): readonly number[] {
  const places = new Set<number>();
  for (const name of names) {
    const found = table.columns.flatMap((column, place) =>
      column.name === name || column.partOf === name ? [place] : [],
    );
    if (found.length === 0) throw new RangeError(`the table has no column "${name}"`);
    for (const place of found) places.add(place);
  }
  return [...places].toSorted((a, b) => a - b);
}

/** The same table with other codes in its columns, and so perhaps with another number of rows. */
export function withCodes(table: MicrodataTable, rowCount: number, codes: readonly Uint32Array[]): MicrodataTable {
  return { rowCount, columns: table.columns.map((column, place) => ({ ...column, codes: codes[place]! })) };
}

function codeFor(codeOf: Map<string, number>, text: string): number {
  const known = codeOf.get(text);
  if (known !== undefined) return known;
  codeOf.set(text, codeOf.size + 1);
  return codeOf.size;
}

function sortDictionary(name: string, codeOf: ReadonlyMap<string, number>, codes: Uint32Array): MicrodataColumn {
  const values = ['', ...[...codeOf.keys()].toSorted((a, b) => (a < b ? -1 : 1))];
  const newCode = new Uint32Array(values.length);
  for (const [code, text] of values.entries()) newCode[codeOf.get(text) ?? 0] = code;
  return { name, values, codes: codes.map((code) => newCode[code]!) };
}

function splitColumn(column: MicrodataColumn, separator: string, blanks: ReadonlySet<string>): MicrodataColumn[] {
  if (separator === '' || !column.values.some((text) => text.includes(separator))) return [column];
  const partsOfCode = column.values.map((text) => [
    ...new Set(
      text
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => !blanks.has(part)),
    ),
  ]);
  const parts = [...new Set(partsOfCode.flat())].toSorted((a, b) => (a < b ? -1 : 1));
  return parts.map((part) => {
    const has = Uint32Array.from(partsOfCode, (ofCode) => (ofCode.includes(part) ? 1 : 0));
    return {
      name: `${column.name}${separator}${part}`,
      values: ['', part],
      codes: column.codes.map((code) => has[code]!),
      partOf: column.name,
    };
  });
}
