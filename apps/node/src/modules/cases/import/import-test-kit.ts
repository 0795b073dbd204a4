// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { caseForm, fieldsOf, genericPack } from '@palermo/terms';
import { openTable, type OpenTableOptions } from '../../../platform/tabular/index.ts';
import { testFolder } from '../../../platform/tabular/test-files.ts';
import type { ImportContext } from './import-types.ts';
import { prepareImport, type ImportedRow, type PreparedImport, type PrepareImportOptions } from './prepare-import.ts';

/** The form of the generic pack on a fixed day. */
export const testContext: ImportContext = { fields: fieldsOf(caseForm(genericPack)), today: '2026-11-22' };

export interface ReadImport {
  readonly prepared: PreparedImport;
  readonly rows: readonly ImportedRow[];
  readonly accepted: readonly ImportedRow[];
  readonly rejected: readonly ImportedRow[];
}

/** Reads a whole file as an import does. */
export async function readImportFile(
  path: string,
  by: PrepareImportOptions['by'],
  options: Partial<PrepareImportOptions> & { readonly table?: OpenTableOptions } = {},
): Promise<ReadImport> {
  const { table: tableOptions, ...others } = options;
  const table = await openTable(path, tableOptions);
  const prepared = await prepareImport(table, { by, context: testContext, ...others });
  const rows = await Array.fromAsync(prepared.rows());
  return {
    prepared,
    rows,
    accepted: rows.filter((row) => row.accepted),
    rejected: rows.filter((row) => !row.accepted),
  };
}

/** Reads a text as an import does. */
export async function readImportText(
  text: string,
  by: PrepareImportOptions['by'],
  options: Partial<PrepareImportOptions> = {},
): Promise<ReadImport> {
  await using folder = await testFolder();
  return await readImportFile(await folder.file('import.csv', text), by, options);
}
