// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, writeDocument as endpoint, type DocumentUploadId, type DocumentView } from '@palermo/contract';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { findDocument } from '../../store-documents.ts';
import { keepNewDocument } from '../keep-file.ts';
import { openForDocuments } from '../open-document.ts';
import { presentDocument } from '../present-document.ts';
import { writeDocx } from '../write-docx.ts';
import { requireKind, requireOpenClass, requireRoomFor } from './uploads.ts';

/** Keeps a text that somebody wrote here as a document. The same id again gives the document that there is. */
export const writeDocument = defineCommand({
  name: 'cases.writeDocument',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { caseId, id, title, kind, dataClass, day, text, format, language }): Promise<DocumentView> {
    const { opened, seal } = await openForDocuments(scope, caseId);
    const known = await findDocument(scope.db, caseId, id);
    if (known) return presentDocument(scope, opened, known);
    requireOpenClass(opened, dataClass);
    requireKind(kind);
    const content = format === 'docx' ? await writeDocx(text, language) : Buffer.from(text, 'utf8');
    await requireRoomFor(scope, caseId, { bytes: content.length, replaces: false });
    const row = await keepNewDocument(
      scope,
      { seal },
      {
        id,
        caseId,
        uploadId: id as string as DocumentUploadId,
        dataClass,
        facts: { title, kind, day },
        fileName: `${title}.${format}`,
        checked: { type: format, content, pages: 0, notes: [] },
      },
    );
    return presentDocument(scope, opened, row);
  },
  audit: ({ caseId, purpose, format }, { id, file }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { document: id, type: format, bytes: file.bytes },
  }),
});
