// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import {
  documentPieceBytes,
  type CaseId,
  type DocumentUploadId,
  type DocumentView,
  type PurposeCode,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import type { FileWorkshop } from '../../../platform/files/file-workshop.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { keepUpload } from './commands/keep-upload.ts';
import { cancelUpload } from './commands/uploads.ts';
import { readUpload } from './queries/read-upload.ts';
import { asDocumentRefusal } from './refusals.ts';

interface Asking {
  readonly execute: Execute;
  readonly actor: AccountActor;
  readonly workshop: FileWorkshop;
}

/** The bytes of one piece. Throws `document.offset` for one that is larger than a piece. */
export async function readPiece({ content }: UploadedFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > documentPieceBytes) throw new AppError('document.offset');
    chunks.push(chunk);
  }
  if (bytes === 0) throw new AppError('document.offset');
  return Buffer.concat(chunks);
}

/**
 * Looks at a file that has arrived and keeps it. A file that is refused leaves nothing behind. The same request again gives
 * the document that there is. Throws the refusals of documents.
 */
export async function takeUpload(
  { execute, actor, workshop }: Asking,
  input: { readonly caseId: CaseId; readonly uploadId: DocumentUploadId; readonly purpose: PurposeCode },
): Promise<DocumentView> {
  const arrived = await execute(readUpload, actor, input);
  if (arrived.kind === 'kept') return arrived.document;
  if (!arrived.complete) throw new AppError('document.offset');
  try {
    const hash = createHash('sha256').update(arrived.content).digest('hex');
    if (hash !== arrived.facts.hash) throw new AppError('document.broken');
    const checked = await workshop.check(arrived.content);
    return await execute(keepUpload, actor, { ...input, checked });
  } catch (fault) {
    const refusal = asDocumentRefusal(fault);
    // What cannot become a document is not kept to be tried again.
    if (refusal instanceof AppError && refusal.kind === 'unsupported') {
      const { caseId, uploadId } = input;
      await execute(cancelUpload, actor, { caseId, uploadId });
    }
    throw refusal;
  }
}
