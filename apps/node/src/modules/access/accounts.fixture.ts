// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { expect } from 'vitest';
import * as contract from '@palermo/contract';
import {
  populate,
  startTestNode,
  testPassword,
  type TestAccount,
  type TestClient,
  type TestNode,
} from '../../../test/start-test-node.ts';
import { codeAt } from './second-factor.ts';

/** A node with a competent authority, a police and a hotline, and their accounts. */
export interface AccountsWorld extends AsyncDisposable {
  readonly node: TestNode;
  readonly admin: pg.Client;
  readonly nodeAdministrator: TestAccount;
  readonly supervisor: TestAccount;
  readonly policeAdministrator: TestAccount;
  readonly officer: TestAccount;
  readonly hotlineAdministrator: TestAccount;
  /** The newest audit entry of an action. */
  lastAudit(action: string): Promise<Record<string, unknown> | undefined>;
  /** Invites, accepts, and sets up the second factor, as a new colleague would. */
  join(inviter: TestClient, organisationId: string, email: string, roles: string[]): Promise<TestAccount>;
}

export const refused = (code: string): object => expect.objectContaining({ code });

export async function openAccountsWorld(): Promise<AccountsWorld> {
  const node = await startTestNode();
  const admin = new pg.Client({ connectionString: node.database.adminUrl });
  await admin.connect();
  const [authority, police, hotline] = await populate(node, [
    { kind: 'competentAuthority', accounts: [['administrator'], ['supervisor']] },
    { kind: 'police', accounts: [['administrator'], ['caseworker', 'supervisor']] },
    { kind: 'hotline', accounts: [['administrator']] },
  ]);
  const [nodeAdministrator, supervisor] = authority as [TestAccount, TestAccount];
  const [policeAdministrator, officer] = police as [TestAccount, TestAccount];
  const [hotlineAdministrator] = hotline as [TestAccount];
  return {
    node,
    admin,
    nodeAdministrator,
    supervisor,
    policeAdministrator,
    officer,
    hotlineAdministrator,
    lastAudit: (action) => findLastAudit(admin, action),
    join: (inviter, organisationId, email, roles) => join(node, inviter, { organisationId, email, roles }),
    async [Symbol.asyncDispose]() {
      await admin.end();
      await node[Symbol.asyncDispose]();
    },
  };
}

async function findLastAudit(admin: pg.Client, action: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await admin.query<Record<string, unknown>>(
    `select result, duty, account_id, organisation_id, subject_ids, body::jsonb -> 'details' as details
     from palermo.audit_entry where action = $1 order by sequence desc limit 1`,
    [action],
  );
  return rows[0];
}

interface Joining {
  readonly organisationId: string;
  readonly email: string;
  readonly roles: readonly string[];
}

async function join(
  node: TestNode,
  inviter: TestClient,
  { organisationId, email, roles }: Joining,
): Promise<TestAccount> {
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
  const done = await client.call<{ session: contract.SessionView }>(contract.confirmSecondFactor, {
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
