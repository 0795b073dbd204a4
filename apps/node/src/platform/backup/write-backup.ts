// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createWriteStream } from 'node:fs';
import { access, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { syncFolder } from '../data-dir.ts';
import { OperatorError } from '../operator-error.ts';
import {
  BackupHeader,
  backupFormat,
  fileFolders,
  headerEntry,
  tableFolder,
  type FileFolders,
  type TableCopy,
} from './backup-format.ts';
import {
  assertSeesEverything,
  columnList,
  fixTextForms,
  listMigrations,
  listSequences,
  listTables,
  measureTable,
  nodeSchemas,
  qualifiedName,
} from './catalogue.ts';
import { encrypt, type Protection } from './encryption.ts';
import { writeTar, type TarEntry } from './tar.ts';

export interface WriteBackupOptions {
  /** A connection of the database's administrator, who sees every row. */
  readonly adminUrl: string;
  /** Where the node keeps its keys, the checkpoints of its audit and its traces. */
  readonly folders: FileFolders;
  /** False leaves the keys out: such a backup opens no identity without the recovery shares. */
  readonly withKeys?: boolean;
  /** The file to write; it must not exist. */
  readonly out: string;
  readonly protection: Protection;
  readonly schemas?: readonly string[];
  readonly onProgress?: (step: string) => void;
  readonly signal?: AbortSignal;
}

const pieceBytes = 4 * 1024 * 1024;
const rowsLevel = 1;

/** Throws `backup/exists` where a file would be replaced. */
export async function assertMayWriteBackup(out: string): Promise<void> {
  if (!(await exists(out))) return;
  throw new OperatorError(
    'backup/exists',
    `The file ${out} exists already, and a backup never replaces one. Choose another name.`,
  );
}

/**
 * Writes one encrypted file that holds the whole node as it was at one moment, while it goes on working: every table, the
 * sequences, the keys. The file appears under its name only when it is whole.
 *
 * Throws `backup/exists`, `backup/needs-administrator`, `backup/nothing-there`, `backup/weak-passphrase`.
 */
export async function writeBackup(options: WriteBackupOptions): Promise<BackupHeader> {
  const { out, signal } = options;
  await assertMayWriteBackup(out);
  const client = new pg.Client({ connectionString: options.adminUrl });
  await client.connect();
  const unfinished = `${out}.part-${process.pid}`;
  try {
    await assertSeesEverything(client);
    await fixTextForms(client);
    // Before the snapshot, so that no checkpoint in a file is younger than the audit in the tables.
    const files = await readFiles(options);
    await client.query('begin isolation level repeatable read read only');
    const header = await describeNode(client, files, options);
    options.onProgress?.('Preparing the encryption');
    const encrypted = await encrypt(writeTar(listEntries(client, header, files, options)), options.protection);
    const file = createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(encrypted, file, signal ? { signal } : {});
    await rename(unfinished, out);
    await syncFolder(dirname(out));
    return header;
  } finally {
    await rm(unfinished, { force: true });
    await client.end();
  }
}

async function readFiles({ folders, withKeys = true }: WriteBackupOptions): Promise<TarEntry[]> {
  const files: TarEntry[] = [];
  for (const folder of fileFolders) {
    if (folder === 'keys' && !withKeys) continue;
    // A data folder of an earlier version has no traces yet.
    if (folder === 'traces' && !(await exists(folders.traces))) continue;
    const names = (await readdir(folders[folder])).filter((name) => !isUnfinished(name));
    for (const name of names.toSorted()) {
      files.push({ name: `${folder}/${name}`, content: await readFile(join(folders[folder], name)) });
    }
  }
  return files;
}

/** What a crash left of a file that was being written. */
function isUnfinished(name: string): boolean {
  return /\.new-\d+$/.test(name);
}

async function describeNode(
  client: pg.Client,
  files: readonly TarEntry[],
  options: WriteBackupOptions,
): Promise<BackupHeader> {
  const schemas = options.schemas ?? nodeSchemas;
  const bare = await listTables(client, schemas);
  if (bare.length === 0) {
    throw new OperatorError(
      'backup/nothing-there',
      'This database holds no node. Check the data folder or DATABASE_URL.',
    );
  }
  const tables: TableCopy[] = [];
  for (const table of bare) {
    options.onProgress?.(`Counting ${table.schema}.${table.name}`);
    tables.push(await measureTable(client, table));
  }
  return {
    format: backupFormat,
    createdAt: new Date().toISOString(),
    schemas: [...schemas],
    migrations: await listMigrations(client),
    tables,
    sequences: await listSequences(client, schemas),
    files: files.map(({ name }) => name),
  };
}

async function* listEntries(
  client: pg.Client,
  header: BackupHeader,
  files: readonly TarEntry[],
  options: WriteBackupOptions,
): AsyncGenerator<TarEntry> {
  yield { name: headerEntry, content: Buffer.from(`${JSON.stringify(BackupHeader.parse(header), null, 2)}\n`) };
  yield* files;
  for (const [position, table] of header.tables.entries()) {
    options.onProgress?.(`Copying ${table.schema}.${table.name} (${table.rowCount} rows)`);
    yield* copyTable(client, table, tableFolder(position));
  }
}

async function* copyTable(client: pg.Client, table: TableCopy, folder: string): AsyncGenerator<TarEntry> {
  const sql = `copy ${qualifiedName(client, table)} (${columnList(client, table.columns)}) to stdout`;
  const rows = client.query(copyTo(sql));
  const compressed = createGzip({ level: rowsLevel });
  const copied = pipeline(rows, compressed);
  // The failure reaches the reader through the destroyed stream; awaiting it below tells its reason.
  copied.catch(() => undefined);
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 0;
  const take = (): TarEntry => {
    const entry = { name: `${folder}${String(number).padStart(6, '0')}.copy.gz`, content: Buffer.concat(pieces) };
    [pieces, length, number] = [[], 0, number + 1];
    return entry;
  };
  for await (const piece of compressed as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length >= pieceBytes) yield take();
  }
  await copied;
  yield take();
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
