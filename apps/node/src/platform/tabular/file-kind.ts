// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TabularError } from './tabular-error.ts';

/** What the first bytes of a file say that it is. */
export type FileKind = 'text' | 'zip' | 'gzip';

interface Signature {
  readonly bytes: readonly number[];
  readonly name: string;
  readonly todo: string;
}

const SAVE_AS = 'Save the table as CSV (UTF-8) or as XLSX and choose that file.';

const REFUSED: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document', todo: 'Ask for the table behind it as CSV or XLSX.' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: 'a workbook that is protected by a password, or an old one (XLS)',
    todo: 'Open it in a spreadsheet program, remove the password, save it as XLSX and choose that file.',
  },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: 'a Parquet file', todo: SAVE_AS },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'an SQLite database', todo: SAVE_AS },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image', todo: SAVE_AS },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image', todo: SAVE_AS },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image', todo: SAVE_AS },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
    name: 'a 7-Zip archive',
    todo: 'Unpack it and choose the table in it.',
  },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive', todo: 'Unpack it and choose the table in it.' },
  { bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 archive', todo: 'Unpack it and choose the table in it.' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an XZ archive', todo: 'Unpack it and choose the table in it.' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a Zstandard archive', todo: 'Unpack it and choose the table in it.' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', todo: SAVE_AS },
];

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function refuse(name: string, todo: string): never {
  throw new TabularError('table.not-a-table', {
    what: 'The file is not a table.',
    why: `Its content is ${name}, whatever its name says.`,
    todo,
  });
}

/** Names markup or JSON at the start of a text, or undefined for anything that may be a table. */
function markupName(text: string): string | undefined {
  const start = text.trimStart().slice(0, 512).toLowerCase();
  if (/^<(!doctype html|html|head|body|script|table|div)\b/.test(start)) {
    return 'a web page (HTML)';
  }
  if (start.startsWith('<?xml') || /^<[a-z][\w:.-]*(\s[^<>]*)?>/.test(start)) {
    return 'an XML document';
  }
  if (/^(\{\s*"|\[\s*["[{])/.test(start)) {
    return 'a JSON document';
  }
  return start.startsWith('{\\rtf') ? 'an RTF document' : undefined;
}

/**
 * Tells by its first bytes how a file has to be opened.
 * @param head the first bytes of the file; 4 kB are enough
 * @throws TabularError `table.not-a-table` for what is surely something else than a table
 */
export function fileKind(head: Uint8Array): FileKind {
  const refused = REFUSED.find((signature) => startsWith(head, signature.bytes));
  if (refused) {
    refuse(refused.name, refused.todo);
  }
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) {
    return 'zip';
  }
  return startsWith(head, [0x1f, 0x8b]) ? 'gzip' : 'text';
}

/** @throws TabularError `table.not-a-table` when a decoded text begins as markup or JSON does */
export function refuseMarkup(text: string): void {
  const name = markupName(text);
  if (name) {
    refuse(name, SAVE_AS);
  }
}
