// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DocumentFileView, DocumentId, DocumentUploadId } from '@palermo/contract';
import type { Keyring, Place } from '../../../kernel/keyring.ts';
import { createPieceSeal, type PieceSeal } from '../sealed-pieces.ts';

/** What is said of a document. */
export interface DocumentFacts {
  readonly title: string;
  /** A code of the list `documentKind`. */
  readonly kind: string;
  /** Day, `YYYY-MM-DD`. */
  readonly day: string | null;
  readonly struckBecause?: string;
}

/** What is known of a file of a document. */
export type FileFacts = Pick<DocumentFileView, 'name' | 'type' | 'pages' | 'notes'>;

/** What was said when an upload began. */
export interface UploadFacts extends DocumentFacts {
  readonly fileName: string;
  /** SHA-256 of the whole file, hexadecimal. */
  readonly hash: string;
  readonly replaces: DocumentId | null;
}

interface FileAt {
  readonly documentId: DocumentId;
  readonly number: number;
}

/** Seals and opens what a case keeps of documents, under the key of its person. */
export interface DocumentSeal {
  facts(id: DocumentId, version: number, facts: DocumentFacts): Buffer;
  openFacts(id: DocumentId, version: number, sealed: Uint8Array): DocumentFacts;
  file(at: FileAt, facts: FileFacts): Buffer;
  openFile(at: FileAt, sealed: Uint8Array): FileFacts;
  upload(id: DocumentUploadId, facts: UploadFacts): Buffer;
  openUpload(id: DocumentUploadId, sealed: Uint8Array): UploadFacts;
  piecesOf(at: FileAt): PieceSeal;
  piecesOfUpload(id: DocumentUploadId): PieceSeal;
}

export function createDocumentSeal(keyring: Keyring, key: Uint8Array): DocumentSeal {
  const json = (at: Place, value: unknown): Buffer => keyring.seal(key, at, JSON.stringify(value));
  const read = (at: Place, sealed: Uint8Array): unknown => JSON.parse(keyring.open(key, at, sealed)) as unknown;
  const factsAt = (id: DocumentId, version: number) => place('document', `${id} ${version}`);
  const fileAt = ({ documentId, number }: FileAt) => place('document_file', `${documentId} ${number}`);
  const uploadAt = (id: DocumentUploadId) => place('document_upload', id);
  return {
    facts: (id, version, facts) => json(factsAt(id, version), facts),
    openFacts: (id, version, sealed) => read(factsAt(id, version), sealed) as DocumentFacts,
    file: (at, facts) => json(fileAt(at), facts),
    openFile: (at, sealed) => read(fileAt(at), sealed) as FileFacts,
    upload: (id, facts) => json(uploadAt(id), facts),
    openUpload: (id, sealed) => read(uploadAt(id), sealed) as UploadFacts,
    piecesOf: ({ documentId, number }) =>
      createPieceSeal(keyring, key, { table: 'document_piece', file: `${documentId} ${number}` }),
    piecesOfUpload: (id) => createPieceSeal(keyring, key, { table: 'document_upload_piece', file: id }),
  };
}

function place(table: string, row: string): Place {
  return { table, column: 'sealed', row };
}
