// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { fileKind } from './file-kind.ts';
import { readBytes, readHead } from './byte-source.ts';
import { openDelimited } from './delimited-text.ts';
import { TabularError } from './tabular-error.ts';
import { TABLE_LIMITS, type OpenTable, type OpenTableOptions } from './table.ts';
import { openWorkbook } from './workbook.ts';

const HEAD_BYTES = 4096;

async function refuseNestedArchive(path: string, expandedBytesMax: number): Promise<void> {
  for await (const chunk of readBytes(path, { gzip: true, expandedBytesMax })) {
    if (fileKind(chunk) !== 'text') {
      throw new TabularError('table.not-a-table', {
        what: 'The compressed file does not hold a text table.',
        why: 'Inside it is another archive or a workbook.',
        todo: 'Unpack it and choose the table in it.',
      });
    }
    return;
  }
}

/**
 * Opens a file as a table, whatever its name ends in: delimited text (comma, semicolon, tab or pipe; gzip or not; any
 * encoding) or an XLSX workbook. Finds the encoding, the separator and the row of column names, and says in `notes` what
 * it found out of the ordinary. Reads the file once for that, and again each time that rows are asked for.
 * @throws TabularError `table.empty`, `table.not-a-table`, `table.too-large`, `table.encoding`, `table.sheet-missing`,
 *   `table.broken` or `table.unreadable`; reading rows can still throw `table.broken`
 */
export async function openTable(path: string, options: OpenTableOptions = {}): Promise<OpenTable> {
  const limits = { ...TABLE_LIMITS, ...options.limits };
  const head = await readHead(path, HEAD_BYTES);
  if (head.length === 0) {
    throw new TabularError('table.empty', {
      what: 'The table has no rows.',
      why: 'The file is empty.',
      todo: 'Check that the right file was chosen and that it was saved with its rows.',
    });
  }
  const kind = fileKind(head);
  if (kind === 'zip') {
    return openWorkbook(path, { ...options, limits });
  }
  if (kind === 'gzip') {
    await refuseNestedArchive(path, limits.gzipExpandedBytesMax);
  }
  return openDelimited(path, kind === 'gzip', { ...options, limits });
}
