// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contract from '@palermo/contract';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { examinePrivacyLedger, startNode, type RunningNode } from '../../apps/node/src/main.ts';
import { backUpNode, restoreNode } from '../../apps/node/src/platform/backup/back-up-node.ts';
import { makeBackupKeys } from '../../apps/node/src/platform/backup/encryption.ts';
import { findEmbeddedPostgres } from '../../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { signInOverHttp, type SignedInAccount } from '../harness/sign-in.ts';
import { runPalermo } from './run-palermo.ts';

const scratch = await mkdtemp(join(tmpdir(), 'palermo-ledger-'));
const { identity, recipient } = await makeBackupKeys();
const password = 'a long invented password';
const email = 'first.administrator@example.org';

afterAll(() => rm(scratch, { recursive: true, force: true }));

const start = (dataDir: string): Promise<RunningNode> =>
  startNode({ dataDir, host: '127.0.0.1', port: 0, secure: false, logTo: 'nowhere' });

/** Sets a node up and gives its administrator and an analyst, both signed in. */
async function setUp({ address, node }: RunningNode): Promise<SignedInAccount[]> {
  const nobody = contract.createClient({ origin: address });
  await nobody(contract.setUpNode, {
    body: {
      token: node.setUpToken.token,
      nodeName: 'Ledger node',
      packId: 'generic',
      organisationName: 'First Organisation',
      organisationKind: 'competentAuthority',
      accountName: 'First Administrator',
      email,
      password,
      language: 'en',
    },
  });
  const administrator = await signInOverHttp({ email, password, secret: null }, { origin: address });
  const analystEmail = 'analyst@example.org';
  const { token } = await clientOf(address, administrator)(contract.inviteAccount, {
    params: { organisationId: administrator.session.organisation.id },
    body: { email: analystEmail, roles: ['analyst', 'caseworker'] },
  });
  await nobody(contract.acceptInvitation, { body: { token, name: 'Invented Analyst', password, language: 'en' } });
  return [administrator, await signInOverHttp({ email: analystEmail, password, secret: null }, { origin: address })];
}

const clientOf = (origin: string, { cookie }: SignedInAccount): contract.Client =>
  contract.createClient({ origin, headers: { cookie } });

async function registerSome(ask: contract.Client): Promise<void> {
  const draftId = randomUUID();
  await ask(contract.startDraft, { body: { id: draftId } });
  await ask(contract.saveDraft, { params: { draftId }, body: { changes: { sex: 'female' } } });
  await ask(contract.registerDraft, { params: { draftId }, body: { releases: [] } });
}

async function begin(ask: contract.Client, title: string): Promise<contract.PublicationId> {
  const year = new Date().getFullYear();
  const choice = {
    title,
    columns: ['sex' as const],
    years: { from: year, to: year },
    people: 'detected' as const,
    where: [],
  };
  const { id } = await ask(contract.createPublication, { body: { choice } });
  await until(ask, id, 'compared');
  return id;
}

async function until(ask: contract.Client, publicationId: contract.PublicationId, state: string): Promise<void> {
  const stateNow = async () => (await ask(contract.getPublication, { params: { publicationId } })).state;
  await expect.poll(stateNow, { timeout: 120_000, interval: 200 }).toBe(state);
}

const spend = (ask: contract.Client, publicationId: contract.PublicationId, epsilon: number) =>
  ask(contract.proposePublication, {
    params: { publicationId },
    body: { mode: 'dp-aggregates', settings: { epsilon } },
  });

const refusal = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'none',
    (fault: unknown) => (fault instanceof contract.ProblemError ? fault.problem.code : String(fault)),
  );

/** Sets the table of the ledger back, as a restore of the database alone would. */
async function forgetLedger(dataDir: string): Promise<void> {
  const database = await findEmbeddedPostgres(dataDir);
  const client = new pg.Client({ connectionString: database?.adminUrl() });
  await client.connect();
  await client.query('alter table palermo.privacy_entry disable trigger user');
  await client.query('delete from palermo.privacy_entry');
  await client.query('alter table palermo.privacy_entry enable trigger user');
  await client.end();
}

