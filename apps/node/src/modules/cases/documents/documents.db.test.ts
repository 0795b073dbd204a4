// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DocumentUploadId, DocumentView, DraftId, ReleaseId } from '@palermo/contract';
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
  let administrator: Client;

  beforeAll(async () => {
    node = await startTestNode();
    const first = await node.setUp();
    administrator = node.clientOf(first);
    home = await node.addOrganisation(first, {
      name: 'Harbour House',
      kind: 'serviceProvider',
      roles: [['caseworker'], ['supervisor']],
    });
    clinic = await node.addOrganisation(first, { name: 'Clinic', kind: 'health', roles: [['caseworker']] });
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
    readonly dataClass?: DocumentView['dataClass'];
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
  async function release(caseId: CaseId): Promise<ReleaseId> {
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    const body = { organisationId: clinic.id, purpose: 'assistance' as const, basis: 'consent' as const, until };
    const given = await holder(contract.createRelease, {
      params: { caseId },
      body: { ...body, dataClasses: ['health'] },
    });
    return given.id;
  }
  const revoke = (caseId: CaseId, releaseId: ReleaseId) =>
    holder(contract.revokeRelease, { params: { caseId, releaseId }, body: { reason: 'noLongerNeeded' } });
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

  test('what is no document, or would not be safe to open, is refused at once and leaves nothing', async () => {
    const caseId = await register();
    const bomb = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    // A picture of a few bytes whose header says that it is 30,000 points wide and high.
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    const cases: readonly (readonly [Buffer, string])[] = [
      [bomb, 'document.too-much-inside'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'document.type'],
      [Buffer.from('<!doctype html><p>page</p>'), 'document.type'],
      [Buffer.from('7f454c46020101000000000000000000', 'hex'), 'document.type'],
      [Buffer.from('%PDF-1.7\nnothing that a reader could read'), 'document.unreadable'],
    ];
    for (const [content, code] of cases) {
      await expect(send(caseId, content), code).rejects.toMatchObject(refusedWith(code));
    }
    expect(await list(caseId)).toMatchObject({ documents: [], uploads: [] });
    const { id } = await begin(caseId, text(30));
    await expect(sendPiece(caseId, id, text(60), 0)).rejects.toMatchObject(refusedWith('document.offset'));
  });

  test('two uploads at once both arrive, and a replaced file can still be read', async () => {
    const caseId = await register();
    const [one, other] = await Promise.all([send(caseId, text(1_500_000)), send(caseId, text(1_200_000))]);
    expect((await list(caseId)).documents).toHaveLength(2);
    const replaced = await send(caseId, text(80), { replaces: one.id });
    expect(replaced).toMatchObject({ id: one.id, version: 2, file: { number: 2 } });
    const params = { caseId, documentId: one.id };
    const { files } = await holder(contract.listDocumentFiles, { params, query: { purpose } });
    expect(files.map(({ number }) => number)).toEqual([2, 1]);
    expect((await (await download(caseId, one)).arrayBuffer()).byteLength).toBe(one.file.bytes);
    const strike = (version: number) =>
      holder(contract.strikeDocument, {
        params: { caseId, documentId: other.id },
        body: { version, reason: 'Of somebody else', purpose },
      });
    expect(await strike(other.version)).toMatchObject({ struck: { reason: 'Of somebody else' }, mayChange: false });
    await expect(strike(other.version)).rejects.toMatchObject(refusedWith('record.changed'));
  });

  test('a recipient sees the documents of the released classes alone, until the release is revoked', async () => {
    const caseId = await register();
    const shown = await send(caseId, text(50), { dataClass: 'health' });
    await send(caseId, text(50), { dataClass: 'notes' });
    await expect(list(caseId, recipient)).rejects.toMatchObject(refusedWith('record.not-found'));
    const releaseId = await release(caseId);
    const seen = await list(caseId, recipient);
    expect(seen.documents.map(({ id }) => id)).toEqual([shown.id]);
    expect(seen.offered).toEqual(['health']);
    await expect(begin(caseId, text(50), { as: recipient, dataClass: 'notes' })).rejects.toMatchObject(
      refusedWith('access.denied'),
    );
    const theirs = await send(caseId, text(70), { as: recipient, dataClass: 'health' });
    expect(theirs.file.broughtBy.organisation).toBe('Clinic');
    await revoke(caseId, releaseId);
    await expect(list(caseId, recipient)).rejects.toMatchObject(refusedWith('record.not-found'));
    expect((await list(caseId)).documents).toHaveLength(3);
  });

  test('a release that is revoked while a file arrives ends the upload: the rest is refused, and nothing becomes a document', async () => {
    const caseId = await register();
    const releaseId = await release(caseId);
    const content = text(1_500_000);
    const { id } = await begin(caseId, content, { as: recipient, dataClass: 'health' });
    await sendPiece(caseId, id, content, 0, recipient);
    await revoke(caseId, releaseId);
    const refusal = refusedWith('record.not-found');
    await expect(sendPiece(caseId, id, content, contract.documentPieceBytes, recipient)).rejects.toMatchObject(refusal);
    await expect(finish(caseId, id, recipient)).rejects.toMatchObject(refusal);
    expect(await list(caseId)).toMatchObject({ documents: [], uploads: [] });
    await recipient(contract.cancelDocumentUpload, { params: { caseId, uploadId: id } });
    await release(caseId);
    expect((await list(caseId, recipient)).uploads).toEqual([]);
  });

  test('limits of a file, of a case and of an organisation refuse before anything is sent', async () => {
    const caseId = await register();
    const setLimits = (limits: contract.DocumentLimits) =>
      administrator(contract.changeDocumentLimits, { body: limits });
    const { limits } = await list(caseId);
    await send(caseId, text(1_100_000));
    const beginLarge = () => begin(caseId, text(1_200_000));
    try {
      await setLimits({ ...limits, fileBytesMax: 1_000_000 });
      await expect(beginLarge()).rejects.toMatchObject(refusedWith('document.too-large'));
      await setLimits({ ...limits, caseDocumentsMax: 1 });
      await expect(beginLarge()).rejects.toMatchObject(refusedWith('document.too-many'));
      await setLimits({ ...limits, organisationBytesMax: 1_000_000 });
      await expect(beginLarge()).rejects.toMatchObject(refusedWith('document.quota'));
      expect((await list(caseId)).uploads).toEqual([]);
    } finally {
      await setLimits(limits);
    }
    expect((await beginLarge()).received).toBe(0);
  });

  test('what is said of a document can be put right; its class decides who sees it, at once', async () => {
    const caseId = await register();
    await release(caseId);
    const { id: documentId, version, ...document } = await send(caseId, text(50), { dataClass: 'health' });
    const said = { title: 'A finding', kind: document.kind, day: null, purpose };
    const params = { caseId, documentId };
    const change = (dataClass: DocumentView['dataClass'], seen: number, as = holder) =>
      as(contract.changeDocument, { params, body: { ...said, dataClass, version: seen } });
    expect((await list(caseId, recipient)).documents).toHaveLength(1);
    await expect(change('notes', version, recipient)).rejects.toMatchObject(refusedWith('access.denied'));
    const changed = await change('notes', version);
    expect(changed).toMatchObject({ title: 'A finding', dataClass: 'notes', day: null, version: version + 1 });
    await expect(change('notes', version)).rejects.toMatchObject(refusedWith('record.changed'));
    expect((await list(caseId, recipient)).documents).toEqual([]);
    const timelineOf = (as: Client) => as(contract.getTimeline, { params: { caseId }, query: { purpose } });
    const details = { formerClass: 'health', formerDay: '2026-11-01', renamed: true, reason: 'A letter' };
    expect((await timelineOf(holder)).entries[0]).toMatchObject({ kind: 'documentChanged', details });
    expect((await timelineOf(recipient)).entries.map(({ kind }) => kind)).not.toContain('documentChanged');
    await change('health', version + 1);
    expect((await list(caseId, recipient)).documents).toMatchObject([{ title: 'A finding' }]);
    const theirs = await send(caseId, text(60), { as: recipient, dataClass: 'health' });
    const beyond = { ...said, dataClass: 'notes' as const, version: theirs.version };
    const call = { params: { caseId, documentId: theirs.id }, body: beyond };
    await expect(recipient(contract.changeDocument, call)).rejects.toMatchObject(refusedWith('access.denied'));
  });

  test('a template tells what its reader may see and never where somebody is; the text becomes a document', async () => {
    const caseId = await register();
    const params = { caseId, template: 'lawyerSummary' };
    const filled = await holder(contract.fillDocumentTemplate, { params, query: { purpose, language: 'en' } });
    expect(filled.text).toContain('Name: Wren');
    expect(filled.tellsOf).toContain('identity');
    const id = crypto.randomUUID() as DocumentView['id'];
    const body = { id, title: 'Summary', kind: filled.kind, dataClass: filled.dataClass, day: null, text: filled.text };
    const write = () =>
      holder(contract.writeDocument, {
        params: { caseId },
        body: { ...body, format: 'docx', language: 'en', purpose },
      });
    expect(await write()).toEqual(await write());
    expect((await list(caseId)).documents).toEqual([expect.objectContaining({ id, title: 'Summary' })]);
  });

  test('an erased person leaves no document, no piece and no room taken', async () => {
    const caseId = await register();
    await send(caseId, text(1_100_000));
    await begin(caseId, text(90));
    const { id: erasureId } = await holder(contract.requestErasure, {
      params: { caseId },
      body: { reason: 'Asked for' },
    });
    await supervisor(contract.decideErasure, { params: { erasureId }, body: { agreed: true } });
    const admin = new pg.Client({ connectionString: node.adminUrl });
    await admin.connect();
    try {
      const left = await admin.query(
        `select (select count(*) from palermo.document where case_id = $1)
           + (select count(*) from palermo.document_upload where case_id = $1) as rows,
           (select sum(bytes) from palermo.document_usage) = (select sum(bytes) from palermo.document_file) as counted`,
        [caseId],
      );
      expect(left.rows).toEqual([{ rows: 0, counted: true }]);
      const pieces = await admin.query(`select from palermo.document_piece p
        where not exists (select from palermo.document_file f where f.document_id = p.document_id)`);
      expect(pieces.rowCount).toBe(0);
    } finally {
      await admin.end();
    }
  });
});
