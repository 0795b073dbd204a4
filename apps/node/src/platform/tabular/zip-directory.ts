// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TabularError } from './tabular-error.ts';

/** One part of a ZIP archive as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; anything else is not read. */
  readonly method: number;
  readonly checksum: number;
  readonly compressedBytes: number;
  readonly expandedBytes: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_RECORD_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;
const ZIP64_MARK = 0xffffffff;

/** @throws TabularError `table.broken` always */
export function refuseDamaged(why: string): never {
  throw new TabularError('table.broken', {
    what: 'The workbook is damaged.',
    why,
    todo: 'Fetch or copy the file again, or open it in a spreadsheet program and save it as XLSX.',
  });
}

function findEndRecord(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - END_RECORD_BYTES - COMMENT_BYTES_MAX);
  for (let at = archive.length - END_RECORD_BYTES; at >= lowest; at -= 1) {
    if (archive.readUInt32LE(at) === END_RECORD) {
      return at;
    }
  }
  return refuseDamaged('The list of its parts is missing.');
}

function readEntry(archive: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL_HEADER) {
    return refuseDamaged('The list of its parts is not readable.');
  }
  const nameLength = archive.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  const sizes = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24), archive.readUInt32LE(at + 42)];
  const [compressedBytes = 0, expandedBytes = 0, offset = 0] = sizes;
  if (next > archive.length || sizes.includes(ZIP64_MARK)) {
    return refuseDamaged('A part is larger than a workbook may be, or cut off.');
  }
  const entry = {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    compressedBytes,
    expandedBytes,
    offset,
  };
  return { entry, next };
}

/**
 * Reads the list of parts of a ZIP archive without unpacking anything.
 * @throws TabularError `table.broken` when it is damaged, or larger than 4 GB
 */
export function readZipDirectory(archive: Buffer): ZipEntry[] {
  if (archive.length < END_RECORD_BYTES) {
    return refuseDamaged('It is cut off.');
  }
  const end = findEndRecord(archive);
  const total = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < total; index += 1) {
    const { entry, next } = readEntry(archive, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The packed bytes of one part. */
export function entryBytes(archive: Buffer, entry: ZipEntry): Buffer {
  const { offset } = entry;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL_HEADER) {
    return refuseDamaged(`The part ${entry.name} is missing.`);
  }
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + entry.compressedBytes > archive.length) {
    return refuseDamaged(`The part ${entry.name} is cut off.`);
  }
  return archive.subarray(start, start + entry.compressedBytes);
}
