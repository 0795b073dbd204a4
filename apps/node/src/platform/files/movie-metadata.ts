// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckedFile, FileNote } from './checked-file.ts';
import { FileRefusal } from './file-refusal.ts';

const headerBytes = 8;
const boxesMax = 20_000;
/** Boxes with other boxes inside that may hold what is to go. */
const folders = new Set(['moov', 'trak', 'mdia', 'minf']);
/** A track that tells something along the way, such as the places of a camera, says so in its handler at this offset. */
const handlerOffset = headerBytes + 8;
const tellingTracks = new Set(['meta', 'camm', 'gpmd']);
/** Boxes that say where, when and with which device a recording was made. */
const telling = new Set(['udta', 'meta', 'uuid', 'XMP_']);

/**
 * A recording without what it says about its making, the place above all. The boxes that say it are emptied where they
 * stand, so that nothing else moves. What a track tells along the way stays among the pictures, and a note says so. Throws `FileRefusal` for a file whose boxes do not fit into one another.
 */
export function withoutMovieMetadata(content: Uint8Array, type: 'm4a' | 'mp4'): CheckedFile {
  const bytes = Buffer.from(content);
  const found = emptyBoxes(bytes, { from: 0, to: bytes.length, left: boxesMax });
  const notes: FileNote[] = [];
  if (found.emptied > 0) notes.push('metadataRemoved');
  if (found.tellsAlong) notes.push('metadataKept');
  return { type, content: bytes, pages: 0, notes };
}

interface Found {
  emptied: number;
  /** A track tells something at each instant. */
  tellsAlong: boolean;
}

function emptyBoxes(bytes: Buffer, range: { readonly from: number; readonly to: number; left: number }): Found {
  const found: Found = { emptied: 0, tellsAlong: false };
  for (let at = range.from; at + headerBytes <= range.to;) {
    range.left -= 1;
    if (range.left < 0) throw new FileRefusal('tooMuchInside');
    const size = boxSize(bytes, at, range.to);
    const name = bytes.toString('latin1', at + 4, at + headerBytes);
    if (telling.has(name)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, at + headerBytes, at + size);
      found.emptied += 1;
    } else if (name === 'hdlr') {
      found.tellsAlong ||= tellingTracks.has(bytes.toString('latin1', at + handlerOffset, at + handlerOffset + 4));
    } else if (folders.has(name)) {
      const inside = { from: at + headerBytes, to: at + size, left: range.left };
      const within = emptyBoxes(bytes, inside);
      found.emptied += within.emptied;
      found.tellsAlong ||= within.tellsAlong;
      range.left = inside.left;
    }
    at += size;
  }
  return found;
}

function boxSize(bytes: Buffer, at: number, to: number): number {
  const written = bytes.readUInt32BE(at);
  const size = written === 0 ? to - at : written === 1 ? largeSize(bytes, at, to) : written;
  if (size < headerBytes || at + size > to) throw new FileRefusal('unreadable');
  return size;
}

function largeSize(bytes: Buffer, at: number, to: number): number {
  if (at + 16 > to) throw new FileRefusal('unreadable');
  return Number(bytes.readBigUInt64BE(at + headerBytes));
}
