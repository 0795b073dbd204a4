// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contract from '@palermo/contract';
import { afterAll, expect, test } from 'vitest';
import { startNode, type RunningNode } from '../../apps/node/src/main.ts';
import { backUpNode, restoreNode } from '../../apps/node/src/platform/backup/back-up-node.ts';
import { makeBackupKeys } from '../../apps/node/src/platform/backup/encryption.ts';
import { signInOverHttp, type SignedInAccount } from '../harness/sign-in.ts';

const scratch = await mkdtemp(join(tmpdir(), 'palermo-drill-'));
const { identity, recipient } = await makeBackupKeys();
const protection = { recipients: [recipient] };
const password = 'a long invented password';
const invented = { givenName: 'Yasmin', familyName: 'Invented', sex: 'female' };

afterAll(() => rm(scratch, { recursive: true, force: true }));

const start = (dataDir: string): Promise<RunningNode> =>
  startNode({ dataDir, host: '127.0.0.1', port: 0, secure: false, logTo: 'nowhere' });

/** Sets a node up and gives its administrator and a caseworker who supervises, both signed in. */
async function setUp(node: RunningNode): Promise<{ administrator: SignedInAccount; caseworker: SignedInAccount }> {
  const origin = node.address;
  const nobody = contract.createClient({ origin });
  const email = 'first.administrator@example.org';
  const body = {
    token: node.node.setUpToken.token,
    nodeName: 'Drill node',
    packId: 'generic',
    organisationName: 'First Organisation',
    organisationKind: 'competentAuthority' as const,
    accountName: 'First Administrator',
    email,
    password,
    language: 'en' as const,
  };
  await nobody(contract.setUpNode, { body });
  const administrator = await signInOverHttp({ email, password, secret: null }, { origin });
  const caseworkerEmail = 'caseworker@example.org';
  const { token } = await clientOf(node, administrator)(contract.inviteAccount, {
    params: { organisationId: administrator.session.organisation.id },
    body: { email: caseworkerEmail, roles: ['caseworker', 'supervisor', 'auditor'] },
  });
  await nobody(contract.acceptInvitation, { body: { token, name: 'Invented Caseworker', password, language: 'en' } });
  return {
    administrator,
    caseworker: await signInOverHttp({ email: caseworkerEmail, password, secret: null }, { origin }),
  };
}

function clientOf(node: RunningNode, account: SignedInAccount): contract.Client {
  return contract.createClient({ origin: node.address, headers: { cookie: account.cookie } });
}

async function register(ask: contract.Client, changes: contract.FieldValuesOnWire): Promise<contract.CaseId> {
  const draftId = randomUUID();
  await ask(contract.startDraft, { body: { id: draftId } });
  await ask(contract.saveDraft, { params: { draftId }, body: { changes } });
  const { caseId } = await ask(contract.registerDraft, { params: { draftId }, body: { releases: [] } });
  return caseId;
}

test('a node is backed up while it works and lives on elsewhere: sign-in, identities and audit', async () => {
  const [first, second] = [join(scratch, 'first'), join(scratch, 'second')];
  const file = join(scratch, 'drill.backup');
  const running = await start(first);
  const { caseworker } = await setUp(running);
  const ask = clientOf(running, caseworker);
  const caseId = await register(ask, invented);
  await running.node.signCheckpoint();

  const header = await backUpNode({ dataDir: first, out: file, protection });
  expect(header.tables.find(({ name }) => name === 'case_file')?.rowCount).toBe(1);
  await register(ask, { givenName: 'Later', sex: 'male' });
  await running.stop();

  const wrong = restoreNode({ dataDir: second, file, unlock: { identity: (await makeBackupKeys()).identity } });
  await expect(wrong).rejects.toMatchObject({ code: 'backup/wrong-passphrase' });
  await restoreNode({ dataDir: second, file, unlock: { identity } });
  const again = restoreNode({ dataDir: second, file, unlock: { identity } });
  await expect(again).rejects.toMatchObject({ code: 'backup/not-empty' });

  await using restored = await start(second);
  expect(restored.setUpLink).toBeUndefined();
  const askRestored = clientOf(restored, caseworker);
  const { values, reference } = await askRestored(contract.getCase, {
    params: { caseId },
    query: { purpose: 'assistance' },
  });
  expect(values).toMatchObject(invented);
  const { cases } = await askRestored(contract.listCases, { query: {} });
  expect(cases.map((item) => item.reference)).toEqual([reference]);
  const found = await askRestored(contract.searchCases, { body: { text: 'Jasmin Invented', purpose: 'assistance' } });
  expect(found.matches.map(({ id }) => id)).toEqual([caseId]);
  expect(await askRestored(contract.verifyAudit, {})).toMatchObject({ intact: true, findings: [] });
  await register(askRestored, { givenName: 'Afterwards', sex: 'male' });
});

test('a node that is stopped is backed up too, and a folder without one is refused', async () => {
  const out = join(scratch, 'stopped.backup');
  const header = await backUpNode({
    dataDir: join(scratch, 'second'),
    out,
    protection,
    withKeys: false,
  });
  expect(header.files.filter((name) => name.startsWith('keys/'))).toEqual([]);
  const nowhere = backUpNode({ dataDir: join(scratch, 'nowhere'), out: `${out}2`, protection });
  await expect(nowhere).rejects.toMatchObject({ code: 'backup/nothing-there' });
});
