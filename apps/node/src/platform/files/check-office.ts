// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inflateRawSync } from 'node:zlib';
import type { CheckedFile } from './checked-file.ts';
import { FileRefusal } from './file-refusal.ts';

const entriesMax = 5_000;
/** Bytes that all parts of a file may unfold to together. */
const unfoldedBytesMax = 300_000_000;
/** How many times larger than itself a part may unfold; text of office files is seldom beyond 50. */
const ratioMax = 250;
const ratioFromBytes = 1_000_000;
const macros = /(^|\/)(vbaProject\.bin|Basic\/|Scripts\/|activeX\/|oleObject)/i;

/**
 * An office file is a folder in one file. It is taken when all of it unfolds within bounds and holds no programs. Throws
 * `FileRefusal`.
 */
export function checkOffice(content: Uint8Array, type: 'docx' | 'xlsx' | 'odt'): CheckedFile {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entries = readEntries(bytes);
  if (entries.some(({ name }) => macros.test(name))) throw new FileRefusal('macros');
  let left = unfoldedBytesMax;
  for (const entry of entries) left -= unfold(bytes, entry, left);
  return { type, content, pages: 0, notes: ['metadataKept'] };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly folded: number;
  readonly unfolded: number;
  readonly at: number;
  readonly encrypted: boolean;
}

/** The parts that the directory at the end of the file lists. */
function readEntries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new FileRefusal('unreadable');
  const count = bytes.readUInt16LE(end + 10);
  if (count > entriesMax) throw new FileRefusal('tooMuchInside');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x0201_4b50) throw new FileRefusal('unreadable');
    const nameBytes = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      folded: bytes.readUInt32LE(at + 20),
      unfolded: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unfolds a part to see how large it is, because what a file says of itself may be a lie. */
function unfold(bytes: Buffer, { at, method, folded, unfolded, encrypted }: Entry, left: number): number {
  if (encrypted) throw new FileRefusal('locked');
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x0403_4b50) throw new FileRefusal('unreadable');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + folded > bytes.length) throw new FileRefusal('unreadable');
  if (unfolded > left || (unfolded > ratioFromBytes && unfolded > folded * ratioMax)) {
    throw new FileRefusal('tooMuchInside');
  }
  if (method === 0) return folded;
  if (method !== 8) throw new FileRefusal('unreadable');
  try {
    return inflateRawSync(bytes.subarray(start, start + folded), { maxOutputLength: Math.max(unfolded, 1) }).length;
  } catch (cause) {
    const larger = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefusal(larger ? 'tooMuchInside' : 'unreadable', cause);
  }
}
