// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GlobalOptions } from './global-options.ts';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Writes the answer: JSON with `--json`, else what `write` says for people. */
export function answer(global: GlobalOptions, result: unknown, write: () => string): void {
  process.stdout.write(global.json ? `${JSON.stringify(result, null, 2)}\n` : write());
}

/** A table in aligned columns, numbers to the right. */
export function textTable(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => textOf(row[column])));
  const numeric = columns.map((column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => (numeric[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${[line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')}\n`;
}

function textOf(value: Row[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
