// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { writeFileDurably } from '../data-dir.ts';
import { OperatorError } from '../operator-error.ts';
import { fileFolders, tableFolder, type BackupHeader, type FileFolders, type TableCopy } from './backup-format.ts';
import {
  assertMayBypassTriggers,
  assertSeesEverything,
  columnList,
  fixTextForms,
  listMigrations,
  listTables,
  measureTable,
  qualifiedName,
} from './catalogue.ts';
import type { Unlock } from './encryption.ts';
import { checkBackup, openBackup } from './read-backup.ts';
import type { TarEntry } from './tar.ts';

export interface RestoreBackupOptions {
  /** A superuser's connection to a database without a node. */
  readonly adminUrl: string;
  /**
   * Where keys, checkpoints and traces go. Empty; only for a backup made without keys, those hold the recovered ones. Traces
   * that are there stay: those of the backup are put beside them.
   */
  readonly folders: FileFolders;
  readonly file: string;
  readonly unlock: Unlock;
  /**
   * Makes the schemas in the database by the migrations up to and with the one named. The keys are in place by then.
   */
  readonly prepare: (lastMigration: string | undefined) => Promise<void>;
  /** Called when nothing stands in the way, before anything is written. */
  readonly onBegin?: () => Promise<void>;
  readonly onProgress?: (step: string) => void;
}

/** What `prepare` makes besides the backed-up schemas. */
const companions = { schema: 'pgboss', table: 'public.palermo_migration' };

/**
 * Puts a backup into an empty node: checks the whole file first, then restores keys, schemas and rows, and compares every
 * table with what was backed up. Whatever fails, the database and the keys are left as empty as they were.
 *
 * Throws `backup/not-empty`, `backup/other-version`, `backup/differs`, `backup/needs-superuser`, and those of `checkBackup`.
 */
export async function restoreBackup(options: RestoreBackupOptions): Promise<BackupHeader> {
  options.onProgress?.('Checking the backup');
  const header = await checkBackup(options.file, options.unlock);
  const client = new pg.Client({ connectionString: options.adminUrl });
  await client.connect();
  try {
    await assertSeesEverything(client);
    await assertMayBypassTriggers(client);
    await fixTextForms(client);
    await assertEmpty(client, header, options.folders);
    const { entries } = await openBackup(options.file, options.unlock);
    await options.onBegin?.();
    try {
      await fill(client, header, entries, options);
    } catch (fault) {
      await clear(client, header, options.folders);
      throw fault;
    } finally {
      await entries.return(undefined);
    }
    return header;
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  header: BackupHeader,
  entries: AsyncGenerator<TarEntry>,
  options: RestoreBackupOptions,
): Promise<void> {
  const queue = new EntryQueue(entries);
  await restoreFiles(queue, header, options.folders);
  options.onProgress?.('Preparing the database');
  await options.prepare(header.migrations.at(-1)?.name);
  await assertSameShape(client, header);
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  const names = header.tables.map((table) => qualifiedName(client, table));
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
  for (const [position, table] of header.tables.entries()) {
    options.onProgress?.(`Restoring ${table.schema}.${table.name} (${table.rowCount} rows)`);
    await restoreTable(client, table, queue.under(tableFolder(position)));
  }
  for (const { schema, name, lastValue, isCalled } of header.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [
      qualifiedName(client, { schema, name }),
      lastValue,
      isCalled,
    ]);
  }
  for (const table of header.tables) {
    options.onProgress?.(`Comparing ${table.schema}.${table.name}`);
    assertSame(table, await measureTable(client, table));
  }
  await client.query('commit');
  options.onProgress?.('Gathering statistics for the planner');
  await client.query('analyze');
}

async function restoreFiles(queue: EntryQueue, header: BackupHeader, folders: FileFolders): Promise<void> {
  for (const folder of fileFolders) {
    await mkdir(folders[folder], { recursive: true, mode: 0o700 });
    for await (const { name, content } of queue.under(`${folder}/`)) {
      await writeFileDurably(placeOf(name, folders, header), content);
    }
  }
}

/** Where a file of the archive goes; its name has been checked to be one of a known folder. */
function placeOf(name: string, folders: FileFolders, { createdAt }: BackupHeader): string {
  const folder = fileFolders.find((known) => name.startsWith(`${known}/`));
  if (folder === undefined) throw new TypeError('a file of a backup lies in a known folder');
  // A trace never takes the place of one that may know more.
  const file = folder === 'traces' ? `of-${createdAt.replaceAll(/\D/g, '')}-${basename(name)}` : basename(name);
  return join(folders[folder], file);
}

