// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { asTabularError } from './byte-source.ts';
import type { TableLimits } from './table.ts';
import { TabularError } from './tabular-error.ts';
import { entryBytes, readZipDirectory, refuseDamaged, type ZipEntry } from './zip-directory.ts';

const PARTS_MAX = 10_000;
const RATIO_FREE_BYTES = 10 * 1024 ** 2;
const SAVE_AS = 'Save the table as CSV (UTF-8) or as XLSX and choose that file.';

function refuseLarge(limits: TableLimits): never {
  throw new TabularError('table.too-large', {
    what: 'The workbook is too large.',
    why: `Unpacked it is larger than ${Math.round(limits.workbookExpandedBytesMax / 1024 ** 2)} MB, or far larger than its file.`,
    todo: 'Save the sheet as CSV, which has no such limit, or split it.',
  });
}

function refuseKind(why: string, todo: string = SAVE_AS): never {
  throw new TabularError('table.not-a-table', { what: 'The file is not a workbook that can be read.', why, todo });
}

function checkParts(entries: readonly ZipEntry[], limits: TableLimits): void {
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (entries.some((entry) => entry.encrypted)) {
    refuseKind('It is protected by a password.', 'Remove the password, save it again and choose that file.');
  }
  if (names.includes('mimetype') && names.includes('content.xml')) {
    refuseKind('It is an OpenDocument file.', 'Save it as XLSX or CSV and choose that file.');
  }
  if (!names.includes('[content_types].xml') || !names.some((name) => name.startsWith('xl/'))) {
    refuseKind('It is a ZIP archive and no XLSX workbook.', 'Unpack it and choose the table in it.');
  }
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.includes('/macrosheets/'))) {
    refuseKind('It holds macros.', 'Save it as XLSX without macros and choose that file.');
  }
  if (names.some((name) => name === 'xl/workbook.bin')) {
    refuseKind('It is a binary workbook (XLSB).', 'Save it as XLSX and choose that file.');
  }
  if (names.some((name) => name.startsWith('xl/embeddings/') || /\.(zip|xlsx|xlsm|docx|gz|7z|rar|exe)$/.test(name))) {
    refuseKind('Other files are embedded in it.', 'Remove them or save the sheet as CSV, and choose that file.');
  }
  if (entries.length > PARTS_MAX || new Set(names).size !== names.length) {
    refuseDamaged('Its list of parts is too long or names a part twice.');
  }
  const declared = entries.reduce((sum, entry) => sum + entry.expandedBytes, 0);
  if (declared > limits.workbookExpandedBytesMax) {
    refuseLarge(limits);
  }
}

async function* unpack(packed: Buffer, entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8) {
    refuseKind('It is compressed in a way that workbooks are not.');
  }
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  Readable.from([packed]).pipe(inflate);
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } catch (error) {
    throw asTabularError(error);
  } finally {
    inflate.destroy();
  }
}

/** Unpacks a part without keeping it, to know its real size, that it is whole and that it declares no entities. */
async function measure(archive: Buffer, entry: ZipEntry, budget: number, limits: TableLimits): Promise<number> {
  const packed = entryBytes(archive, entry);
  let bytes = 0;
  let checksum = 0;
  for await (const chunk of unpack(packed, entry)) {
    const head = bytes === 0 ? chunk.toString('latin1', 0, 4096).replaceAll('\0', '') : '';
    if (/\.(xml|rels)$/i.test(entry.name) && /<!(doctype|entity)/i.test(head)) {
      refuseKind('One of its parts declares a document type, which workbooks never do.');
    }
    bytes += chunk.length;
    checksum = crc32(chunk, checksum);
    const ratio = bytes / Math.max(1, packed.length);
    if (bytes > budget || (bytes > RATIO_FREE_BYTES && ratio > limits.workbookRatioMax)) {
      refuseLarge(limits);
    }
  }
  if (checksum !== entry.checksum) {
    refuseDamaged(`The part ${entry.name} is not what was written.`);
  }
  return bytes;
}

/**
 * Makes sure that a ZIP archive is a plain XLSX workbook of bearable size, before any of it is parsed: by what its
 * directory declares, then by unpacking every part to nowhere, since a declared size can lie.
 * @throws TabularError `table.not-a-table`, `table.too-large` or `table.broken`
 */
export async function guardWorkbook(archive: Buffer, limits: TableLimits): Promise<void> {
  const entries = readZipDirectory(archive);
  checkParts(entries, limits);
  let total = 0;
  for (const entry of entries) {
    total += await measure(archive, entry, limits.workbookExpandedBytesMax - total, limits);
  }
}
