// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, DocumentId, DocumentUploadId } from '@palermo/contract';
import type { DataClass } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import type { CheckedFile } from '../../../platform/files/checked-file.ts';
import type { OpenedCase } from '../open-case.ts';
import { pieceBytes } from '../sealed-pieces.ts';
import { writeEvent } from '../store.ts';
import {
  findNewestFiles,
  insertDocument,
  insertDocumentPieces,
  insertFile,
  updateDocument,
  type DocumentRow,
} from '../store-documents.ts';
import { requireDocument } from './open-document.ts';
import { mayChange } from './present-document.ts';
import type { DocumentFacts, DocumentSeal } from './sealed-document.ts';

/** Pieces that are sent to the database at once: 4 MiB. */
const piecesAtOnce = 16;

/** A file that was looked at, with what is said of it. */
export interface NewFile {
  readonly caseId: CaseId;
  readonly uploadId: DocumentUploadId;
  readonly dataClass: DataClass;
  readonly facts: DocumentFacts;
  readonly fileName: string;
  readonly checked: CheckedFile;
}

/** Keeps a file as a new document. Throws `record.changed` when the id was used before. */
export async function keepNewDocument(
  scope: Scope,
  { seal }: { readonly seal: DocumentSeal },
  file: NewFile & { readonly id: DocumentId },
): Promise<DocumentRow> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const at = scope.clock();
  const { id, caseId, dataClass, facts } = file;
  const row: DocumentRow = {
    id,
    caseId,
    dataClass,
    sealed: seal.facts(id, 1, facts),
    version: 1,
    organisationId,
    accountId,
    changedBy: accountId,
    createdAt: at,
    updatedAt: at,
    struckAt: null,
  };
  if (!(await insertDocument(scope.db, row))) throw new AppError('record.changed');
  await keepFile(scope, seal, { ...file, documentId: id, number: 1 });
  await tellOfDocument(scope, row, 'documentAdded');
  return row;
}

/** Keeps a file in the place of a document's present one, which stays readable. Throws `record.changed`, `access.denied`. */
export async function replaceFile(
  scope: Scope,
  { opened, seal }: { readonly opened: OpenedCase; readonly seal: DocumentSeal },
  file: NewFile & { readonly replaces: DocumentId },
): Promise<DocumentRow> {
  const row = await requireDocument(scope, file.caseId, file.replaces);
  if (!mayChange(scope, opened, row)) throw new AppError('access.denied');
  if (row.struckAt !== null) throw new AppError('record.changed');
  const [newest] = await findNewestFiles(scope.db, [row.id]);
  const next = await changeFacts(scope, seal, row, {
    ...seal.openFacts(row.id, row.version, row.sealed),
    ...file.facts,
  });
  await keepFile(scope, seal, { ...file, documentId: row.id, number: (newest?.number ?? 0) + 1 });
  await tellOfDocument(scope, next, 'documentReplaced');
  return next;
}

/** Writes what is said of a document anew. Throws `record.changed` when somebody else was faster. */
export async function changeFacts(
  scope: Scope,
  seal: DocumentSeal,
  row: DocumentRow,
  facts: DocumentFacts,
): Promise<DocumentRow> {
  const at = scope.clock();
  const version = row.version + 1;
  const next: DocumentRow = {
    ...row,
    version,
    sealed: seal.facts(row.id, version, facts),
    changedBy: (scope.actor as AccountActor).accountId,
    updatedAt: at,
    struckAt: facts.struckBecause === undefined ? row.struckAt : at,
  };
  if (!(await updateDocument(scope.db, next, row.version))) throw new AppError('record.changed');
  return next;
}

async function keepFile(
  scope: Scope,
  seal: DocumentSeal,
  {
    documentId,
    number,
    uploadId,
    fileName,
    checked,
  }: NewFile & { readonly documentId: DocumentId; readonly number: number },
): Promise<void> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const { content, type, pages, notes } = checked;
  const pieceCount = Math.ceil(content.length / pieceBytes);
  const sealed = seal.file({ documentId, number }, { name: fileName, type, pages, notes: [...notes] });
  const by = { organisationId, accountId, at: scope.clock() };
  await insertFile(scope.db, { documentId, number, uploadId, ...by, bytes: content.length, pieceCount, sealed });
  const pieces = seal.piecesOf({ documentId, number });
  for (let from = 0; from < pieceCount; from += piecesAtOnce) {
    const count = Math.min(piecesAtOnce, pieceCount - from);
    const group = Array.from({ length: count }, (_, index) => {
      const start = (from + index) * pieceBytes;
      return pieces.seal(from + index, content.subarray(start, start + pieceBytes));
    });
    await insertDocumentPieces(scope.db, { documentId, number, from }, group);
  }
}

/** What was said of a document before it was changed: codes and days, and its title where that is another now. */
export interface FormerFacts {
  readonly codes: Readonly<Record<string, string | null>>;
  /** Seals the former title for the event of this id. */
  readonly title?: (eventId: string) => Buffer;
}

/** Says in the history of the case that there was a document; what it is stands in the document alone. */
export async function tellOfDocument(
  scope: Scope,
  { id, caseId, dataClass }: Pick<DocumentRow, 'id' | 'caseId' | 'dataClass'>,
  kind: 'documentAdded' | 'documentReplaced' | 'documentChanged' | 'documentStruck',
  former: FormerFacts = { codes: {} },
): Promise<void> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const eventId = newId<string>();
  const event = { id: eventId, caseId, kind, dataClass, accountId, organisationId, at: scope.clock() };
  const details = { document: id, ...former.codes };
  await writeEvent(scope.db, {
    ...event,
    details: former.title === undefined ? details : { ...details, renamed: true },
    ...(former.title === undefined ? {} : { sealed: former.title(eventId) }),
  });
}
