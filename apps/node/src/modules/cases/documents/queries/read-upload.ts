// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { finishDocumentUpload, inputOf, type DocumentView } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { findDocument, findFileOfUpload } from '../../store-documents.ts';
import { findUploadPieces } from '../../store-document-uploads.ts';
import { openForDocuments, requireUpload } from '../open-document.ts';
import { presentDocument } from '../present-document.ts';
import type { UploadFacts } from '../sealed-document.ts';

/** What has arrived of a file, or the document that it became already. */
type Arrived =
  | { readonly kind: 'kept'; readonly document: DocumentView }
  | { readonly kind: 'arriving'; readonly content: Buffer; readonly complete: boolean; readonly facts: UploadFacts };

/** What has arrived of a file, opened for the look that decides whether it is kept. Shown to nobody. */
export const readUpload = defineQuery({
  name: 'cases.readUpload',
  input: inputOf(finishDocumentUpload),
  policy: mayEditCases,
  async run(scope, { caseId, uploadId }): Promise<Arrived> {
    const { opened, seal } = await openForDocuments(scope, caseId);
    const file = await findFileOfUpload(scope.db, uploadId);
    const row = file && (await findDocument(scope.db, caseId, file.documentId));
    if (row) return { kind: 'kept', document: await presentDocument(scope, opened, row) };
    const upload = await requireUpload(scope, { caseId, uploadId });
    const pieces = seal.piecesOfUpload(uploadId);
    const stored = await findUploadPieces(scope.db, uploadId);
    return {
      kind: 'arriving',
      content: Buffer.concat(stored.map(({ position, sealed }) => pieces.open(position, sealed))),
      complete: upload.received === upload.bytes,
      facts: seal.openUpload(uploadId, upload.sealed),
    };
  },
  audit: 'none',
});
