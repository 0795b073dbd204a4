// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contract from '@palermo/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findClusterProcesses } from '../../apps/node/src/platform/db/embedded/cluster-processes.ts';
import { findEmbeddedPostgres } from '../../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { signInOverHttp, type SignedInAccount } from '../harness/sign-in.ts';
import { runPalermo, startForeground, type ForegroundNode, type Outcome } from './run-palermo.ts';

const password = 'a long invented password';
const email = 'administrator@example.org';
const passphrase = 'five random invented words here';
const invented = { givenName: 'Yasmin', familyName: 'Invented', sex: 'female' };
const slow = 240_000;

let scratch: string;
let dataDir: string;
let shares: readonly string[];
let caseworker: SignedInAccount;
let caseId: contract.CaseId;
let backupFile: string;
let node: ForegroundNode;

async function ask<Result>(args: readonly string[], input = ''): Promise<Result> {
  const { code, output, complaint } = await runPalermo(['--data-dir', dataDir, '--json', ...args], input);
  expect(code, complaint).toBe(0);
  return JSON.parse(output) as Result;
}

/** The one line of a refusal. */
function refusalOf({ code, output, complaint }: Outcome): { readonly code: string; readonly message: string } {
  expect(code).toBe(1);
  expect(output).toBe('');
  // Steps that took longer than a second stand above it.
  const { error } = JSON.parse(complaint.trim().split('\n').at(-1) ?? '') as {
    error: { code: string; message: string };
  };
  return error;
}

/** Entries of an act in the whole trail, which no account of one organisation reads. */
async function countEntries(action: string): Promise<number> {
  const client = new pg.Client({ connectionString: (await findEmbeddedPostgres(dataDir))?.adminUrl() });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from palermo.audit_entry where action = $1', [action]);
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

const clientOf = (account: SignedInAccount): contract.Client =>
  contract.createClient({ origin: node.origin, headers: { cookie: account.cookie } });

/** Reads the registered case back, with the session from before. */
async function readCase(): Promise<contract.FieldValuesOnWire> {
  const params = { caseId };
  return (await clientOf(caseworker)(contract.getCase, { params, query: { purpose: 'assistance' } })).values;
}

async function setUp(): Promise<void> {
  const nobody = contract.createClient({ origin: node.origin });
  const made = await nobody(contract.setUpNode, {
    body: {
      token: node.setUpToken ?? '',
      nodeName: 'Commanded node',
      packId: 'generic',
      organisationName: 'First Organisation',
      organisationKind: 'competentAuthority',
      accountName: 'First Administrator',
      email,
      password,
      language: 'en',
    },
  });
  shares = made.shares;
  await signInOverHttp({ email, password, secret: null }, { origin: node.origin });
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'palermo-command-'));
  // PostgreSQL runs as another account when the tests run as root, and has to enter the folders.
  await chmod(scratch, 0o711);
  dataDir = join(scratch, 'node');
}, slow);
afterAll(() => rm(scratch, { recursive: true, force: true }), slow);

test('says what to do before there is a node', async () => {
  const { message } = refusalOf(await runPalermo(['--data-dir', dataDir, '--json', 'org', 'list']));
  expect(message).toMatch(/not set up yet.*palermo start/);
});

test(
  'coordination 2: a fresh node runs by one command with nothing beside it, and is worked on as an account',
  { timeout: slow },
  async () => {
    node = await startForeground(dataDir);
    await setUp();
    const table = await ask<{ by: string[]; rows: unknown[] }>(['stats', '--by', 'year,sex']);
    expect(table).toMatchObject({ by: ['year', 'sex'], rows: [] });
    const added = await ask<{ name: string }>(['org', 'add', 'House of Reeds', '--kind', 'serviceProvider']);
    expect(added.name).toBe('House of Reeds');
    const organisations = await ask<{ name: string }[]>(['org', 'list']);
    expect(organisations.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['First Organisation', 'House of Reeds']),
    );
    const invited = await ask<{ token: string; link: string }>([
      'account',
      'invite',
      'caseworker@example.org',
      '--roles',
      'caseworker',
    ]);
    expect(invited.link).toBe(`${node.origin}/invitation#${invited.token}`);
    const body = { token: invited.token, name: 'Invented Caseworker', password, language: 'en' as const };
    await contract.createClient({ origin: node.origin })(contract.acceptInvitation, { body });
    caseworker = await signInOverHttp(
      { email: 'caseworker@example.org', password, secret: null },
      { origin: node.origin },
    );
    const { accounts } = await ask<{ accounts: { email: string }[] }>(['account', 'list']);
    expect(accounts.map((each) => each.email).toSorted()).toEqual([email, 'caseworker@example.org']);
    const draftId = crypto.randomUUID() as contract.DraftId;
    await clientOf(caseworker)(contract.startDraft, { body: { id: draftId } });
    await clientOf(caseworker)(contract.saveDraft, { params: { draftId }, body: { changes: invented } });
    ({ caseId } = await clientOf(caseworker)(contract.registerDraft, { params: { draftId }, body: { releases: [] } }));
    expect(await ask(['audit', 'verify'])).toMatchObject({ intact: true, findings: [] });
  },
);

