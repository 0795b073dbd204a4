// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { createCodeColumn } from '../columns/code-column.ts';
import { createDictionary } from '../columns/dictionary.ts';

/** The rows of one file, each distinct cell kept once. */
export interface RecordTable {
  readonly ids: readonly string[];
  readonly columns: readonly RecordColumn[];
}

/** One column: the code of each row's cell, and the cells by code; code 0 stands for an empty cell. */
export interface RecordColumn {
  readonly name: string;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly (string | null)[];
}

/** Takes rows one by one, as a file is read. */
export interface RecordCollector {
  /** @param values the cells in the order of the columns; '' is empty */
  add(id: string, values: readonly string[]): void;
  /** The table of all rows so far. */
  table(): RecordTable;
}

/**
 * **Record collector**: rows into a table for linkage, in memory proportional to the distinct cells.
 *
 * @example
 * const collector = createRecordCollector(['given name', 'birth date']);
 * collector.add('17', ['Amina', '1990-04-02']);
 * dedupeTable(collector.table(), { seed: 1 }).rows;
 */
export function createRecordCollector(columnNames: readonly string[]): RecordCollector {
  const ids: string[] = [];
  const columns = columnNames.map((name) => ({ name, dictionary: createDictionary(), column: createCodeColumn() }));
  for (const { dictionary } of columns) dictionary.codeOf(null);
  return {
    add(id, values) {
      const row = ids.length;
      ids.push(id);
      for (const [at, { dictionary, column }] of columns.entries())
        column.set(row, dictionary.codeOf(values[at] || null));
    },
    table() {
      return {
        ids,
        columns: columns.map(({ name, dictionary, column }) => ({
          name,
          codes: column.codes.subarray(0, ids.length),
          values: dictionary.values,
        })),
      };
    },
  };
}
