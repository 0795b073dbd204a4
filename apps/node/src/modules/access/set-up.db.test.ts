// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '@palermo/contract';
import { populate, setUpToken, startTestNode, testPassword, type TestNode } from '../../../test/start-test-node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startTestNode();
  await populate(node, [{ kind: 'competentAuthority', accounts: [['administrator']] }]);
});
afterAll(() => node[Symbol.asyncDispose]());

const refused = (code: string): object => expect.objectContaining({ code });

describe('set-up', () => {
  it('happens once, and needs the printed link', async () => {
    const body = {
      token: setUpToken,
      nodeName: 'Otherland',
      packId: 'generic',
      organisationName: 'Another Bureau',
      organisationKind: 'competentAuthority',
      accountName: 'Bo Example',
      email: 'bo@example.org',
      password: testPassword,
      language: 'en',
    };
    const client = node.connect();
    const token = 'not the token of the link';
    await expect(client.call(contract.setUpNode, { body: { ...body, token } })).rejects.toEqual(
      refused('set-up.token-wrong'),
    );
    await expect(client.call(contract.setUpNode, { body })).rejects.toEqual(refused('set-up.done'));
  });

  it('is won by one of two that try at once, and refuses what no node can be', async () => {
    await using empty = await startTestNode();
    const body = {
      token: setUpToken,
      nodeName: 'Testland',
      packId: 'generic',
      organisationName: 'Bureau of Examples',
      organisationKind: 'competentAuthority',
      accountName: 'Bo Example',
      email: 'bo@example.org',
      password: testPassword,
      language: 'en',
    };
    const setUp = (changes: object) => empty.connect().call(contract.setUpNode, { body: { ...body, ...changes } });
    await expect(setUp({ packId: 'nowhere' })).rejects.toEqual(refused('pack.unknown'));
    await expect(setUp({ organisationKind: 'police' })).rejects.toEqual(refused('request.invalid'));
    await expect(setUp({ password: 'Testland2026!' })).rejects.toEqual(refused('password.too-common'));
    const outcomes = await Promise.allSettled([setUp({}), setUp({ email: 'bo-too@example.org' })]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await empty.connect().call(contract.getNodeState)).toEqual({
      state: 'ready',
      name: 'Testland',
      pack: { id: 'generic', version: expect.any(String) },
      demonstration: false,
      version: '0.0.0-test',
    });
  });
});
