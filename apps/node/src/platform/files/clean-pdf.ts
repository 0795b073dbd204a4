// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { PDFObject, type PDFDocument } from 'mupdf';
import { withoutJpegMetadata } from './jpeg-metadata.ts';

/** Acts that a page may ask of a reader's program, other than to go somewhere in the document or to an address. */
const acts = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'RichMediaExecute', 'GoToE']);
const depthMax = 12;

/** True for a document that somebody signed with a certificate. */
export function isSigned(document: PDFDocument): boolean {
  const flags = find(document.getTrailer(), 'Root', 'AcroForm', 'SigFlags');
  return flags.isNumber() && (flags.asNumber() & 1) === 1;
}

/**
 * Takes out of a PDF what acts by itself, what is attached to it, and what it says of its making; pictures within it lose
 * theirs as well. Gives whether something acted by itself.
 */
export function cleanPdf(document: PDFDocument): boolean {
  // A change may give the document a new trailer: it is asked for each time.
  const at = (...path: readonly string[]): PDFObject => find(document.getTrailer(), ...path);
  const found = [['OpenAction'], ['AA'], ['Names', 'JavaScript']].map((path) => {
    return at('Root', ...path).isDictionary();
  });
  for (const key of ['OpenAction', 'AA', 'Metadata', 'PieceInfo']) remove(at('Root'), key);
  for (const key of ['JavaScript', 'EmbeddedFiles']) remove(at('Root', 'Names'), key);
  remove(at('Root', 'AcroForm'), 'XFA');
  remove(at(), 'Info');
  for (let number = 1; number < document.countObjects(); number += 1) {
    const object = document.newIndirect(number).resolve();
    if (cleanObject(object, 0)) found.push(true);
    if (object.isStream()) cleanPicture(document.newIndirect(number), object);
  }
  return found.includes(true);
}

/** Cleans what stands in one object, not what it refers to: that has its own turn. */
function cleanObject(object: PDFObject, depth: number): boolean {
  if (depth > depthMax || (!object.isDictionary() && !object.isArray())) return false;
  const inner: PDFObject[] = [];
  const gone: string[] = [];
  object.forEach((value, key) => {
    if (object.isDictionary() && isUnwanted(value, String(key))) gone.push(String(key));
    else if (!value.isIndirect()) inner.push(value);
  });
  const acted = gone.some((key) => key !== 'Metadata' && key !== 'PieceInfo');
  for (const key of gone) object.delete(key);
  let found = acted;
  for (const value of inner) found = cleanObject(value, depth + 1) || found;
  return found;
}

/** A name such as `A` may also be given to a font or a picture of a page: what it leads to decides. */
function isUnwanted(value: PDFObject, key: string): boolean {
  if (key === 'Metadata') return value.isStream() || nameOf(find(value, 'Type')) === 'Metadata';
  if (key === 'PieceInfo') return value.isDictionary();
  if (key === 'AA') return value.isDictionary() && find(value, 'Type').isNull();
  if (key === 'EF') return value.isDictionary();
  return value.isDictionary() && acts.has(nameOf(find(value, 'S')));
}

/** What stands at the end of a path; the null of PDF where the path ends before. */
function find(object: PDFObject, ...path: readonly string[]): PDFObject {
  let found = object;
  for (const key of path) {
    if (!found.isDictionary()) return PDFObject.Null;
    found = found.get(key);
  }
  return found;
}

function remove(object: PDFObject, key: string): void {
  if (object.isDictionary()) object.delete(key);
}

function nameOf(object: PDFObject): string {
  return object.isName() ? object.asName() : '';
}

function cleanPicture(reference: PDFObject, object: PDFObject): void {
  if (nameOf(find(object, 'Filter')) !== 'DCTDecode') return;
  const cleaned = withoutJpegMetadata(reference.readRawStream().asUint8Array());
  if (cleaned) reference.writeRawStream(cleaned);
}
