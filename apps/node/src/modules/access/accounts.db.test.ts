// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import * as contract from '@palermo/contract';
import {
  populate,
  signInAs,
  startTestNode,
  testPassword,
  type TestAccount,
  type TestClient,
  type TestNode,
} from '../../../test/start-test-node.ts';
import { codeAt } from './second-factor.ts';

type SessionView = contract.SessionView;

let node: TestNode;
let admin: pg.Client;
let nodeAdministrator: TestAccount;
let supervisor: TestAccount;
let policeAdministrator: TestAccount;
let officer: TestAccount;
let hotlineAdministrator: TestAccount;

beforeAll(async () => {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.database.adminUrl });
  await admin.connect();
  const [authority, police, hotline] = await populate(node, [
    { kind: 'competentAuthority', accounts: [['administrator'], ['supervisor']] },
    { kind: 'police', accounts: [['administrator'], ['caseworker', 'supervisor']] },
    { kind: 'hotline', accounts: [['administrator']] },
  ]);
  [nodeAdministrator, supervisor] = authority as [TestAccount, TestAccount];
  [policeAdministrator, officer] = police as [TestAccount, TestAccount];
  [hotlineAdministrator] = hotline as [TestAccount];
});
afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});
beforeEach(() => admin.query('truncate palermo.sign_in_attempt'));

async function lastAudit(action: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await admin.query<Record<string, unknown>>(
    `select result, duty, account_id, organisation_id, subject_ids, body::jsonb -> 'details' as details
     from palermo.audit_entry where action = $1 order by sequence desc limit 1`,
    [action],
  );
  return rows[0];
}

const refused = (code: string): object => expect.objectContaining({ code });

/** Invites, accepts, and sets up the second factor, as a new colleague would. */
async function join(inviter: TestClient, organisationId: string, email: string, roles: string[]): Promise<TestAccount> {
  const { token } = await inviter.call<{ token: string }>(contract.inviteAccount, {
    params: { organisationId },
    body: { email, roles },
  });
  const client = node.connect();
  await client.call(contract.acceptInvitation, {
    body: { token, name: 'New Colleague', password: testPassword, language: 'fr' },
  });
  await client.call(contract.signIn, { body: { email, password: testPassword } });
  const { secret } = await client.call<{ secret: string }>(contract.startSecondFactor);
  const done = await client.call<{ session: SessionView }>(contract.confirmSecondFactor, {
    body: { code: codeAt(secret, node.clock()) },
  });
  return {
    id: done.session.account.id,
    organisationId: done.session.organisation.id,
    email,
    password: testPassword,
    secret,
  };
}

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
    expect(await lastAudit('access.confirm-session')).toMatchObject({
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
    expect(await lastAudit('access.change-password')).toMatchObject({ duty: 'gate', account_id: supervisor.id });
    await expect(signInAs(node, supervisor)).rejects.toEqual(refused('sign-in.refused'));
    supervisor = { ...supervisor, password: next };
    await signInAs(node, supervisor);
  });
});

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
    expect(await lastAudit('access.accept-invitation')).toMatchObject({
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
    expect(await lastAudit('access.invite-account')).toMatchObject({
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
    const colleague = await join(boss, policeAdministrator.organisationId, 'demoted@police.example', ['administrator']);
    const theirs = await signInAs(node, colleague);
    const change = (body: object) => boss.call(contract.changeAccount, { params: { accountId: colleague.id }, body });
    expect(await change({ roles: ['analyst'] })).toMatchObject({ roles: ['analyst'], secondFactor: true });
    expect(await node.authenticate(theirs.token ?? '')).toBeUndefined();
    expect(await node.authenticate((await signInAs(node, colleague)).token ?? '')).toMatchObject({
      roles: ['analyst'],
    });
    expect(await lastAudit('access.end-account-sessions')).toMatchObject({
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
    const colleague = await join(boss, policeAdministrator.organisationId, 'lost@police.example', ['caseworker']);
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
    const second = await join(boss, hotlineAdministrator.organisationId, 'second@hotline.example', ['administrator']);
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
