// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, it } from 'vitest';
import * as contract from '@palermo/contract';
import { setUpToken, startTestNode, type TestNode } from '../../../test/start-test-node.ts';
import { codeAt } from './second-factor.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startTestNode();
});
afterAll(() => node[Symbol.asyncDispose]());

it('is set up, signed in to, given a second factor and signed out of', async () => {
  const client = node.connect();
  expect(await client.call(contract.getNodeState)).toMatchObject({ state: 'empty' });
  const shares = await client.call(contract.setUpNode, {
    body: {
      token: setUpToken,
      nodeName: 'Testland',
      packId: 'generic',
      organisationName: 'Bureau of Examples',
      organisationKind: 'competentAuthority',
      accountName: 'Ada Example',
      email: 'Ada@Example.org',
      password: 'orbit kettle marble sand',
      language: 'en',
    },
  });
  expect(shares).toMatchObject({ needed: 3 });
  const credentials = { email: 'ada@example.org', password: 'orbit kettle marble sand' };
  expect(await client.call(contract.signIn, { body: credentials })).toMatchObject({
    next: 'signedIn',
    session: { state: 'enrolling' },
  });
  const { secret } = await client.call<{ secret: string }>(contract.startSecondFactor);
  const before = client.token;
  await client.call(contract.confirmSecondFactor, { body: { code: codeAt(secret, node.clock()) } });
  expect(client.token).not.toBe(before);
  expect(await node.authenticate(before ?? '')).toBeUndefined();
  expect(await client.call(contract.getSession)).toMatchObject({ state: 'active', account: { name: 'Ada Example' } });
  const active = client.token ?? '';
  expect(await node.authenticate(active)).toMatchObject({ state: 'active', organisationKind: 'competentAuthority' });
  await client.call(contract.signOut);
  expect(await node.authenticate(active)).toBeUndefined();
  expect(await client.call(contract.signIn, { body: credentials })).toEqual({ next: 'secondFactor' });
  node.pass(30);
  await client.call(contract.signIn, { body: { ...credentials, code: codeAt(secret, node.clock()) } });
  expect(await client.call(contract.getSession)).toMatchObject({ state: 'active' });
});
