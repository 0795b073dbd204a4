// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createCodeColumn } from '../columns/code-column.ts';

/** A column of texts, coded by a dictionary. Code 0 is always the blank cell. */
export interface CodedColumn {
  readonly name: string;
  /** `values[code]` is the text of a code. */
  readonly values: readonly string[];
  /** One code for each row; one to four bytes each. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** True when there were more different texts than are kept: the last code then stands for all others. */
  readonly isTruncated: boolean;
  /** The column of the file that this is a part of, where a cell of the file can hold several values. */
  readonly partOf?: string;
}

/** A file as it was written: texts by row and column, nothing read into them yet. */
export interface CodedTable {
  readonly rowCount: number;
  readonly columns: readonly CodedColumn[];
  /** Line of the file (or row of the sheet) of each row, counted from 1. */
  readonly lines: Uint32Array;
}

export interface CodedTableBuilder {
  /** Bytes of the codes so far, without the texts. */
  readonly bytes: number;
  push(line: number, cells: readonly string[]): void;
  finish(): CodedTable;
}

/** Most different texts of one column that are kept, and most characters of one. */
const distinctMax = 250_000;
const charactersMax = 10_000;

/**
 * **Coded table**: takes the rows of a file one after another and keeps one to four bytes for each cell.
 *
 * Memory is bounded by rows × columns × 4 bytes, 4 bytes a row, and 250,000 texts a column of 10,000 characters at most;
 * what lies beyond becomes one code, and the column says so.
 *
 * @throws RangeError for two columns of one name
 * @example
 * const builder = createCodedTable(['sex', 'count']);
 * builder.push(2, ['Female', '12']);
 * builder.finish().rowCount; // 1
 */
export function createCodedTable(names: readonly string[]): CodedTableBuilder {
  if (new Set(names).size !== names.length) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    throw new RangeError(`two columns are called "${twice}": rename one`);
  }
  const columns = names.map((name) => ({
    name,
    codeOf: new Map<string, number>([['', 0]]),
    values: [''],
    codes: createCodeColumn(),
    isTruncated: false,
  }));
  let lines = new Uint32Array(1024);
  let rowCount = 0;
  const keep = (column: (typeof columns)[number], text: string): number => {
    const kept = text.length > charactersMax ? `${text.slice(0, charactersMax)}…` : text;
    const known = column.codeOf.get(kept);
    if (known !== undefined) return known;
    if (column.values.length >= distinctMax) {
      if (!column.isTruncated) column.values.push('…');
      column.isTruncated = true;
      return column.values.length - 1;
    }
    const code = column.values.push(kept) - 1;
    column.codeOf.set(kept, code);
    return code;
  };
  return {
    get bytes() {
      return columns.reduce((sum, { codes }) => sum + codes.codes.byteLength, lines.byteLength);
    },
    push(line, cells) {
      if (rowCount === lines.length) {
        const longer = new Uint32Array(lines.length * 2);
        longer.set(lines);
        lines = longer;
      }
      for (let index = 0; index < columns.length; index++) {
        const column = columns[index]!;
        const text = cells[index] ?? '';
        column.codes.set(rowCount, column.codeOf.get(text) ?? keep(column, text));
      }
      lines[rowCount++] = line;
    },
    finish() {
      return {
        rowCount,
        lines: lines.subarray(0, rowCount),
        columns: columns.map(({ name, values, codes, isTruncated }) => ({
          name,
          values,
          isTruncated,
          codes: codes.codes.subarray(0, rowCount),
        })),
      };
    },
  };
}
