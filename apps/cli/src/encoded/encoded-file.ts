// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { ENCODING_BITS, type EncodedField } from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';

const format = 'palermo-encoding';
const encodingBytes = ENCODING_BITS / 8;
/** Base64 of 128 bytes. */
const lineLetters = Math.ceil(encodingBytes / 3) * 4;

/** The first line of a file of encodings; one line of base64 for each record follows. */
export interface EncodedHeader {
  readonly format: typeof format;
  readonly version: 1;
  readonly list: string;
  readonly bits: number;
  readonly fields: readonly EncodedField[];
  /** Which key it was. */
  readonly key: string;
}

export interface EncodedFile {
  readonly header: EncodedHeader;
  readonly encodings: readonly Uint32Array[];
}

export function encodedHeader(list: string, fields: readonly EncodedField[], key: string): EncodedHeader {
  return { format, version: 1, list, bits: ENCODING_BITS, fields, key };
}

/** The line of one record: its bits, lowest first, so that every machine writes the same. */
export function encodingLine(words: Uint32Array): string {
  const bytes = Buffer.alloc(encodingBytes);
  words.forEach((word, index) => bytes.writeUInt32LE(word, index * 4));
  return `${bytes.toString('base64')}\n`;
}

/** @throws CommandFault for a file that `palermo link encode` did not write, or not to its end */
export async function readEncodedFile(path: string): Promise<EncodedFile> {
  const file = basename(path);
  const encodings: Uint32Array[] = [];
  let header: EncodedHeader | undefined;
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (header === undefined) header = readHeader(line, file);
      else if (line !== '') encodings.push(readEncoding(line, file, encodings.length + 1));
    }
  } catch (fault) {
    if (fault instanceof CommandFault) throw fault;
    throw new CommandFault(`${path} cannot be read. Check that the file is there and that you may open it.`);
  }
  if (header === undefined) throw new CommandFault(`${file} is empty. Encode the list again with palermo link encode.`);
  if (encodings.length === 0) throw new CommandFault(`${file} holds no record. Encode a list with rows.`);
  return { header, encodings };
}

function readHeader(line: string, file: string): EncodedHeader {
  try {
    const header = JSON.parse(line) as Partial<EncodedHeader>;
    if (
      header.format === format &&
      header.version === 1 &&
      header.bits === ENCODING_BITS &&
      Array.isArray(header.fields)
    ) {
      return header as EncodedHeader;
    }
  } catch {
    // What is no JSON is no header either.
  }
  throw new CommandFault(`${file} is not a file of encodings. Make it with palermo link encode.`);
}

function readEncoding(line: string, file: string, record: number): Uint32Array {
  const bytes = Buffer.from(line, 'base64');
  if (line.length !== lineLetters || bytes.length !== encodingBytes) {
    throw new CommandFault(
      `Record ${record} of ${file} is cut off. Have the file sent again, or encode the list again.`,
    );
  }
  return Uint32Array.from({ length: encodingBytes / 4 }, (_, index) => bytes.readUInt32LE(index * 4));
}

/** @throws CommandFault where two files were not made to be compared */
export function refuseUnlike(files: readonly EncodedFile[]): void {
  const [first, ...others] = files;
  const names = files.map(({ header }) => header.list);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) {
    throw new CommandFault(`Two lists are called ${twice}. Encode one of them again with another --list.`);
  }
  for (const { header } of others) {
    if (header.key !== first?.header.key) {
      throw new CommandFault(
        `${first?.header.list} and ${header.list} were encoded under different keys. Encode both with one key file.`,
      );
    }
    if (JSON.stringify(header.fields) !== JSON.stringify(first.header.fields)) {
      throw new CommandFault(
        `${first.header.list} and ${header.list} were encoded from different fields (${describe(first.header)}; ${describe(header)}). Agree on fields, kinds, weights and their order, and encode again.`,
      );
    }
  }
}

function describe({ fields }: EncodedHeader): string {
  return fields.map(({ name, kind, weight }) => `${name} ${kind} ${weight}`).join(', ');
}
