// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type pg from 'pg';
import * as contract from '@palermo/contract';
import {
  signInAs,
  testPassword,
  type TestAccount,
  type TestClient,
  type TestNode,
} from '../../../test/start-test-node.ts';
import { openAccountsWorld, refused, type AccountsWorld } from './accounts.fixture.ts';
import { codeAt } from './second-factor.ts';

let world: AccountsWorld;
let node: TestNode;
let admin: pg.Client;
let nodeAdministrator: TestAccount;
let supervisor: TestAccount;
let policeAdministrator: TestAccount;
let officer: TestAccount;
let hotlineAdministrator: TestAccount;

beforeAll(async () => {
  world = await openAccountsWorld();
  ({ node, admin, nodeAdministrator, supervisor, policeAdministrator, officer, hotlineAdministrator } = world);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => admin.query('truncate palermo.sign_in_attempt'));

describe('an invitation', () => {
  it('opens one account, once, in the inviting organisation', async () => {
    const inviter = await signInAs(node, policeAdministrator);
    const { token, id } = await inviter.call<{ token: string; id: string }>(contract.inviteAccount, {
      params: { organisationId: policeAdministrator.organisationId },
      body: { email: 'Once@Police.example', roles: ['caseworker', 'caseworker', 'analyst'] },
    });
    const client = node.connect();
    expect(await client.call(contract.lookAtInvitation, { body: { token } })).toEqual({
      organisation: 'Organisation 1',
      email: 'once@police.example',
      roles: ['caseworker', 'analyst'],
    });
    const body = { token, name: 'Once Only', password: testPassword, language: 'en' };
    await expect(
      client.call(contract.acceptInvitation, { body: { ...body, password: 'Organisation1' } }),
    ).rejects.toEqual(refused('password.too-common'));
    const outcomes = await Promise.allSettled([
      client.call(contract.acceptInvitation, { body }),
      client.call(contract.acceptInvitation, { body }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(client.call(contract.lookAtInvitation, { body: { token } })).rejects.toEqual(
      refused('invitation.invalid'),
    );
    const { accounts } = await inviter.call<{ accounts: object[] }>(contract.listAccounts, {
      params: { organisationId: policeAdministrator.organisationId },
    });
    expect(accounts).toContainEqual(
      expect.objectContaining({ email: 'once@police.example', roles: ['analyst', 'caseworker'], secondFactor: false }),
    );
    expect(await world.lastAudit('access.accept-invitation')).toMatchObject({
      organisation_id: policeAdministrator.organisationId,
      details: { invitationId: id },
    });
  });

  it('ends after seven days, when it is withdrawn and when a newer one is made', async () => {
    const inviter = await signInAs(node, policeAdministrator);
    const params = { organisationId: policeAdministrator.organisationId };
    const invite = () =>
      inviter.call<{ token: string; id: string }>(contract.inviteAccount, {
        params,
        body: { email: 'late@police.example', roles: ['analyst'] },
      });
    const look = (token: string) => node.connect().call(contract.lookAtInvitation, { body: { token } });
    const [older, newer] = [await invite(), await invite()];
    await expect(look(older.token)).rejects.toEqual(refused('invitation.invalid'));
    await look(newer.token);
    const stranger = await signInAs(node, hotlineAdministrator);
    const withdraw = (client: TestClient) =>
      client.call(contract.withdrawInvitation, { params: { invitationId: newer.id } });
    await expect(withdraw(stranger)).rejects.toEqual(refused('record.not-found'));
    await withdraw(inviter);
    await expect(look(newer.token)).rejects.toEqual(refused('invitation.invalid'));
    const third = await invite();
    node.pass(7 * 86_400 + 1);
    await expect(look(third.token)).rejects.toEqual(refused('invitation.invalid'));
  });

  it('is not made for another organisation', async () => {
    const inviter = await signInAs(node, policeAdministrator);
    const invite = (organisationId: string, email: string) =>
      inviter.call(contract.inviteAccount, { params: { organisationId }, body: { email, roles: ['analyst'] } });
    await expect(invite(hotlineAdministrator.organisationId, 'x@hotline.example')).rejects.toEqual(
      refused('access.denied'),
    );
    expect(await world.lastAudit('access.invite-account')).toMatchObject({
      result: 'refused',
      account_id: policeAdministrator.id,
      details: { because: 'notAdministratorOfOrganisation' },
    });
  });
});

describe('an administrator', () => {
  it('sees and changes the accounts of the own organisation alone', async () => {
    const police = await signInAs(node, policeAdministrator);
    const list = (client: TestClient, organisationId: string) =>
      client.call<{ accounts: object[] }>(contract.listAccounts, { params: { organisationId } });
    await expect(list(police, hotlineAdministrator.organisationId)).rejects.toEqual(refused('access.denied'));
    await expect(
      police.call(contract.changeAccount, { params: { accountId: hotlineAdministrator.id }, body: { active: false } }),
    ).rejects.toEqual(refused('record.not-found'));
    await expect(police.call(contract.createOrganisation, { body: { name: 'X', kind: 'police' } })).rejects.toEqual(
      refused('access.denied'),
    );
    const { organisations } = await police.call<{ organisations: { id: string; accountCount: number | null }[] }>(
      contract.listOrganisations,
    );
    for (const { id, accountCount } of organisations) {
      expect(accountCount === null).toBe(id !== policeAdministrator.organisationId);
    }
    const node0 = await signInAs(node, nodeAdministrator);
    expect((await list(node0, hotlineAdministrator.organisationId)).accounts).toHaveLength(1);
  });

  it('takes a role away at the next request, and ends the sessions', async () => {
    const boss = await signInAs(node, policeAdministrator);
    const colleague = await world.join(boss, policeAdministrator.organisationId, 'demoted@police.example', [
      'administrator',
    ]);
    const theirs = await signInAs(node, colleague);
    const change = (body: object) => boss.call(contract.changeAccount, { params: { accountId: colleague.id }, body });
    expect(await change({ roles: ['analyst'] })).toMatchObject({ roles: ['analyst'], secondFactor: true });
    expect(await node.authenticate(theirs.token ?? '')).toBeUndefined();
    expect(await node.authenticate((await signInAs(node, colleague)).token ?? '')).toMatchObject({
      roles: ['analyst'],
    });
    expect(await world.lastAudit('access.end-account-sessions')).toMatchObject({
      account_id: policeAdministrator.id,
      subject_ids: [colleague.id],
    });
  });

  it('closes and reopens an account, and an old session stays ended', async () => {
    const boss = await signInAs(node, policeAdministrator);
    const theirs = await signInAs(node, officer);
    const change = (body: object) => boss.call(contract.changeAccount, { params: { accountId: officer.id }, body });
    await change({ active: false });
    expect(await node.authenticate(theirs.token ?? '')).toBeUndefined();
    await expect(signInAs(node, officer)).rejects.toEqual(refused('sign-in.refused'));
    await change({ active: true });
    expect(await node.authenticate(theirs.token ?? '')).toBeUndefined();
    await signInAs(node, officer);
  });

  it('resets a second factor, so that the account sets up a new one', async () => {
    const boss = await signInAs(node, policeAdministrator);
    const colleague = await world.join(boss, policeAdministrator.organisationId, 'lost@police.example', ['caseworker']);
    const changed = await boss.call(contract.changeAccount, {
      params: { accountId: colleague.id },
      body: { resetSecondFactor: true },
    });
    expect(changed).toMatchObject({ secondFactor: false });
    const client = node.connect();
    await client.call(contract.signIn, { body: { email: colleague.email, password: colleague.password } });
    expect(await client.call(contract.getSession)).toMatchObject({ state: 'enrolling' });
  });

  it('is never the last to go, also when two go at once', async () => {
    const boss = await signInAs(node, hotlineAdministrator);
    const leave = (client: TestClient, accountId: string, body: object) =>
      client.call(contract.changeAccount, { params: { accountId }, body });
    await expect(leave(boss, hotlineAdministrator.id, { active: false })).rejects.toEqual(
      refused('administrator.last'),
    );
    await expect(leave(boss, hotlineAdministrator.id, { roles: ['analyst'] })).rejects.toEqual(
      refused('administrator.last'),
    );
    const second = await world.join(boss, hotlineAdministrator.organisationId, 'second@hotline.example', [
      'administrator',
    ]);
    const other = await signInAs(node, second);
    const outcomes = await Promise.allSettled([
      leave(boss, hotlineAdministrator.id, { roles: ['analyst'] }),
      leave(other, second.id, { active: false }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an organisation', () => {
  it('that is closed has its people out at once, and in again when it is reopened', async () => {
    const boss = await signInAs(node, nodeAdministrator);
    const theirs = await signInAs(node, officer);
    const change = (organisationId: string, body: object) =>
      boss.call(contract.changeOrganisation, { params: { organisationId }, body });
    await change(officer.organisationId, { active: false, name: 'Closed Police' });
    expect(await node.authenticate(theirs.token ?? '')).toBeUndefined();
    await expect(signInAs(node, officer)).rejects.toEqual(refused('sign-in.refused'));
    await expect(
      boss.call(contract.inviteAccount, {
        params: { organisationId: officer.organisationId },
        body: { email: 'x@police.example', roles: ['analyst'] },
      }),
    ).rejects.toEqual(refused('organisation.closed'));
    await change(officer.organisationId, { active: true });
    await signInAs(node, officer);
    await expect(change(nodeAdministrator.organisationId, { active: false })).rejects.toEqual(refused('access.denied'));
    expect(await change(officer.organisationId, {})).toMatchObject({ name: 'Closed Police', active: true });
  });
});

describe('a recovery code', () => {
  it('signs in once', async () => {
    const boss = await signInAs(node, policeAdministrator);
    const { token } = await boss.call<{ token: string }>(contract.inviteAccount, {
      params: { organisationId: policeAdministrator.organisationId },
      body: { email: 'recovering@police.example', roles: ['analyst'] },
    });
    const client = node.connect();
    const credentials = { email: 'recovering@police.example', password: testPassword };
    await client.call(contract.acceptInvitation, {
      body: { token, name: 'Rae Example', password: testPassword, language: 'en' },
    });
    await client.call(contract.signIn, { body: credentials });
    const { secret } = await client.call<{ secret: string }>(contract.startSecondFactor);
    const { recoveryCodes } = await client.call<{ recoveryCodes: string[] }>(contract.confirmSecondFactor, {
      body: { code: codeAt(secret, node.clock()) },
    });
    expect(recoveryCodes).toHaveLength(10);
    const code = recoveryCodes[3]?.toLowerCase().replace('-', ' ') ?? '';
    await node.connect().call(contract.signIn, { body: { ...credentials, code } });
    await expect(node.connect().call(contract.signIn, { body: { ...credentials, code } })).rejects.toEqual(
      refused('sign-in.refused'),
    );
    const { rows } = await admin.query<{ hash: string }>(
      "select encode(code_hash, 'escape') as hash from palermo.recovery_code",
    );
    for (const { hash } of rows) for (const each of recoveryCodes) expect(hash).not.toContain(each.replace('-', ''));
  });
});

it('keeps no secret in the clear in the database', async () => {
  const client = await signInAs(node, supervisor);
  const { rows } = await admin.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'palermo'",
  );
  let text = '';
  for (const { name } of rows) {
    const found = await admin.query<{ row: string }>(`select t::text as row from ${name} t`);
    text += found.rows.map(({ row }) => row).join('\n');
  }
  for (const secret of [client.token, supervisor.secret, supervisor.password]) {
    expect(text.includes(secret ?? '')).toBe(false);
    expect(text.includes(Buffer.from(secret ?? '').toString('hex'))).toBe(false);
  }
});
