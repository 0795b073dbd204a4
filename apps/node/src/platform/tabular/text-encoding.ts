// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { TabularError } from './tabular-error.ts';
import type { TableNote } from './table.ts';

const SAMPLE_BYTES_MAX = 64 * 1024;

export interface EncodingScan {
  readonly encoding: string;
  /** True when the text is UTF-8 with some bytes that are not: these decode to U+FFFD. */
  readonly damaged: boolean;
  readonly linesTotal: number;
  readonly notes: readonly TableNote[];
}

/** Counts of a byte sequence read as UTF-8. */
interface Utf8Count {
  valid: number;
  invalid: number;
}

/** Length that a UTF-8 sequence announces by its first byte; 0 when no sequence starts so. */
function sequenceLength(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) {
    return 2;
  }
  if (byte >= 0xe0 && byte <= 0xef) {
    return 3;
  }
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

function countUtf8(bytes: Uint8Array, count: Utf8Count): void {
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) {
      index += 1;
      continue;
    }
    const length = sequenceLength(byte);
    if (length > 0 && isUtf8(bytes.subarray(index, index + length))) {
      count.valid += 1;
      index += length;
    } else {
      count.invalid += 1;
      index += 1;
    }
  }
}

/** How many bytes at the end of a chunk belong to a sequence that the next chunk completes. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      return sequenceLength(byte) > back ? back : 0;
    }
    if (byte < 0x80) {
      return 0;
    }
  }
  return 0;
}

/** Adds the surroundings of bytes above 127, which are all that tells one legacy encoding from another. */
function collectSample(bytes: Uint8Array, sample: number[]): void {
  let index = 0;
  while (index < bytes.length && sample.length < SAMPLE_BYTES_MAX) {
    if ((bytes[index] ?? 0) < 0x80) {
      index += 1;
      continue;
    }
    const end = Math.min(bytes.length, index + 60);
    for (let at = Math.max(0, index - 20); at < end; at += 1) {
      sample.push(bytes[at] ?? 0);
    }
    index = end;
  }
}

function bomEncoding(head: Uint8Array): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return 'utf-8';
  }
  if (head[0] === 0xff && head[1] === 0xfe) {
    return 'utf-16le';
  }
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without its mark shows as a zero in nearly every second byte of text in Latin letters and separators. */
function unmarkedUtf16(head: Uint8Array): string | undefined {
  const bytes = head.subarray(0, 4096);
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) {
      zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    }
  });
  const [even = 0, odd = 0] = zeros;
  const half = bytes.length / 2;
  if (half < 4) {
    return undefined;
  }
  if (odd > half * 0.2 && even < half * 0.02) {
    return 'utf-16le';
  }
  return even > half * 0.2 && odd < half * 0.02 ? 'utf-16be' : undefined;
}

const WINDOWS_FOR_ISO: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'iso-8859-5',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
};

/** Share of letters in what the high bytes of the sample decode to: a wrong guess gives signs instead. */
function letterShare(sample: Buffer, encoding: string): number {
  const high = iconv.decode(sample, encoding).replace(/[\u0000-\u007f]/g, '');
  return high.length === 0 ? 0 : (high.match(/[\p{L}\p{M}]/gu)?.length ?? 0) / high.length;
}

/** The likeliest legacy encoding of a text that is not Unicode. */
function guessLegacyEncoding(sample: Buffer): { readonly encoding: string; readonly confidence: number } {
  for (const match of analyse(sample)) {
    const name = match.name.toLowerCase();
    const encoding = WINDOWS_FOR_ISO[name] ?? name;
    const usable = iconv.encodingExists(encoding) && !/^(utf|ascii|iso-2022)/.test(encoding);
    if (usable && letterShare(sample, encoding) >= 0.6) {
      return { encoding, confidence: match.confidence };
    }
  }
  return { encoding: 'windows-1252', confidence: 0 };
}

function refuseBinary(line: number): never {
  throw new TabularError('table.not-a-table', {
    what: 'The file is not a text table.',
    why: `Line ${line} holds bytes that no text has (NUL or many control characters).`,
    todo: 'Save the table as CSV (UTF-8) or as XLSX and choose that file.',
  });
}

function controlShare(head: Uint8Array): number {
  const control = head.filter((byte) => (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f);
  return head.length === 0 ? 0 : control.length / head.length;
}

function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
    lines += 1;
  }
  return lines;
}

