// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, DocumentId, DocumentUploadId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { findDocument, type DocumentRow } from '../store-documents.ts';
import { findUpload, type DocumentUploadRow } from '../store-document-uploads.ts';
import { mayChange } from './present-document.ts';
import { createDocumentSeal, type DocumentSeal } from './sealed-document.ts';

interface OpenedForDocuments {
  readonly opened: OpenedCase;
  readonly seal: DocumentSeal;
}

/** A case with the seal of its documents. Throws `record.not-found`. */
export async function openForDocuments(scope: Scope, caseId: CaseId): Promise<OpenedForDocuments> {
  const opened = await openCase(scope, caseId);
  return { opened, seal: createDocumentSeal(scope.keyring, keyOf(opened)) };
}

/** A document that the actor may read. Throws `record.not-found`. */
export async function requireDocument(scope: Scope, caseId: CaseId, id: DocumentId): Promise<DocumentRow> {
  const row = await findDocument(scope.db, caseId, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** A document that the actor may change and nobody changed since `version`. Throws `record.changed`, `access.denied`. */
export async function requireChangeable(
  scope: Scope,
  { opened }: OpenedForDocuments,
  {
    caseId,
    documentId,
    version,
  }: { readonly caseId: CaseId; readonly documentId: DocumentId; readonly version: number },
): Promise<DocumentRow> {
  const row = await requireDocument(scope, caseId, documentId);
  if (!mayChange(scope, opened, row)) throw new AppError('access.denied');
  if (row.version !== version || row.struckAt !== null) throw new AppError('record.changed');
  return row;
}

/** The actor's own upload. Throws `record.not-found`. */
export async function requireUpload(
  scope: Scope,
  {
    caseId,
    uploadId,
    toFeed = false,
  }: { readonly caseId: CaseId; readonly uploadId: DocumentUploadId; readonly toFeed?: boolean },
): Promise<DocumentUploadRow> {
  const { accountId } = scope.actor as AccountActor;
  const row = await findUpload(scope.db, { caseId, id: uploadId, accountId }, { toFeed });
  if (!row) throw new AppError('record.not-found');
  return row;
}
