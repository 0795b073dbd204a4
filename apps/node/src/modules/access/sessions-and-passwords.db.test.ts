// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type pg from 'pg';
import * as contract from '@palermo/contract';
import { signInAs, testPassword, type TestAccount, type TestNode } from '../../../test/start-test-node.ts';
import { openAccountsWorld, refused, type AccountsWorld } from './accounts.fixture.ts';
import { codeAt } from './second-factor.ts';

let world: AccountsWorld;
let node: TestNode;
let admin: pg.Client;
let nodeAdministrator: TestAccount;
let supervisor: TestAccount;
let policeAdministrator: TestAccount;

beforeAll(async () => {
  world = await openAccountsWorld();
  ({ node, admin, nodeAdministrator, supervisor, policeAdministrator } = world);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => admin.query('truncate palermo.sign_in_attempt'));

describe('a session', () => {
  it('ends after an hour without use, and after twelve hours with it', async () => {
    const client = await signInAs(node, supervisor);
    node.pass(3599);
    expect(await node.authenticate(client.token ?? '')).toBeDefined();
    node.pass(3601);
    expect(await node.authenticate(client.token ?? '')).toBeUndefined();
    const used = await signInAs(node, supervisor);
    for (let quarter = 0; quarter < 47; quarter++) {
      node.pass(900);
      expect(await node.authenticate(used.token ?? '')).toBeDefined();
    }
    node.pass(901);
    expect(await node.authenticate(used.token ?? '')).toBeUndefined();
  });

  it('makes the account seen from its beginning', async () => {
    node.pass(7);
    await signInAs(node, supervisor);
    const { rows } = await admin.query<{ same: boolean }>(
      `select a.last_seen_at = s.created_at as same from palermo.account a
       join palermo.session s on s.account_id = a.id order by s.created_at desc, s.id desc limit 1`,
    );
    expect(rows).toEqual([{ same: true }]);
  });

  it('is not written for every request', async () => {
    const client = await signInAs(node, supervisor);
    const seen = async (): Promise<unknown> =>
      (await admin.query('select xmin, last_seen_at from palermo.session order by created_at desc, id desc limit 1'))
        .rows[0];
    const before = await seen();
    node.pass(59);
    await node.authenticate(client.token ?? '');
    expect(await seen()).toEqual(before);
    node.pass(2);
    await node.authenticate(client.token ?? '');
    expect(await seen()).not.toEqual(before);
  });

  it('of an account without a second factor does nothing but set one up', async () => {
    const inviter = await signInAs(node, policeAdministrator);
    const { token } = await inviter.call<{ token: string }>(contract.inviteAccount, {
      params: { organisationId: policeAdministrator.organisationId },
      body: { email: 'enrolling@police.example', roles: ['administrator'] },
    });
    const client = node.connect();
    await client.call(contract.acceptInvitation, {
      body: { token, name: 'New Colleague', password: testPassword, language: 'ar' },
    });
    await client.call(contract.signIn, { body: { email: 'enrolling@police.example', password: testPassword } });
    expect(await client.call(contract.getSession)).toMatchObject({ state: 'enrolling', confirmedUntil: null });
    await expect(client.call(contract.listOrganisations)).rejects.toEqual(refused('session.enrolling'));
    await client.call(contract.startSecondFactor);
    await expect(client.call(contract.confirmSecondFactor, { body: { code: '000000' } })).rejects.toEqual(
      refused('second-factor.wrong'),
    );
    node.pass(1801);
    await expect(client.call(contract.getSession)).rejects.toEqual(refused('session.required'));
  });

  it('is replaced when somebody signs in again in the same browser', async () => {
    const client = await signInAs(node, supervisor);
    const former = client.token ?? '';
    await signInAs(node, supervisor, client);
    expect(await node.authenticate(former)).toBeUndefined();
  });

  it('is listed and ended by its own account alone', async () => {
    const [one, other] = [await signInAs(node, supervisor), await signInAs(node, supervisor)];
    const stranger = await signInAs(node, policeAdministrator);
    const list = await one.call<{ sessions: { id: string; current: boolean }[] }>(contract.listSessions);
    expect(list.sessions.filter(({ current }) => current)).toHaveLength(1);
    const { sessionId } = (await node.authenticate(other.token ?? '')) ?? {};
    expect(list.sessions.map(({ id }) => id)).toContain(sessionId);
    await expect(stranger.call(contract.endSession, { params: { sessionId } })).rejects.toEqual(
      refused('record.not-found'),
    );
    await one.call(contract.endSession, { params: { sessionId } });
    expect(await node.authenticate(other.token ?? '')).toBeUndefined();
    expect(await node.authenticate(one.token ?? '')).toBeDefined();
  });

  it('needs the second factor again for sensitive acts after ten minutes', async () => {
    const client = await signInAs(node, nodeAdministrator);
    const body = { name: 'A New Shelter', kind: 'serviceProvider' };
    node.pass(601);
    await expect(client.call(contract.createOrganisation, { body })).rejects.toEqual(
      refused('session.confirmation-required'),
    );
    await expect(client.call(contract.confirmSession, { body: { code: '000000' } })).rejects.toEqual(
      refused('second-factor.wrong'),
    );
    expect(await world.lastAudit('access.confirm-session')).toMatchObject({
      result: 'refused',
      account_id: nodeAdministrator.id,
    });
    await client.call(contract.confirmSession, { body: { code: codeAt(nodeAdministrator.secret, node.clock()) } });
    expect(await client.call(contract.createOrganisation, { body })).toMatchObject({ ...body, accountCount: 0 });
  });

  it('slows guessing of the second factor in a stolen session', async () => {
    const client = await signInAs(node, supervisor);
    const codes: string[] = [];
    for (let round = 0; round < 8; round++) {
      await client
        .call(contract.confirmSession, { body: { code: '000000' } })
        .catch((fault: { code: string }) => codes.push(fault.code));
    }
    expect(codes).toEqual([
      ...Array.from({ length: 6 }, () => 'second-factor.wrong'),
      'sign-in.slowed',
      'sign-in.slowed',
    ]);
  });

  it('cannot replace a second factor that is there', async () => {
    const client = await signInAs(node, supervisor);
    await expect(client.call(contract.startSecondFactor)).rejects.toEqual(refused('access.denied'));
  });
});

describe('a password', () => {
  it('is changed by whoever knows the present one, and ends every other session', async () => {
    const [here, elsewhere] = [await signInAs(node, supervisor), await signInAs(node, supervisor)];
    const next = 'velvet anchor thirty pines';
    const change = (body: object) => here.call(contract.changePassword, { body });
    await expect(change({ current: 'not the password', next })).rejects.toEqual(refused('request.invalid'));
    await expect(change({ current: testPassword, next: 'password12345' })).rejects.toEqual(
      refused('password.too-common'),
    );
    await change({ current: testPassword, next });
    expect(await node.authenticate(elsewhere.token ?? '')).toBeUndefined();
    expect(await node.authenticate(here.token ?? '')).toBeDefined();
    expect(await world.lastAudit('access.change-password')).toMatchObject({ duty: 'gate', account_id: supervisor.id });
    await expect(signInAs(node, supervisor)).rejects.toEqual(refused('sign-in.refused'));
    supervisor = { ...supervisor, password: next };
    await signInAs(node, supervisor);
  });
});