function verdict(count: Utf8Count, sample: number[]): Omit<EncodingScan, 'linesTotal'> {
  if (count.invalid === 0) {
    return { encoding: 'utf-8', damaged: false, notes: [] };
  }
  if (count.valid >= 3 && count.valid >= 4 * count.invalid) {
    const text = `${count.invalid} places in the file are not valid UTF-8; the rows that hold them are reported.`;
    return {
      encoding: 'utf-8',
      damaged: true,
      notes: [{ code: 'encoding.damaged', values: { places: count.invalid }, text }],
    };
  }
  const { encoding, confidence } = guessLegacyEncoding(Buffer.from(sample));
  const text = `The file is not Unicode; its letters were read as ${encoding}, a guess. Check names and places.`;
  return {
    encoding,
    damaged: false,
    notes: [{ code: 'encoding.guessed', values: { encoding, confidence }, text }],
  };
}

/** A thousand valid sequences, or invalid ones, are proof enough: what follows is not counted further. */
function weighChunk(bytes: Buffer, count: Utf8Count, sample: number[]): void {
  const proven = count.valid >= 1000 && count.invalid === 0;
  if (isAscii(bytes) || count.invalid >= 1000 || (proven && isUtf8(bytes))) {
    return;
  }
  const invalidBefore = count.invalid;
  countUtf8(bytes, count);
  if (count.invalid > invalidBefore) {
    collectSample(bytes, sample);
  }
}

/**
 * Reads a whole text once to tell its encoding: by its byte order mark, else UTF-8 when all of it is (or nearly all: then
 * `damaged`), else the likeliest legacy encoding, said in a note. Counts its lines on the way.
 * @throws TabularError `table.not-a-table` at NUL bytes or binary content
 */
export async function scanEncoding(chunks: AsyncIterable<Buffer>, declared?: string): Promise<EncodingScan> {
  const count: Utf8Count = { valid: 0, invalid: 0 };
  const sample: number[] = [];
  let tail: Buffer = Buffer.alloc(0);
  let linesTotal = 0;
  let utf16: string | undefined;
  let started = false;
  for await (const chunk of chunks) {
    if (!started) {
      started = true;
      const marked = bomEncoding(chunk);
      utf16 = marked?.startsWith('utf-16') ? marked : marked ? undefined : unmarkedUtf16(chunk);
      if (!utf16 && !declared && controlShare(chunk.subarray(0, 4096)) > 0.05) {
        refuseBinary(1);
      }
    }
    const zero = utf16 || declared?.startsWith('utf-16') ? -1 : chunk.indexOf(0);
    if (zero !== -1) {
      refuseBinary(linesTotal + countLines(chunk.subarray(0, zero)) + 1);
    }
    linesTotal += countLines(chunk);
    if (utf16 || declared) {
      continue;
    }
    const bytes = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const open = openTail(bytes);
    const whole = bytes.subarray(0, bytes.length - open);
    tail = Buffer.from(bytes.subarray(bytes.length - open));
    weighChunk(whole, count, sample);
  }
  countUtf8(tail, count);
  collectSample(tail, sample);
  if (declared) {
    return { encoding: declared, damaged: false, linesTotal, notes: [] };
  }
  if (utf16) {
    const text = `The file is ${utf16.toUpperCase()}.`;
    const note: TableNote = { code: 'encoding.utf16', values: { encoding: utf16 }, text };
    return { encoding: utf16, damaged: false, linesTotal, notes: [note] };
  }
  return { ...verdict(count, sample), linesTotal };
}

/** @throws TabularError `table.encoding` for a name that no decoder has */
export function requireEncoding(name: string): string {
  const lower = name.trim().toLowerCase();
  if (!iconv.encodingExists(lower)) {
    throw new TabularError('table.encoding', {
      what: 'The encoding is not known.',
      why: `No decoder is called "${name}".`,
      todo: 'Name one such as utf-8, utf-16le, windows-1252, windows-1251 or windows-1256, or leave it out.',
    });
  }
  return lower;
}

/** Decodes chunks of bytes to text; the byte order mark is dropped. */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  encoding: string,
): AsyncGenerator<string, void, undefined> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text.length > 0) {
      yield text;
    }
  }
  const rest = decoder.end() ?? '';
  if (rest.length > 0) {
    yield rest;
  }
}
