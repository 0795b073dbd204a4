// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ColorSpace, Document, Matrix, PDFDocument } from 'mupdf';
import type { CheckedFile, FileNote } from './checked-file.ts';
import { cleanPdf, isSigned } from './clean-pdf.ts';
import { FileRefusal } from './file-refusal.ts';

const pagesMax = 1_000;
const objectsMax = 500_000;
/** Points of a drawn page along its longer side. */
const drawnMax = 1_800;

/**
 * Takes programs, attached files and what a document says of its making out of a PDF; a signed one stays as it came, because
 * any change breaks the signature. Throws `FileRefusal`.
 */
export function checkPdf(content: Uint8Array): CheckedFile {
  return read(() => {
    const document = open(content);
    const pages = document.countPages();
    if (pages === 0) throw new FileRefusal('unreadable');
    if (pages > pagesMax || document.countObjects() > objectsMax) throw new FileRefusal('tooMuchInside');
    if (isSigned(document)) return { type: 'pdf', content, pages, notes: ['signed', 'metadataKept'] };
    const hadScripts = cleanPdf(document);
    const written = document.saveToBuffer('garbage=3,compress').asUint8Array();
    const notes: FileNote[] = hadScripts ? ['metadataRemoved', 'scriptsRemoved'] : ['metadataRemoved'];
    return { type: 'pdf', content: Uint8Array.from(written), pages, notes };
  });
}

/** One page as a picture. Pages count from one. Throws `FileRefusal`, also where there is no such page. */
export function drawPdfPage(content: Uint8Array, page: number): Uint8Array {
  return read(() => {
    const document = open(content);
    if (page > document.countPages()) throw new FileRefusal('unreadable');
    const loaded = document.loadPage(page - 1);
    const [left, top, right, bottom] = loaded.getBounds();
    const longer = Math.max(right - left, bottom - top, 1);
    const scale = Math.min(4, drawnMax / longer);
    const drawn = loaded.toPixmap(Matrix.scale(scale, scale), ColorSpace.DeviceRGB, false, true);
    return Uint8Array.from(drawn.asPNG());
  });
}

function open(content: Uint8Array): PDFDocument {
  const document = Document.openDocument(content, 'application/pdf');
  if (document.needsPassword()) throw new FileRefusal('locked');
  if (!(document instanceof PDFDocument)) throw new FileRefusal('unreadable');
  document.disableJS();
  return document;
}

function read<Result>(attempt: () => Result): Result {
  try {
    return attempt();
  } catch (cause) {
    throw cause instanceof FileRefusal ? cause : new FileRefusal('unreadable', cause);
  }
}
