// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { entryBytes, readZipDirectory, TabularError, type ZipEntry } from '@palermo/node';
import { CommandFault } from '../command-fault.ts';

/** A publication on disk: its table and, where it is a data package, what the package says of itself. */
export interface OpenedPublication extends AsyncDisposable {
  /** The file with the rows. */
  readonly data: string;
  /** Files that were read. */
  readonly files: readonly string[];
  /** The descriptor of a data package. */
  readonly descriptor?: Readonly<Record<string, unknown>>;
  /** What `palermo publish` says of the quality. */
  readonly quality?: Readonly<Record<string, unknown>>;
}

/** Most bytes of one part of an archive. */
const partBytesMax = 1_000_000_000;

/**
 * Opens a table, a folder with a data package, its `datapackage.json`, or a ZIP of either.
 *
 * @throws CommandFault in a sentence that says what is wrong and what to do
 */
export async function openPublication(path: string): Promise<OpenedPublication> {
  const found = await stat(path).catch(() => {
    throw new CommandFault(`There is no file or folder ${path}. Check its name.`);
  });
  if (found.isDirectory()) return openPackage(join(path, 'datapackage.json'));
  if (basename(path) === 'datapackage.json') return openPackage(path);
  const head = await readHead(path, found.size);
  return isZip(head) ? openArchive(path, found.size) : plain(path);
}

function plain(path: string): OpenedPublication {
  return { data: path, files: [path], [Symbol.asyncDispose]: () => Promise.resolve() };
}

async function readHead(path: string, size: number): Promise<Buffer> {
  if (size > partBytesMax) return Buffer.alloc(0);
  return readFile(path).then(
    (bytes) => bytes.subarray(0, 4),
    () => {
      throw new CommandFault(`${path} cannot be read. Check that you may read it.`);
    },
  );
}

const isZip = (head: Buffer): boolean => head.length === 4 && head.readUInt32LE(0) === 0x04034b50;

async function openPackage(path: string): Promise<OpenedPublication> {
  const descriptor = await readObject(path);
  const folder = dirname(path);
  const data = dataOf(descriptor, path);
  const qualityFile = join(folder, 'quality.json');
  const quality = await readObject(qualityFile).catch(() => undefined);
  return {
    data: join(folder, data),
    files: [join(folder, data), path, ...(quality ? [qualityFile] : [])],
    descriptor,
    ...(quality && { quality }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function readObject(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandFault(
      `${path} is missing or cannot be read. Name the table itself, or a folder with a data package.`,
    );
  });
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // What is no JSON describes no data package.
  }
  throw new CommandFault(`${path} is not the description of a data package. Name the table itself.`);
}

/** The file of the first resource that is a table; a path within the package. */
function dataOf({ resources }: Readonly<Record<string, unknown>>, path: string): string {
  const all = Array.isArray(resources) ? (resources as Readonly<Record<string, unknown>>[]) : [];
  const tables = all.filter(
    ({ path: file }) => typeof file === 'string' && /\.(?:csv|tsv|txt|xlsx|csv\.gz)$/iu.test(file),
  );
  const chosen = tables.find(({ name }) => name === 'data') ?? tables[0];
  const file = typeof chosen?.['path'] === 'string' ? chosen['path'] : undefined;
  if (file === undefined) throw new CommandFault(`${path} names no table among its resources. Name the table itself.`);
  if (/^(?:[a-z]+:|[\\/])|(?:^|[\\/])\.\.(?:[\\/]|$)/iu.test(file)) {
    throw new CommandFault(`${path} names a table outside its folder. Fetch it and name it itself.`);
  }
  return file;
}

async function openArchive(path: string, size: number): Promise<OpenedPublication> {
  if (size > partBytesMax)
    throw new CommandFault(`${path} is too large an archive. Unpack it and name the table in it.`);
  const archive = await readFile(path);
  const entries = readEntries(path, archive);
  if (entries.some(({ name }) => name === '[Content_Types].xml')) return plain(path);
  const folder = await mkdtemp(join(tmpdir(), 'palermo-check-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const take = async (name: string): Promise<boolean> => {
      const entry = entries.find((each) => each.name === name);
      if (!entry) return false;
      await writeFile(join(folder, basename(name)), unpack(path, archive, entry));
      return true;
    };
    if (await take('datapackage.json')) {
      await take('quality.json');
      await take(dataOf(await readObject(join(folder, 'datapackage.json')), path));
      const opened = await openPackage(join(folder, 'datapackage.json'));
      return { ...opened, files: [path], [Symbol.asyncDispose]: dispose };
    }
    const tables = entries.filter(({ name }) => /\.(?:csv|tsv|txt)$/iu.test(name));
    const [only] = tables;
    if (!only || tables.length > 1) {
      throw new CommandFault(
        `${path} holds ${tables.length} tables and no data package. Unpack it and name one table.`,
      );
    }
    await take(only.name);
    return { data: join(folder, basename(only.name)), files: [path], [Symbol.asyncDispose]: dispose };
  } catch (fault) {
    await dispose();
    throw fault;
  }
}

function readEntries(path: string, archive: Buffer): ZipEntry[] {
  try {
    return readZipDirectory(archive);
  } catch (fault) {
    if (!(fault instanceof TabularError)) throw fault;
    throw new CommandFault(`${path} is a damaged archive. Fetch or copy it again.`);
  }
}

function unpack(path: string, archive: Buffer, entry: ZipEntry): Buffer {
  const packed = entryBytes(archive, entry);
  if (entry.method === 0) return packed;
  try {
    if (entry.method === 8) return inflateRawSync(packed, { maxOutputLength: partBytesMax });
  } catch {
    // Told below, whatever is wrong with the part.
  }
  throw new CommandFault(
    `The part ${entry.name} of ${path} cannot be unpacked. Unpack the archive and name the table.`,
  );
}
