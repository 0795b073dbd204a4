// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';

export const backupFormat = 1;

const TableCopy = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rowCount: z.int().min(0),
  /** Sum over the rows of the first eight bytes of each row's SHA-256: the same whatever the order of the rows. */
  digest: z.string(),
});
/** One table in a backup. */
export type TableCopy = z.infer<typeof TableCopy>;

const SequenceCopy = z.object({ schema: z.string(), name: z.string(), lastValue: z.string(), isCalled: z.boolean() });
/** One sequence in a backup. */
export type SequenceCopy = z.infer<typeof SequenceCopy>;

/** The first entry of a backup: what it holds and which version of the database it belongs to. */
export const BackupHeader = z.object({
  format: z.literal(backupFormat),
  createdAt: z.iso.datetime(),
  schemas: z.array(z.string()),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(TableCopy),
  sequences: z.array(SequenceCopy),
  /** Files beside the database, as folder and name: `keys/node.key`. */
  files: z.array(z.string().regex(/^(keys|audit|traces)\/\w[\w.-]*$/)),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const headerEntry = 'header.json';
/** The folders of a node that go into a backup besides the database. */
export const fileFolders = ['keys', 'audit', 'traces'] as const;
export type FileFolders = Readonly<Record<(typeof fileFolders)[number], string>>;
export const tablesFolder = 'tables/';

/** The folder of a table's pieces inside the archive. The number keeps every name short, whatever the table is called. */
export function tableFolder(position: number): string {
  return `${tablesFolder}${String(position).padStart(4, '0')}/`;
}

/** The usual name of a backup made at this moment, in UTC: `palermo-20261122-0615.backup`. */
export function backupFileName(at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T');
  return `palermo-${day.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}.backup`;
}
