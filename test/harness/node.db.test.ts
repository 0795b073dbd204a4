// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getSession, listOrganisations } from '@palermo/contract';
import { expect, it } from 'vitest';
import { startTestNode } from './node.ts';

it('sets a node up, opens organisations and signs people in, all without a socket', async () => {
  await using test = await startTestNode();
  const administrator = await test.setUp();
  const shelter = await test.addOrganisation(administrator, {
    name: 'Invented Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['supervisor', 'administrator']],
  });
  const [caseworker] = shelter.accounts;
  expect(await test.clientOf(caseworker)(getSession, {})).toMatchObject({
    state: 'active',
    organisation: { id: shelter.id, kind: 'serviceProvider' },
    account: { roles: ['caseworker'] },
  });
  const { organisations } = await test.clientOf(administrator)(listOrganisations, {});
  expect(organisations.map(({ name }) => name).toSorted()).toEqual(['First Organisation', 'Invented Shelter']);
});
