// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { finishDocumentUpload, inputOf, type DocumentId, type DocumentView } from '@palermo/contract';
import { z } from 'zod';
import { defineCommand } from '../../../../kernel/use-case.ts';
import type { CheckedFile } from '../../../../platform/files/checked-file.ts';
import { mayEditCases } from '../../policy.ts';
import { deleteUpload } from '../../store-document-uploads.ts';
import { keepNewDocument, replaceFile } from '../keep-file.ts';
import { openForDocuments, requireUpload } from '../open-document.ts';
import { presentDocument } from '../present-document.ts';
import { requireRoomFor } from './uploads.ts';

/** Keeps a file that arrived and was looked at as a document, or in the place of the one that it replaces. */
export const keepUpload = defineCommand({
  name: 'cases.keepDocument',
  input: inputOf(finishDocumentUpload).and(z.object({ checked: z.custom<CheckedFile>() })),
  policy: mayEditCases,
  async run(scope, { caseId, uploadId, checked }): Promise<DocumentView> {
    const { opened, seal } = await openForDocuments(scope, caseId);
    const upload = await requireUpload(scope, { caseId, uploadId, toFeed: true });
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
