// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { downloadDocument, inputOf, viewDocumentPage } from '@palermo/contract';
import type { CaseId, DocumentId } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery, type Scope } from '../../../../kernel/use-case.ts';
import type { FileType } from '../../../../platform/files/checked-file.ts';
import { mayReadCases } from '../../policy.ts';
import { findDocumentPieces, findFiles } from '../../store-documents.ts';
import { openForDocuments, requireDocument } from '../open-document.ts';

interface OpenedFile {
  readonly content: Buffer;
  readonly type: FileType;
  readonly pages: number;
}

/** A file of a document, to be kept outside by whoever asked for it. */
export const readForDownload = defineQuery({
  name: 'cases.downloadDocument',
  input: inputOf(downloadDocument),
  policy: mayReadCases,
  run: (scope, at) => openFile(scope, at),
  audit: ({ caseId, documentId, number, purpose }, { content }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { document: documentId, number, bytes: content.length },
  }),
});

/** A file of a document, of which one page is drawn. Throws `record.not-found` where it has no such page. */
export const readForView = defineQuery({
  name: 'cases.viewDocument',
  input: inputOf(viewDocumentPage),
  policy: mayReadCases,
  async run(scope, at) {
    const file = await openFile(scope, at);
    if (at.page > file.pages) throw new AppError('record.not-found');
    return file;
  },
  audit: ({ caseId, documentId, number, page, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { document: documentId, number, page },
  }),
});

async function openFile(
  scope: Scope,
  { caseId, documentId, number }: { readonly caseId: CaseId; readonly documentId: DocumentId; readonly number: number },
): Promise<OpenedFile> {
  const { seal } = await openForDocuments(scope, caseId);
  await requireDocument(scope, caseId, documentId);
  const file = (await findFiles(scope.db, documentId)).find((each) => each.number === number);
  if (!file) throw new AppError('record.not-found');
  const stored = await findDocumentPieces(scope.db, file);
  const pieces = seal.piecesOf(file);
  const content = Buffer.concat(stored.map(({ position, sealed }) => pieces.open(position, sealed)));
  if (content.length !== file.bytes) throw new Error('A document has as many bytes as it was kept with.');
  const { type, pages } = seal.openFile(file, file.sealed);
  return { content, type, pages };
}
