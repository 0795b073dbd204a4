// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  beginDocumentUpload,
  CaseId,
  cancelDocumentUpload,
  documentPieceBytes,
  DocumentUploadId,
  inputOf,
  type DocumentUploadView,
} from '@palermo/contract';
import { findCode } from '@palermo/terms';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { addDays } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import type { OpenedCase } from '../../open-case.ts';
import { mayEditCases } from '../../policy.ts';
import { findDocuments, findUsage } from '../../store-documents.ts';
import {
  countUploads,
  deleteStaleUploads,
  deleteUpload,
  findUpload,
  insertUpload,
  insertUploadPiece,
} from '../../store-document-uploads.ts';
import { getDocumentLimits, requireRoom } from '../document-limits.ts';
import { openForDocuments, requireDocument, requireUpload } from '../open-document.ts';
import { mayChange, presentUpload } from '../present-document.ts';

/** Days for which an upload that broke off can be gone on with. */
const uploadDays = 2;
/** Uploads that one account may have under way. */
const uploadsMax = 20;

/** A kind that the list has. Throws `request.invalid`. */
export function requireKind(kind: string): void {
  if (findCode('documentKind', kind)) return;
  const fields = [{ path: 'kind', code: 'unknownCode', detail: 'There is no such kind of document.' }];
  throw new AppError('request.invalid', { fields });
}

/** Throws unless there is room for one more document of this size, in the case and for the organisation. */
export async function requireRoomFor(
  scope: Scope,
  caseId: CaseId,
  { bytes, replaces }: { readonly bytes: number; readonly replaces: boolean },
): Promise<void> {
  const { organisationId } = scope.actor as AccountActor;
  const documents = replaces ? 0 : (await findDocuments(scope.db, caseId)).length;
  const organisationBytes = await findUsage(scope.db, organisationId);
  requireRoom(await getDocumentLimits(scope), { bytes, documents, organisationBytes });
}

/** Throws `access.denied` where the actor may not write documents of this data class. */
export function requireOpenClass({ dataClasses }: OpenedCase, dataClass: OpenedCase['dataClasses'][number]): void {
  if (!dataClasses.includes(dataClass)) throw new AppError('access.denied');
}

/** Begins an upload, or says how far the one with this id came. */
export const beginUpload = defineCommand({
  name: 'cases.beginDocument',
  input: inputOf(beginDocumentUpload),
  policy: mayEditCases,
  async run(
    scope,
    { caseId, id, bytes, dataClass, replaces, title, kind, day, fileName, hash },
  ): Promise<DocumentUploadView> {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const { opened, seal } = await openForDocuments(scope, caseId);
    const known = await findUpload(scope.db, { caseId, id, accountId });
    if (known) return presentUpload(seal, known);
    requireOpenClass(opened, dataClass);
    requireKind(kind);
    if (replaces !== null) {
      const row = await requireDocument(scope, caseId, replaces);
      if (!mayChange(scope, opened, row)) throw new AppError('access.denied');
    }
    await deleteStaleUploads(scope.db, organisationId, addDays(scope.clock(), -uploadDays));
    if ((await countUploads(scope.db, accountId)) >= uploadsMax) throw new AppError('document.uploads');
    await requireRoomFor(scope, caseId, { bytes, replaces: replaces !== null });
    const sealed = seal.upload(id, { title, kind, day, fileName, hash, replaces });
    const row = { id, caseId, dataClass, organisationId, accountId, bytes, received: 0, pieceCount: 0, sealed };
    const upload = { ...row, updatedAt: scope.clock() };
    if (!(await insertUpload(scope.db, upload))) throw new AppError('record.changed');
    return presentUpload(seal, upload);
  },
  audit: ({ caseId, id, purpose, bytes }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { upload: id, bytes },
  }),
});

/** Keeps the next piece, sealed. A piece that has arrived already changes nothing; one out of order throws `document.offset`. */
export const storePiece = defineCommand({
  name: 'cases.storeDocumentPiece',
  input: z.object({
    caseId: CaseId,
    uploadId: DocumentUploadId,
    offset: z.int().min(0),
    content: z.custom<Uint8Array>((content) => content instanceof Uint8Array),
  }),
  policy: mayEditCases,
  async run(scope, { caseId, uploadId, offset, content }) {
    const { seal } = await openForDocuments(scope, caseId);
    const upload = await requireUpload(scope, { caseId, uploadId, toFeed: true });
    if (offset + content.length <= upload.received) return { received: upload.received };
    const whole = content.length === documentPieceBytes || offset + content.length === upload.bytes;
    if (offset !== upload.received || !whole || offset + content.length > upload.bytes) {
      throw new AppError('document.offset');
    }
    const received = offset + content.length;
    const sealed = seal.piecesOfUpload(uploadId).seal(upload.pieceCount, content);
    await insertUploadPiece(scope.db, upload, { sealed, received, at: scope.clock() });
    return { received };
  },
  audit: ({ caseId, uploadId, offset }) => ({
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { upload: uploadId, offset },
  }),
});

/** Throws away what has arrived of a file. One that is not there any more is thrown away already. */
export const cancelUpload = defineCommand({
  name: 'cases.cancelDocument',
  input: inputOf(cancelDocumentUpload),
  policy: mayEditCases,
  async run(scope, { caseId, uploadId }) {
    const { accountId } = scope.actor as AccountActor;
    const upload = await findUpload(scope.db, { caseId, id: uploadId, accountId });
    if (upload) await deleteUpload(scope.db, upload.id);
  },
  audit: ({ caseId, uploadId }) => ({ subjectKind: 'case', subjectIds: [caseId], details: { upload: uploadId } }),
});
