// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import * as contract from '@palermo/contract';
import { populate, startTestNode, type TestAccount, type TestNode } from '../../../test/start-test-node.ts';

let node: TestNode;
let admin: pg.Client;
let nodeAdministrator: TestAccount;
let supervisor: TestAccount;
beforeAll(async () => {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.database.adminUrl });
  await admin.connect();
  const [authority] = await populate(node, [
    { kind: 'competentAuthority', accounts: [['administrator'], ['supervisor']] },
  ]);
  [nodeAdministrator, supervisor] = authority as [TestAccount, TestAccount];
});
afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

async function lastAudit(action: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await admin.query<Record<string, unknown>>(
    `select result, account_id, body::jsonb -> 'details' as details
     from palermo.audit_entry where action = $1 order by sequence desc limit 1`,
    [action],
  );
  return rows[0];
}

const refused = (code: string): object => expect.objectContaining({ code });

describe('the terminal', () => {
  const terminalKey = Buffer.alloc(32, 9);
  function proofOf(email: string, issuedAt = node.clock().toISOString(), key: Uint8Array = terminalKey) {
    return { email, issuedAt, proof: createHmac('sha256', key).update(`${email}|${issuedAt}`).digest('hex') };
  }
  const open = (body: object, local = true) =>
    node.connect({ address: '127.0.0.1', local }).call<{ token: string }>(contract.openTerminalSession, { body });

  it('signs in on this machine with a proof of the key, and is audited as such', async () => {
    const { token } = await open(proofOf(nodeAdministrator.email));
    expect(await node.authenticate(token)).toMatchObject({
      channel: 'terminal',
      accountId: nodeAdministrator.id,
      state: 'active',
    });
    const client = node.connect();
    client.token = token;
    await client.call(contract.createOrganisation, { body: { name: 'From the terminal', kind: 'health' } });
    expect(await lastAudit('access.sign-in-at-terminal')).toMatchObject({
      account_id: nodeAdministrator.id,
      details: { channel: 'terminal' },
    });
    node.pass(2 * 3600 + 1);
    expect(await node.authenticate(token)).toBeUndefined();
  });

  it('takes a proof once, fresh, from this machine and with the right key', async () => {
    const proof = proofOf(nodeAdministrator.email);
    await open(proof);
    await expect(open(proof)).rejects.toEqual(refused('sign-in.refused'));
    const late = proofOf(nodeAdministrator.email, new Date(node.clock().getTime() - 61_000).toISOString());
    await expect(open(late)).rejects.toEqual(refused('sign-in.refused'));
    await expect(open(proofOf(supervisor.email), false)).rejects.toEqual(refused('sign-in.refused'));
    const forged = proofOf(supervisor.email, undefined, Buffer.alloc(32, 8));
    await expect(open(forged)).rejects.toEqual(refused('sign-in.refused'));
    const moved = { ...proofOf(supervisor.email), email: nodeAdministrator.email };
    await expect(open(moved)).rejects.toEqual(refused('sign-in.refused'));
    await expect(open(proofOf('nobody@nowhere.example'))).rejects.toEqual(refused('sign-in.refused'));
    expect(await lastAudit('access.sign-in-at-terminal')).toBeDefined();
  });
});
