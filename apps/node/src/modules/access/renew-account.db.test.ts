// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import { signInOverHttp, type SignedInAccount } from '../../../../../test/harness/sign-in.ts';

let node: TestNode;
let administrator: SignedInAccount;
let worker: SignedInAccount;

beforeAll(async () => {
  node = await startTestNode();
  administrator = await node.setUp();
  const shelter = await node.addOrganisation(administrator, {
    name: 'Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker']],
  });
  const [account] = shelter.accounts;
  if (!account) throw new Error('The organisation must have an account.');
  worker = account;
});

afterAll(async () => {
  await node[Symbol.asyncDispose]();
});

const password = 'quite another invented password';

async function inviteAgain(organisationId = worker.session.organisation.id) {
  return node.clientOf(administrator)(contract.inviteAccount, {
    params: { organisationId },
    body: { email: worker.email, roles: ['analyst'] },
  });
}

test('who forgot the password gets back in by a new invitation: same account and roles, new password and second factor', async () => {
  const { token } = await inviteAgain();
  await node.clientOf()(contract.acceptInvitation, { body: { token, name: 'New Name', password, language: 'fr' } });
  await expect(node.clientOf(worker)(contract.getSession, {})).rejects.toMatchObject({
    problem: { code: 'session.required' },
  });
  const send = node.fetchFrom('198.51.100.7');
  await expect(signInOverHttp({ ...worker, secret: null }, { origin: 'http://node.test', send })).rejects.toMatchObject(
    {
      problem: { code: 'sign-in.refused' },
    },
  );
  const renewed = await signInOverHttp(
    { email: worker.email, password, secret: null },
    { origin: 'http://node.test', send },
  );
  expect(renewed.session.account).toMatchObject({
    id: worker.session.account.id,
    name: 'New Name',
    roles: ['caseworker'],
  });
  expect(renewed.secret).not.toBe(worker.secret);
});

test('nobody is invited to one organisation under the address of an account of another', async () => {
  await expect(inviteAgain(administrator.session.organisation.id)).rejects.toMatchObject({
    problem: { code: 'request.invalid', fields: [{ path: 'email', code: 'taken' }] },
  });
});
