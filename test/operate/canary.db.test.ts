// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { move } from '../harness/identify.ts';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DocumentUploadId, DraftId } from '@palermo/contract';
import { fieldsOf, standardForm } from '@palermo/terms';
import { startNode, type RunningNode } from '@palermo/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '../../apps/node/src/platform/backup/write-backup.ts';
import { signInOverHttp } from '../harness/sign-in.ts';

/** Words that nothing else contains. One is planted wherever a person's data go; one where the node may write it in the clear. */
const canary = `zq${randomBytes(8).toString('hex')}xv`;
const control = `zq${randomBytes(8).toString('hex')}ctl`;
const password = `the password ${randomBytes(6).toString('hex')}`;

let dataDir: string;
let node: RunningNode;
let api: Client;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'palermo-canary-'));
  await chmod(dataDir, 0o711);
  node = await startNode({ dataDir, host: '127.0.0.1', port: 0, secure: false, logTo: 'file' });
  await contract.createClient({ origin: node.address })(contract.setUpNode, {
    body: {
      token: node.node.setUpToken.token,
      nodeName: control,
      packId: 'generic',
      organisationName: 'Competent Authority',
      organisationKind: 'competentAuthority',
      accountName: 'Somebody',
      email: 'somebody@example.org',
      password,
      language: 'en',
    },
  });
  const account = await signInOverHttp(
    { email: 'somebody@example.org', password, secret: null },
    { origin: node.address },
  );
  api = contract.createClient({ origin: node.address, headers: { cookie: account.cookie } });
});

afterAll(async () => {
  await node.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A value with the canary for every field that takes text; the words around it differ, so that history has something. */
function canaryValues(word: string): Record<string, string> {
  const texts = fieldsOf(standardForm).filter(({ type }) => type === 'text' || type === 'longText');
  return Object.fromEntries(texts.map(({ key }) => [key, `${word} ${canary}`]));
}

async function register(): Promise<CaseId> {
  const draftId = crypto.randomUUID() as DraftId;
  await api(contract.startDraft, { body: { id: draftId } });
  await api(contract.saveDraft, { params: { draftId }, body: { changes: canaryValues('first') } });
  const { caseId } = await api(contract.registerDraft, { params: { draftId }, body: { releases: [] } });
  return caseId;
}

async function importFile(): Promise<void> {
  const text = `givenName,familyName,notes,sex\n${canary},${canary},${canary},female\n${canary},x,y,nonsense\n`;
  const file = { name: 'people.csv', content: new Blob([text], { type: 'text/csv' }) };
  const { id: importId } = await api(contract.uploadImport, { file });
  await api(contract.startImport, { params: { importId }, body: { profile: 'palermo', dryRun: false } });
  await expect
    .poll(async () => (await api(contract.getImport, { params: { importId } })).state, { timeout: 30_000 })
    .toBe('done');
}

/** A text that arrives in full and one that stays half way, both with the canary in content, title and name. */
async function bringInDocuments(caseId: CaseId): Promise<void> {
  const content = Buffer.from(`a letter about ${canary}\n`.repeat(20));
  const hash = createHash('sha256').update(content).digest('hex');
  const facts = { title: `about ${canary}`, kind: 'letter', dataClass: 'notes', day: null, replaces: null } as const;
  for (const isFinished of [true, false]) {
    const id = crypto.randomUUID() as DocumentUploadId;
    const name = { fileName: `${canary}.txt`, bytes: content.length, hash, purpose: 'assistance' } as const;
    await api(contract.beginDocumentUpload, { params: { caseId }, body: { ...facts, ...name, id } });
    const file = { name: `${canary}.txt`, content: new Blob([new Uint8Array(content)]) };
    await api(contract.sendDocumentPiece, { params: { caseId, uploadId: id, offset: 0 }, file });
    const finish = { params: { caseId, uploadId: id }, body: { purpose: 'assistance' } } as const;
    if (isFinished) await api(contract.finishDocumentUpload, finish);
  }
}

/** Every way in which a byte search finds a word that was stored in the clear or thinly wrapped. */
function writtenForms(word: string): Buffer[] {
  const plain = Buffer.from(word, 'utf8');
  return [
    plain,
    Buffer.from(word.toUpperCase(), 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(plain.toString('hex'), 'utf8'),
    // Base64 of the middle of the word, at each of the three positions it may start at.
    ...[0, 1, 2].map((offset) =>
      Buffer.from(
        plain
          .subarray(offset, offset + 12)
          .toString('base64')
          .slice(0, 16),
      ),
    ),
  ];
}

async function filesHolding(word: string): Promise<string[]> {
  const forms = writtenForms(word);
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    if (forms.some((form) => content.includes(form))) found.push(path.slice(dataDir.length));
  }
  return found;
}

test('nothing about a person is written in the clear: not in tables, write-ahead log, logs, queue, audit or backup', async () => {
  const caseId = await register();
  const unfinished = crypto.randomUUID() as DraftId;
  await api(contract.startDraft, { body: { id: unfinished } });
  await api(contract.saveDraft, { params: { draftId: unfinished }, body: { changes: canaryValues('unfinished') } });
  const changes = Object.entries(canaryValues('second')).map(([key, to]) => ({ key, from: `first ${canary}`, to }));
  const changed = await api(contract.changeCase, { params: { caseId }, body: { changes, purpose: 'assistance' } });
  expect(changed.result).toBe('saved');
  const { matches } = await api(contract.searchCases, { body: { text: canary, purpose: 'assistance' } });
  expect(matches.map(({ id }) => id)).toContain(caseId);
  await bringInDocuments(caseId);
  await move(api, caseId, { move: 'presume' });
  await move(api, caseId, { move: 'close', reason: `closed ${canary}` });
  await api(contract.requestErasure, { params: { caseId }, body: { reason: `erase ${canary}` } });
  await expect(
    api(contract.saveDraft, { params: { draftId: unfinished }, body: { changes: { sex: canary } } }),
  ).rejects.toThrow('cannot be used');
  await importFile();
  await node.node.signCheckpoint();
  await writeBackup({
    adminUrl: node.storage.adminUrl,
    folders: node.storage.layout,
    out: join(dataDir, 'node.backup'),
    protection: { passphrase: 'a long invented passphrase' },
  });
  expect(await filesHolding(canary), 'while the node runs').toEqual([]);
  expect(await filesHolding(password)).toEqual([]);
  await node.stop();
  expect(await filesHolding(canary), 'after the node stopped').toEqual([]);
  const holding = await filesHolding(control);
  expect(
    holding.some((path) => path.startsWith('/postgres/')),
    'the positive control is seen',
  ).toBe(true);
});