test(
  'refuses an account that there is not, and a second node on the folder, each in one line',
  { timeout: slow },
  async () => {
    const stranger = await runPalermo(['--data-dir', dataDir, '--json', '--as', 'nobody@example.org', 'org', 'list']);
    expect(refusalOf(stranger).message).toMatch(/\S/);
    await expect(startForeground(dataDir)).rejects.toThrow(`The data folder ${dataDir} is in use by process`);
    await expect(startForeground(dataDir)).rejects.toThrow(/Stop that one first, or give --data-dir another folder\./);
  },
);

test('backs up as somebody, and refuses what would not protect', { timeout: slow }, async () => {
  const backUp = ['--data-dir', dataDir, '--json', 'backup', join(scratch, 'backups/')];
  expect(refusalOf(await runPalermo(backUp)).message).toMatch(/^No passphrase was given/);
  expect(refusalOf(await runPalermo(backUp, 'short\n')).code).toBe('backup/weak-passphrase');
  expect(refusalOf(await runPalermo([...backUp, '--recipient', 'age1nonsense'])).code).toBe('backup/bad-key');
  const asCaseworker = await runPalermo([...backUp, '--as', 'caseworker@example.org'], passphrase);
  expect(refusalOf(asCaseworker).code).toBe('access.denied');
  await expect(stat(join(scratch, 'backups'))).rejects.toMatchObject({ code: 'ENOENT' });

  const made = await ask<{ file: string; rows: number; withKeys: boolean }>(
    ['backup', join(scratch, 'backups/')],
    `${passphrase}\n`,
  );
  backupFile = made.file;
  expect(await readdir(join(scratch, 'backups'))).toEqual([backupFile.slice(join(scratch, 'backups/').length)]);
  expect(made.withKeys).toBe(true);
  expect(refusalOf(await runPalermo(['--data-dir', dataDir, '--json', 'backup', backupFile], passphrase)).code).toBe(
    'backup/exists',
  );
});

test('stops with Ctrl-C and takes PostgreSQL along', { timeout: slow }, async () => {
  expect(await node.interrupt()).toBe(0);
  expect(findClusterProcesses(join(dataDir, 'postgres'))).toEqual([]);
});

test('restores elsewhere, where everything is and the audit says so', { timeout: slow }, async () => {
  const first = dataDir;
  dataDir = join(scratch, 'restored');
  const restore = ['--data-dir', dataDir, '--json', 'restore', backupFile];
  expect(refusalOf(await runPalermo(restore, 'another invented passphrase')).code).toBe('backup/wrong-passphrase');
  expect(refusalOf(await runPalermo([...restore.slice(0, -1), join(scratch, 'nothing')], passphrase)).code).toBe(
    'backup/not-found',
  );
  expect(refusalOf(await runPalermo(['--data-dir', first, ...restore.slice(2)], passphrase)).code).toBe(
    'backup/not-empty',
  );
  expect(await ask(['restore', backupFile], passphrase)).toMatchObject({ dataDir });
  node = await startForeground(dataDir);
  expect(node.setUpToken).toBeUndefined();
  expect(await readCase()).toMatchObject(invented);
  await ask(['account', 'use', email]);
  expect(await ask(['audit', 'verify'])).toMatchObject({ intact: true, findings: [] });
  const auditor = await ask<{ token: string }>(['account', 'invite', 'auditor@example.org', '--roles', 'auditor']);
  const body = { token: auditor.token, name: 'Invented Auditor', password, language: 'en' as const };
  await contract.createClient({ origin: node.origin })(contract.acceptInvitation, { body });
  await signInOverHttp({ email: 'auditor@example.org', password, secret: null }, { origin: node.origin });
  const listed = await ask<{ result: string; account: { name: string }; details: object }[]>([
    '--as',
    'auditor@example.org',
    'audit',
    'list',
    '--action',
    'node.back-up',
  ]);
  expect(listed).toMatchObject([
    {
      result: 'done',
      account: { name: 'First Administrator' },
      details: { withKeys: true, protectedBy: 'passphrase' },
    },
    { result: 'refused', account: { name: 'Invented Caseworker' } },
  ]);
  expect(await countEntries('node.restore')).toBe(1);
});

test('comes back after kill -9 with everything', { timeout: slow }, async () => {
  await node.kill();
  node = await startForeground(dataDir);
  expect(await readCase()).toMatchObject(invented);
  await node.interrupt();
});

test('coordination 12: comes back from three of five shares after the keys are lost', { timeout: slow }, async () => {
  await rm(join(dataDir, 'keys'), { recursive: true });
  await expect(startForeground(dataDir)).rejects.toThrow('palermo keys recover');
  const recover = ['--data-dir', dataDir, '--json', 'keys', 'recover'];
  expect(refusalOf(await runPalermo(recover, shares.slice(0, 2).join('\n'))).message).toMatch(/At least 3/);
  expect(await ask(['keys', 'recover'], `${shares.slice(1, 4).join('\n')}\n`)).toEqual({
    recovered: true,
    madeAnew: ['signing.pem', 'wall.key', 'terminal.key'],
  });
  expect(refusalOf(await runPalermo(recover)).message).toMatch(/holds all keys already/);
  node = await startForeground(dataDir);
  expect(await readCase()).toMatchObject(invented);
  expect(await ask(['audit', 'verify'])).toMatchObject({ intact: true, findings: [] });
  await node.interrupt();
});
