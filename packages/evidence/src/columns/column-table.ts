// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { createCodeColumn, type CodeColumn } from './code-column.ts';
import { countCodes, type CodeCount } from './count-codes.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import { createRowIndex } from './row-index.ts';

/** Rows that share a value in each column counted by. */
export interface ValueCount {
  readonly values: readonly (string | null)[];
  readonly count: number;
}

/** Rows whose value in the column is accepted. */
export interface ColumnFilter {
  readonly column: string;
  readonly accepts: (value: string | null) => boolean;
}

/** Rows of coded values in memory, made for counting. Values are texts; null is "not known". */
export interface ColumnTable {
  readonly rowCount: number;
  /** What the table takes, to the byte but for the texts of its dictionaries. */
  readonly bytes: number;
  /** Enters a row, replacing the one of the same id (a UUID). Values stand in the order of the columns. */
  put(id: string, values: readonly (string | null)[]): void;
  /** Takes a row out; false when there was none. */
  remove(id: string): boolean;
  /** How many rows have which values in the columns, those only that occur and that every filter accepts. */
  countBy(columns: readonly string[], filters?: readonly ColumnFilter[]): ValueCount[];
}

/**
 * **Column table**: one dictionary-coded typed array for each column, one to four bytes a value. Sets of codes are kept
 * as one value each (`setKey`), so that flags cost no more than any other column and sets can be counted as they are.
 *
 * Cost of `countBy`: rows × (columns + filters); a million rows by two columns take some ten milliseconds.
 *
 * @example
 * const table = createColumnTable(['year', 'sex']);
 * table.put('0b6f3f5e-2f2c-4b1e-9d3c-2f6f1f0c9a11', ['2024', 'female']);
 * table.countBy(['sex']); // [{ values: ['female'], count: 1 }]
 */
export function createColumnTable(columnNames: readonly string[]): ColumnTable {
  const columns = columnNames.map((name): NamedColumn => ({
    name,
    dictionary: createDictionary(),
    column: createCodeColumn(),
  }));
  const byName = new Map(columns.map((column) => [column.name, column]));
  const index = createRowIndex();
  let rowCount = 0;

  const getColumn = (name: string): NamedColumn => {
    const column = byName.get(name);
    if (!column) throw new RangeError(`there is no column ${name}`);
    return column;
  };

  return {
    get rowCount() {
      return rowCount;
    },
    get bytes() {
      return columns.reduce((sum, { column }) => sum + column.codes.byteLength, index.bytes);
    },
    put(id, values) {
      if (values.length !== columns.length)
        throw new RangeError(`a row has ${columns.length} values, not ${values.length}`);
      let slot = index.find(id);
      if (slot < 0) {
        slot = rowCount++;
        index.add(id, slot);
      }
      for (const [at, { dictionary, column }] of columns.entries())
        column.set(slot, dictionary.codeOf(values[at] ?? null));
    },
    remove(id) {
      const slot = index.find(id);
      if (slot < 0) return false;
      const last = --rowCount;
      index.removeAt(slot, last);
      for (const { column } of columns) column.set(slot, column.codes[last] ?? 0);
      return true;
    },
    countBy(names, filters = []) {
      const counted = names.map(getColumn);
      const conditions = filters.map(({ column: name, accepts }) => {
        const { column, dictionary } = getColumn(name);
        return {
          codes: column.codes,
          allowed: Uint8Array.from(dictionary.values, (value) => (accepts(value) ? 1 : 0)),
        };
      });
      const sized = counted.map(({ column, dictionary }) => ({ codes: column.codes, size: dictionary.values.length }));
      return countCodes(rowCount, sized, conditions).map((found) => decode(found, counted));
    },
  };
}

interface NamedColumn {
  readonly name: string;
  readonly dictionary: Dictionary;
  readonly column: CodeColumn;
}

function decode({ key, count }: CodeCount, columns: readonly NamedColumn[]): ValueCount {
  const values: (string | null)[] = Array.from({ length: columns.length }, () => null);
  let rest = key;
  for (let at = columns.length - 1; at >= 0; at--) {
    const all = columns[at]?.dictionary.values ?? [];
    values[at] = all[rest % all.length] ?? null;
    rest = Math.floor(rest / all.length);
  }
  return { values, count };
}
