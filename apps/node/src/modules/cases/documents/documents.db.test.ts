// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DataClassCode, DocumentUploadId, DocumentView, DraftId } from '@palermo/contract';
import type { z } from 'zod';
import { startTestNode, type TestNode, type TestOrganisation } from '../../../../../../test/harness/node.ts';

const purpose = 'protection' as const;
const planted = 'zqsecretplace';

describe('documents of a case', () => {
  let node: TestNode;
  let home: TestOrganisation;
  let clinic: TestOrganisation;
  let holder: Client;
  let supervisor: Client;
  let recipient: Client;

  beforeAll(async () => {
    node = await startTestNode();
    const administrator = await node.setUp();
    home = await node.addOrganisation(administrator, {
      name: 'Harbour House',
      kind: 'serviceProvider',
      roles: [['caseworker'], ['supervisor']],
    });
    clinic = await node.addOrganisation(administrator, { name: 'Clinic', kind: 'health', roles: [['caseworker']] });
    holder = node.clientOf(home.accounts[0]);
    supervisor = node.clientOf(home.accounts[1]);
    recipient = node.clientOf(clinic.accounts[0]);
  });
  afterAll(() => node[Symbol.asyncDispose]());

  async function register(): Promise<CaseId> {
    const draftId = crypto.randomUUID() as DraftId;
    await holder(contract.startDraft, { body: { id: draftId } });
    await holder(contract.saveDraft, { params: { draftId }, body: { changes: { otherNames: 'Wren', ageYears: 31 } } });
    return (await holder(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
  }

  interface Sending {
    readonly as?: Client;
    readonly dataClass?: z.infer<typeof DataClassCode>;
    readonly replaces?: DocumentView['id'] | null;
    readonly id?: DocumentUploadId;
  }
  const newId = () => crypto.randomUUID() as DocumentUploadId;
  const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

  function begin(
    caseId: CaseId,
    content: Buffer,
    { as = holder, dataClass = 'identity', replaces = null, id = newId() }: Sending = {},
  ) {
    const facts = { title: 'A letter', kind: 'letter', dataClass, day: '2026-11-01', replaces, purpose };
    const body = { ...facts, id, fileName: 'letter.pdf', bytes: content.length, hash: hashOf(content) };
    return as(contract.beginDocumentUpload, { params: { caseId }, body });
  }
  function sendPiece(caseId: CaseId, uploadId: DocumentUploadId, content: Buffer, offset: number, as = holder) {
    const piece = content.subarray(offset, offset + contract.documentPieceBytes);
    const file = { name: 'piece', content: new Blob([new Uint8Array(piece)]) };
    return as(contract.sendDocumentPiece, { params: { caseId, uploadId, offset }, file });
  }
  const finish = (caseId: CaseId, uploadId: DocumentUploadId, as = holder) =>
    as(contract.finishDocumentUpload, { params: { caseId, uploadId }, body: { purpose } });
  async function send(caseId: CaseId, content: Buffer, sending: Sending = {}) {
    const { id } = await begin(caseId, content, sending);
    for (let at = 0; at < content.length; at += contract.documentPieceBytes) {
      await sendPiece(caseId, id, content, at, sending.as);
    }
    return finish(caseId, id, sending.as);
  }
  const list = (caseId: CaseId, as = holder) => as(contract.listDocuments, { params: { caseId }, query: { purpose } });
  async function download(caseId: CaseId, { id, file }: DocumentView): Promise<Response> {
    const address = `http://node.test/api/v1/cases/${caseId}/documents/${id}/files/${file.number}?purpose=protection`;
    return node.fetchFrom('198.51.100.7')(address, { headers: { cookie: home.accounts[0]?.cookie ?? '' } });
  }
  const refusedWith = (code: string) => ({ problem: { code } });

  const picture = () =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
      .withExif({ IFD0: { Copyright: planted }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  const text = (bytes: number) => Buffer.from('a quiet line of text\n'.repeat(Math.ceil(bytes / 21)));

  test('a picture is kept upright without the place where it was taken, and only as a download or drawn by the node', async () => {
    const caseId = await register();
    const content = await picture();
    expect(content.includes('Exif')).toBe(true);
    const document = await send(caseId, content);
    expect(document).toMatchObject({ title: 'A letter', file: { type: 'jpg', pages: 1, notes: ['metadataRemoved'] } });
    const answer = await download(caseId, document);
    const kept = Buffer.from(await answer.arrayBuffer());
    expect([kept.includes('Exif'), kept.includes(planted), kept.includes('GPS')]).toEqual([false, false, false]);
    expect(await sharp(kept).metadata()).toMatchObject({ width: 20, height: 40 });
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('an upload that broke off goes on where it was, also when the last answer was lost', async () => {
    const caseId = await register();
    const content = text(2_500_000);
    const { id } = await begin(caseId, content);
    await sendPiece(caseId, id, content, 0);
    const { uploads } = await list(caseId);
    expect(uploads).toEqual([
      expect.objectContaining({ id, received: contract.documentPieceBytes, hash: hashOf(content) }),
    ]);
    await expect(finish(caseId, id)).rejects.toMatchObject(refusedWith('document.offset'));
    expect((await begin(caseId, content, { id })).received).toBe(contract.documentPieceBytes);
    await sendPiece(caseId, id, content, 0);
    await expect(sendPiece(caseId, id, content, 2 * contract.documentPieceBytes)).rejects.toMatchObject(
      refusedWith('document.offset'),
    );
    await sendPiece(caseId, id, content, contract.documentPieceBytes);
    await sendPiece(caseId, id, content, 2 * contract.documentPieceBytes);
    const document = await finish(caseId, id);
    expect(await finish(caseId, id)).toEqual(document);
    expect((await list(caseId)).uploads).toEqual([]);
    expect(Buffer.from(await (await download(caseId, document)).arrayBuffer()).equals(content)).toBe(true);
  });
});
