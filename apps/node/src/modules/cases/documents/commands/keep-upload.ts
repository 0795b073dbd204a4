// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  finishDocumentUpload,
  inputOf,
  type CaseId,
  type DocumentId,
  type DocumentUploadId,
  type DocumentView,
} from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import type { CheckedFile } from '../../../../platform/files/checked-file.ts';
import { mayEditCases } from '../../policy.ts';
import { findFileOfUpload, type DocumentRow } from '../../store-documents.ts';
import { deleteUpload, findUpload } from '../../store-document-uploads.ts';
import { keepNewDocument, replaceFile } from '../keep-file.ts';
import { openForDocuments, requireDocument } from '../open-document.ts';
import { presentDocument } from '../present-document.ts';
import { requireRoomFor } from './uploads.ts';

/** Keeps a file that arrived and was looked at as a document, or in the place of the one that it replaces. */
export const keepUpload = defineCommand({
  name: 'cases.keepDocument',
  input: inputOf(finishDocumentUpload).and(z.object({ checked: z.custom<CheckedFile>() })),
  policy: mayEditCases,
  async run(scope, { caseId, uploadId, checked }): Promise<DocumentView> {
    const { opened, seal } = await openForDocuments(scope, caseId);
    const { accountId } = scope.actor as AccountActor;
    const upload = await findUpload(scope.db, { caseId, id: uploadId, accountId }, { toFeed: true });
    // The same request came twice, and the other one was faster.
    if (!upload) return presentDocument(scope, opened, await requireKept(scope, caseId, uploadId));
    const { title, kind, day, fileName, replaces } = seal.openUpload(uploadId, upload.sealed);
    await requireRoomFor(scope, caseId, { bytes: checked.content.length, replaces: replaces !== null });
    const facts = { title, kind, day };
    const file = { caseId, uploadId, dataClass: upload.dataClass, facts, fileName, checked };
    const at = { opened, seal };
    const row =
      replaces === null
        ? await keepNewDocument(scope, at, { ...file, id: uploadId as string as DocumentId })
        : await replaceFile(scope, at, { ...file, replaces });
    await deleteUpload(scope.db, uploadId);
    return presentDocument(scope, opened, row);
  },
  audit: ({ caseId, purpose, checked }, { id, file }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { document: id, number: file.number, type: checked.type, bytes: checked.content.length },
  }),
});

/** The document that an upload became. Throws `record.not-found`. */
async function requireKept(scope: Scope, caseId: CaseId, uploadId: DocumentUploadId): Promise<DocumentRow> {
  const file = await findFileOfUpload(scope.db, uploadId);
  if (!file) throw new AppError('record.not-found');
  return requireDocument(scope, caseId, file.documentId);
}
