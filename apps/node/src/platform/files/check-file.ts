// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { fileTypeFromBuffer } from 'file-type';
import { checkImage } from './check-image.ts';
import { checkOffice } from './check-office.ts';
import { checkPdf } from './check-pdf.ts';
import { checkText } from './check-text.ts';
import type { CheckedFile } from './checked-file.ts';
import { FileRefusal } from './file-refusal.ts';
import { withoutMovieMetadata } from './movie-metadata.ts';

/** How each type that `file-type` finds is looked at. */
const checks: Readonly<Record<string, (content: Uint8Array) => Promise<CheckedFile> | CheckedFile>> = {
  pdf: checkPdf,
  jpg: (content) => checkImage(content, 'jpg'),
  png: (content) => checkImage(content, 'png'),
  webp: (content) => checkImage(content, 'webp'),
  tif: (content) => checkImage(content, 'tif'),
  docx: (content) => checkOffice(content, 'docx'),
  xlsx: (content) => checkOffice(content, 'xlsx'),
  odt: (content) => checkOffice(content, 'odt'),
  mp3: (content) => ({ type: 'mp3', content, pages: 0, notes: ['metadataKept'] }),
  ogg: (content) => ({ type: 'ogg', content, pages: 0, notes: ['metadataKept'] }),
  oga: (content) => ({ type: 'ogg', content, pages: 0, notes: ['metadataKept'] }),
  opus: (content) => ({ type: 'ogg', content, pages: 0, notes: ['metadataKept'] }),
  m4a: (content) => withoutMovieMetadata(content, 'm4a'),
  mp4: (content) => withoutMovieMetadata(content, 'mp4'),
};
const macroTypes = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm']);
/** What the container of an office file behind a password calls its content. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Looks at what a file holds, whatever its name says, and gives what may be kept of it. Throws `FileRefusal`. Costs at
 * most the limits of each type; the caller bounds time and memory.
 */
export async function checkFile(content: Uint8Array): Promise<CheckedFile> {
  const found = await fileTypeFromBuffer(content).catch((fault: unknown) => {
    throw new FileRefusal('unreadable', fault);
  });
  if (!found) return checkText(content);
  if (found.mime.startsWith('image/hei')) throw new FileRefusal('heic');
  if (macroTypes.has(found.ext)) throw new FileRefusal('macros');
  if (found.ext === 'cfb' && Buffer.from(content).includes(encryptedPackage)) throw new FileRefusal('locked');
  const check = Object.hasOwn(checks, found.ext) ? checks[found.ext] : undefined;
  if (!check) throw new FileRefusal('type');
  return check(content);
}
