// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportId } from '@palermo/contract';
import type { FreshKey, Keyring, Place } from '../../../kernel/keyring.ts';
import type { ColumnMapping, RowProblem } from '../import/index.ts';
import { createPieceSeal } from '../sealed-pieces.ts';
import type { FileContents, ImportRun } from './import-run.ts';

/** A row as it is kept for the report and for the file of rejected rows. */
export interface KeptRow {
  readonly problems: readonly RowProblem[];
  /** The cells and the identifier of a rejected row; absent for an accepted one, which is kept as a case. */
  readonly source?: { readonly values: Readonly<Record<string, string>>; readonly externalId: string };
}

function owner(importId: ImportId): string {
  return `import ${importId}`;
}

function place(column: string, row: string, table = 'import_run'): Place {
  return { table, column, row };
}

export function newImportKey(keyring: Keyring, importId: ImportId): FreshKey {
  return keyring.newKey(owner(importId));
}

/** Seals and opens what is kept of one import. */
export interface ImportSeal {
  fileName(name: string): Buffer;
  openFileName(sealed: Uint8Array): string;
  piece(position: number, content: Uint8Array): Buffer;
  openPiece(position: number, sealed: Uint8Array): Buffer;
  contents(found: FileContents): Buffer;
  openContents(sealed: Uint8Array): FileContents;
  mapping(mapping: ColumnMapping): Buffer;
  openMapping(sealed: Uint8Array): ColumnMapping;
  row(rowNumber: number, kept: KeptRow): Buffer;
  openRow(rowNumber: number, sealed: Uint8Array): KeptRow;
}

export function createImportSeal(keyring: Keyring, id: ImportId, key: Uint8Array): ImportSeal {
  const json = (at: Place, value: unknown): Buffer => keyring.seal(key, at, JSON.stringify(value));
  const read = (at: Place, sealed: Uint8Array): unknown => JSON.parse(keyring.open(key, at, sealed)) as unknown;
  const pieces = createPieceSeal(keyring, key, { table: 'import_piece', file: id });
  const rowAt = (row: number): Place => place('sealed', `${id} ${row}`, 'import_rejection');
  return {
    fileName: (name) => keyring.seal(key, place('file_name', id), name),
    openFileName: (sealed) => keyring.open(key, place('file_name', id), sealed),
    piece: pieces.seal,
    openPiece: pieces.open,
    contents: (found) => json(place('sealed_contents', id), found),
    openContents: (sealed) => read(place('sealed_contents', id), sealed) as FileContents,
    mapping: (mapping) => json(place('sealed_mapping', id), mapping),
    openMapping: (sealed) => read(place('sealed_mapping', id), sealed) as ColumnMapping,
    row: (number, kept) => json(rowAt(number), kept),
    openRow: (number, sealed) => read(rowAt(number), sealed) as KeptRow,
  };
}

/** The seal of an import that is stored. */
export function sealOf(keyring: Keyring, run: Pick<ImportRun, 'id' | 'wrappedKey'>): ImportSeal {
  return createImportSeal(keyring, run.id, keyring.unwrapKey(owner(run.id), run.wrappedKey));
}
