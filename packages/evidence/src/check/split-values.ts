// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CodedColumn, CodedTable } from './coded-table.ts';

/**
 * A table in which a cell that holds several values is several columns, one for each value: there or blank.
 *
 * @param separator what stands between the values of a cell
 */
export function splitValues(table: CodedTable, separator: string): CodedTable {
  return { ...table, columns: table.columns.flatMap((column) => splitColumn(column, separator)) };
}

function splitColumn(column: CodedColumn, separator: string): CodedColumn[] {
  if (separator === '' || !column.values.some((text) => text.includes(separator))) return [column];
  const partsOf = column.values.map((text) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  return [...new Set(partsOf.flat())].map((part) => {
    const has = Uint8Array.from(partsOf, (parts) => (parts.includes(part) ? 1 : 0));
    return {
      name: `${column.name}${separator}${part}`,
      partOf: column.name,
      values: ['', part],
      codes: Uint8Array.from(column.codes, (code) => has[code]!),
      isTruncated: false,
    };
  });
}
