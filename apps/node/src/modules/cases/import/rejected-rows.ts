// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { WritableCell } from '../../../platform/tabular/index.ts';
import { csvText } from '../../../platform/tabular/index.ts';
import { describeProblem } from './describe-problem.ts';
import type { RowProblem } from './import-types.ts';
import type { ImportedRow, PreparedImport } from './prepare-import.ts';
import { OWN_COLUMN_PREFIX, OWN_ID_COLUMN, OWN_REASON_COLUMN } from './row-fingerprint.ts';

const OWN_COLUMNS = [`${OWN_COLUMN_PREFIX}row`, OWN_ID_COLUMN, OWN_REASON_COLUMN];

/** What is written of a rejected row. */
export interface RejectedRow extends Pick<ImportedRow, 'row' | 'externalId' | 'problems'> {
  readonly source: Pick<ImportedRow['source'], 'values'>;
}

/**
 * Rejected rows as a CSV text that can be mended and fed again: the original columns with what was written in them, then
 * the number, identifier and reasons of each row, which the importer passes over. A row that is mended keeps the identifier
 * of the row it was, so that feeding the file twice adds nothing twice. A fault of a whole row does not show in its cells
 * once they are written anew: such a row is refused until somebody empties its reason.
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
      yield [...cells, row, externalId, reasonOf(problems, describe)];
    }
  }
  yield* csvText([...original, ...OWN_COLUMNS], lines(), { byteOrderMark: true });
}

function reasonOf(problems: readonly RowProblem[], describe: (problem: RowProblem) => string): string {
  const said = problems.map(describe).join(' ');
  const fault = problems.find(({ reason }) => reason.startsWith('row.'));
  return fault ? `[${fault.reason}] ${said} Empty this cell once the row is right.` : said;
}
