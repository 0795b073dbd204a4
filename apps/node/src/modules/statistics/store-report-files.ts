// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportFormat, ReportId } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { tables } from './store-reports.ts';

/** A file that was made, without its bytes. */
export interface FileRow {
  readonly language: Language;
  readonly format: ReportFormat;
  readonly byteCount: number;
  readonly sha256: Buffer;
}

export function findFiles(db: Db, reportId: ReportId): Promise<FileRow[]> {
  return tables(db)
    .selectFrom('palermo.report_file')
    .select(['language', 'format', 'sha256', sql<number>`length(content)`.as('byteCount')])
    .where('report_id', '=', reportId)
    .orderBy('language')
    .orderBy('format', 'desc')
    .execute();
}

export interface FileKey {
  readonly reportId: ReportId;
  readonly language: Language;
  readonly format: ReportFormat;
}

export async function findFileContent(db: Db, key: FileKey): Promise<Buffer | undefined> {
  const row = await tables(db)
    .selectFrom('palermo.report_file')
    .select('content')
    .where('report_id', '=', key.reportId)
    .where('language', '=', key.language)
    .where('format', '=', key.format)
    .executeTakeFirst();
  return row?.content;
}

/** Keeps a file that was made; one that is there already stays. The database checks the hash against the bytes. */
export async function insertFile(db: Db, key: FileKey, file: { content: Buffer; sha256: Buffer }): Promise<void> {
  await tables(db)
    .insertInto('palermo.report_file')
    .values({ report_id: key.reportId, language: key.language, format: key.format, ...file })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteFiles(db: Db, reportId: ReportId): Promise<void> {
  await tables(db).deleteFrom('palermo.report_file').where('report_id', '=', reportId).execute();
}