const spentOf = async (ask: contract.Client): Promise<number> =>
  (await ask(contract.getPrivacyLedger, {})).years[0]?.epsilon ?? 0;

test('an older backup gives no privacy back', { timeout: 600_000 }, async () => {
  const [first, second, third] = ['first', 'second', 'third'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  const file = join(scratch, 'ledger.backup');
  const running = await start(first);
  const [administrator, analyst] = (await setUp(running)) as [SignedInAccount, SignedInAccount];
  const ask = clientOf(running.address, analyst);
  await registerSome(ask);
  const id = await begin(ask, 'Before the backup');
  await backUpNode({ dataDir: first, out: file, protection: { recipients: [recipient] } });
  await spend(ask, id, 4);
  await until(ask, id, 'proposed');
  expect(await spentOf(ask)).toBeCloseTo(4, 6);
  await running.stop();
  const ledger = join(first, 'traces', 'privacy-ledger.jsonl');

  // The folder's own traces stay where they are, as when only the database is set back.
  await cp(join(first, 'traces'), join(second, 'traces'), { recursive: true });
  expect((await restoreNode({ dataDir: second, file, unlock: { identity } })).tracesKept).toBe(true);
  {
    await using restored = await start(second);
    const again = clientOf(restored.address, analyst);
    expect((await again(contract.getPublication, { params: { publicationId: id } })).state).toBe('compared');
    expect((await again(contract.getPrivacyLedger, {})).held).toBeNull();
    expect(await spentOf(again)).toBeCloseTo(4, 6);
    expect(await refusal(spend(again, id, 6))).toBe('publication.budget');
    // The trace brought the entry back; the proposal that it paid for is not in the older database.
    expect(await examinePrivacyLedger(second, undefined)).toMatchObject({ toDatabase: 0, toTrace: 0, absentCount: 0 });
    const doctor = await runPalermo(['--data-dir', second, 'doctor', '--json']);
    const findings = JSON.parse(doctor.output) as { check: string; good: boolean; detail: string }[];
    expect(findings.find(({ check }) => check === 'Privacy ledger')).toMatchObject({ good: true });
    await forgetLedger(second);
    expect(await examinePrivacyLedger(second, undefined)).toMatchObject({ toDatabase: 2, unpaid: [], held: false });
  }

  // A new folder without the trace of the node as it was last: nobody knows what was spent, so nothing can be.
  expect((await restoreNode({ dataDir: third, file, unlock: { identity } })).tracesKept).toBe(false);
  {
    await using restored = await start(third);
    const again = clientOf(restored.address, analyst);
    const { held } = await again(contract.getPrivacyLedger, {});
    expect(held).not.toBeNull();
    expect(await examinePrivacyLedger(third, undefined)).toMatchObject({ held: true, toDatabase: 0, toTrace: 0 });
    expect(await refusal(spend(again, id, 1))).toBe('publication.ledger-held');
    const settle = (account: SignedInAccount) =>
      clientOf(restored.address, account)(contract.settlePrivacyLedger, {
        body: { statement: 'Nothing was proposed after the backup.' },
      });
    expect(await refusal(settle(analyst))).toBe('access.denied');
    expect((await settle(administrator)).held).toBeNull();
    await spend(again, id, 1);
    await until(again, id, 'proposed');
  }

  // The same restore with the old ledger at hand, which the operator names.
  const fourth = join(scratch, 'fourth');
  await restoreNode({ dataDir: fourth, file, unlock: { identity }, traces: [ledger] });
  await using restored = await start(fourth);
  const again = clientOf(restored.address, analyst);
  expect((await again(contract.getPrivacyLedger, {})).held).toBeNull();
  expect(await refusal(spend(again, id, 6))).toBe('publication.budget');
});
