// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { WritableCell } from '../../../platform/tabular/index.ts';
import { csvText } from '../../../platform/tabular/index.ts';
import { describeProblem } from './describe-problem.ts';
import type { RowProblem } from './import-types.ts';
import { OWN_ID_COLUMN, type ImportedRow, type PreparedImport } from './prepare-import.ts';
import { OWN_COLUMN_PREFIX } from './row-fingerprint.ts';

const OWN_COLUMNS = [`${OWN_COLUMN_PREFIX}row`, OWN_ID_COLUMN, `${OWN_COLUMN_PREFIX}reason`];

/** What is written of a rejected row. */
export interface RejectedRow extends Pick<ImportedRow, 'row' | 'externalId' | 'problems'> {
  readonly source: Pick<ImportedRow['source'], 'values'>;
}

/**
 * Rejected rows as a CSV text that can be mended and fed again: the original columns with what was written in them, then
 * the number, identifier and reasons of each row, which the importer passes over. A row that is mended keeps the identifier
 * of the row it was, so that feeding the file twice adds nothing twice.
 */
export async function* rejectedRowsText(
  columns: readonly string[],
  prepared: Pick<PreparedImport, 'labelRows'>,
  rejected: Iterable<RejectedRow> | AsyncIterable<RejectedRow>,
  describe: (problem: RowProblem) => string = describeProblem,
): AsyncGenerator<string, void, undefined> {
  const original = columns.filter((column) => !OWN_COLUMNS.includes(column));
  async function* lines(): AsyncGenerator<readonly WritableCell[], void, undefined> {
    for (const { values } of prepared.labelRows) {
      yield [...original.map((column) => values[column] ?? ''), '', '', ''];
    }
    for await (const { source, externalId, problems, row } of rejected) {
      const cells = original.map((column) => source.values[column] ?? '');
      yield [...cells, row, externalId, problems.map(describe).join(' ')];
    }
  }
  yield* csvText([...original, ...OWN_COLUMNS], lines(), { byteOrderMark: true });
}
