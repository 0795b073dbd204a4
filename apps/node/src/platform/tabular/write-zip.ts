// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface ZipPart {
  /** Path within the archive, `/` between folders. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows: archives of equal content are equal. */
const FIRST_DAY = 0x0021;

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly checksum: number;
  readonly bytes: number;
}

function pack({ name, content }: ZipPart): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name: Buffer.from(name, 'utf8'), data: deflateRawSync(bytes), checksum: crc32(bytes), bytes: bytes.length };
}

/** What both headers of a part say. */
function shared({ name, data, checksum, bytes }: Packed): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(FLAGS, 2);
  header.writeUInt16LE(DEFLATED, 4);
  header.writeUInt16LE(0, 6);
  header.writeUInt16LE(FIRST_DAY, 8);
  header.writeUInt32LE(checksum, 10);
  header.writeUInt32LE(data.length, 14);
  header.writeUInt32LE(bytes, 18);
  header.writeUInt16LE(name.length, 22);
  header.writeUInt16LE(0, 24);
  return header;
}

function signature(mark: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(mark);
  return written;
}

function centralEntry(part: Packed, offset: number): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(CENTRAL_HEADER), version, shared(part), rest, part.name]);
}

/** Packs files into a ZIP archive, without dates: the same files give the same bytes. For archives below 4 GiB. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts.map(pack)) {
    const local = Buffer.concat([signature(LOCAL_HEADER), shared(part), part.name, part.data]);
    pieces.push(local);
    directory.push(centralEntry(part, offset));
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_RECORD, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, entries, end]);
}