async function restoreTable(client: pg.Client, table: TableCopy, pieces: AsyncGenerator<TarEntry>): Promise<void> {
  const sql = `copy ${qualifiedName(client, table)} (${columnList(client, table.columns)}) from stdin`;
  await pipeline(Readable.from(contents(pieces)), createGunzip(), client.query(copyFrom(sql)));
}

async function* contents(entries: AsyncGenerator<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const { content } of entries) yield content;
}

/** A node's database is never written over: no schema of it may exist, and no key that would be replaced. */
async function assertEmpty(client: pg.Client, header: BackupHeader, folders: FileFolders): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(
    'select exists (select from pg_namespace where nspname = any ($1)) or to_regclass($2) is not null as present',
    [[...header.schemas, companions.schema], companions.table],
  );
  if (rows[0]?.present === true) {
    throw new OperatorError(
      'backup/not-empty',
      'This database holds a node already, and a restore never writes over one. Restore into a new data folder or a new database.',
    );
  }
  const inFolder = async (folder: string): Promise<number> => (await readdir(folder).catch(() => [])).length;
  const bringsKeys = header.files.some((name) => name.startsWith('keys/'));
  const keyCount = await inFolder(folders.keys);
  for (const [folder, count] of [
    [folders.keys, bringsKeys ? keyCount : 0],
    [folders.audit, await inFolder(folders.audit)],
  ] as const) {
    if (count === 0) continue;
    throw new OperatorError(
      'backup/not-empty',
      `The folder ${folder} holds files already, and a restore never replaces them. Restore into a new data folder.`,
    );
  }
  if (!bringsKeys && keyCount === 0) {
    throw new OperatorError(
      'backup/keys-missing',
      `This backup was made without keys. Recover them from the recovery shares into ${folders.keys} first.`,
    );
  }
}

async function assertSameShape(client: pg.Client, header: BackupHeader): Promise<void> {
  const migrations = await listMigrations(client);
  const tables = await listTables(client, header.schemas);
  const shape = (list: readonly { schema: string; name: string; columns: string[] }[]): string =>
    JSON.stringify(list.map(({ schema, name, columns }) => [schema, name, columns]));
  if (JSON.stringify(migrations) === JSON.stringify(header.migrations) && shape(tables) === shape(header.tables))
    return;
  throw new OperatorError(
    'backup/other-version',
    `The backup was made by another version of Palermo (its last migration is ${header.migrations.at(-1)?.name ?? 'unknown'}). Restore it with that version or a later one.`,
  );
}

function assertSame(expected: TableCopy, found: TableCopy): void {
  if (expected.rowCount === found.rowCount && expected.digest === found.digest) return;
  throw new OperatorError(
    'backup/differs',
    `The table ${expected.schema}.${expected.name} came back different (${found.rowCount} rows instead of ${expected.rowCount}, or other content). Nothing was restored; report this with the versions of both servers.`,
  );
}

async function clear(client: pg.Client, header: BackupHeader, folders: FileFolders): Promise<void> {
  await client.query('rollback');
  for (const schema of [...header.schemas, companions.schema]) {
    await client.query(`drop schema if exists ${client.escapeIdentifier(schema)} cascade`);
  }
  await client.query(`drop table if exists ${companions.table}`);
  for (const name of header.files) await rm(placeOf(name, folders, header), { force: true });
}

/** The entries of an archive, handed out folder by folder in their order. */
class EntryQueue {
  readonly #entries: AsyncGenerator<TarEntry>;
  #next: TarEntry | undefined;

  constructor(entries: AsyncGenerator<TarEntry>) {
    this.#entries = entries;
  }

  /** The entries that come next and lie in this folder. */
  async *under(folder: string): AsyncGenerator<TarEntry> {
    for (;;) {
      this.#next ??= await this.#pull();
      if (this.#next === undefined || !this.#next.name.startsWith(folder)) return;
      const entry = this.#next;
      this.#next = undefined;
      yield entry;
    }
  }

  async #pull(): Promise<TarEntry | undefined> {
    const { done, value } = await this.#entries.next();
    return done === true ? undefined : value;
  }
}
