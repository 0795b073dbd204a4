// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  signIn,
  type AccountId,
  type Endpoint,
  type OrganisationId,
  type OrganisationKindCode,
  type RoleCode,
} from '@palermo/contract';
import { genericPack } from '@palermo/terms';
import { gate, type Actor } from '../src/kernel/actor.ts';
import { addSeconds, type Clock } from '../src/kernel/clock.ts';
import { AppError } from '../src/kernel/errors.ts';
import { createExecutor } from '../src/kernel/executor.ts';
import {
  codeAt,
  createAccessRoutes,
  createAuthenticate,
  findAccountNames,
  findOrganisations,
  newSecondFactorSecret,
  openOrganisations,
  recordNodeSettings,
  type AccessParts,
} from '../src/modules/access/index.ts';
import { createAuditRoutes, openCheckpointFile, type AuditParts } from '../src/modules/audit/index.ts';
import { createKeyring } from '../src/platform/crypto/create-keyring.ts';
import { appendAudit } from '../src/platform/db/append-audit.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import type { Route } from '../src/platform/http/route.ts';
import { createTestDatabase } from '../../../test/harness/database.ts';

/** A browser or a command as the node sees it: it keeps its token as a cookie would. */
export interface TestClient {
  token: string | undefined;
  readonly address: string;
  readonly local: boolean;
  /** Calls an endpoint as `platform/http` does; the answer passed through its schema. */
  call<Answer>(endpoint: Endpoint, input?: { params?: object; query?: object; body?: object }): Promise<Answer>;
}

/**
 * A node without HTTP for tests of modules: a database of its own, keys, the executor and the routes. Its clock stands
 * still until it is moved.
 */
export async function startTestNode() {
  const database = await createTestDatabase();
  let now = new Date();
  const clock: Clock = () => now;
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keyring = createKeyring({ nodeKey: Buffer.alloc(32, 5), signingKey });
  const wall = { url: database.appUrl, wallKey: database.wallKey };
  // The wall compares claims with the database's own clock, so that its clock is not moved.
  const db = openDatabase({ ...wall, clock: () => new Date() });
  const execute = createExecutor({ transactions: db, appendAudit, clock, keyring, reactions: [] });
  const parts: AccessParts = {
    transactions: db,
    appendAudit,
    keyring,
    clock,
    version: '0.0.0-test',
    setUp: {
      checkToken: (token) => token === setUpToken,
      makeShares: async () => ({ shares: ['one', 'two', 'three', 'four', 'five'], needed: 3 }),
    },
    terminalKey: Buffer.alloc(32, 9),
  };
  const folder = await mkdtemp(join(tmpdir(), 'palermo-audit-'));
  const auditParts: AuditParts = {
    keyring,
    checkpointFile: openCheckpointFile(join(folder, 'checkpoints.jsonl')),
    directory: { findAccountNames, findOrganisations },
  };
  const routes = new Map<Endpoint, Route>(
    [...createAccessRoutes(parts), ...createAuditRoutes(auditParts)].map((route) => [route.endpoint, route]),
  );
  const authenticate = createAuthenticate(parts);

  function connect({ address = '192.0.2.1', local = false } = {}): TestClient {
    const client: TestClient = {
      token: undefined,
      address,
      local,
      async call<Answer>(endpoint: Endpoint, input: { params?: object; query?: object; body?: object } = {}) {
        const route = routes.get(endpoint);
        if (route === undefined) throw new Error(`No route for ${endpoint.path}`);
        const actor = client.token === undefined ? undefined : await authenticate(client.token);
        admit(endpoint, actor, now);
        const handling = {
          params: endpoint.params?.parse(input.params ?? {}),
          query: endpoint.query?.parse(input.query ?? {}),
          body: endpoint.body?.parse(input.body ?? {}),
          actor: endpoint.caller === 'anyone' ? gate : (actor ?? gate),
          account: () => {
            if (actor === undefined) throw new AppError('session.required');
            return actor;
          },
          execute,
          caller: { address, device: 'Test browser', local },
          session: {
            token: client.token,
            start: (token: string) => {
              client.token = token;
            },
            end: () => {
              client.token = undefined;
            },
          },
          upload: async () => {
            throw new Error('Nothing is uploaded here.');
          },
        };
        const answer = await route.handle(handling);
        return endpoint.response.parse(answer) as Answer;
      },
    };
    return client;
  }

  return {
    database,
    db,
    keyring,
    parts,
    auditParts,
    folder,
    clock,
    execute,
    authenticate,
    connect,
    pass(seconds: number) {
      now = addSeconds(now, seconds);
    },
    async [Symbol.asyncDispose]() {
      await db.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** An account that a test node was set up with, and all that proves who it is. */
export interface TestAccount {
  readonly id: AccountId;
  readonly organisationId: OrganisationId;
  readonly email: string;
  readonly password: string;
  readonly secret: string;
}

export const testPassword = 'orbit kettle marble sand';

interface TestOrganisation {
  readonly kind: OrganisationKindCode;
  readonly accounts: readonly (readonly RoleCode[])[];
}

/**
 * Makes the node a node of the generic pack with these organisations, one account for each list of roles, each with the
 * same password and a second factor of its own. Gives the accounts by organisation.
 */
export async function populate(
  { db, keyring, clock }: TestNode,
  organisations: readonly TestOrganisation[],
): Promise<TestAccount[][]> {
  const secrets = new Map<string, string>();
  const opened = await db.run(gate, async (handle) => {
    const scope = { db: handle, keyring, clock };
    await recordNodeSettings(scope, { name: 'Testland', pack: genericPack, demonstration: false });
    return openOrganisations(
      scope,
      organisations.map(({ kind, accounts }, place) => ({
        name: `Organisation ${place}`,
        kind,
        accounts: accounts.map((roles, index) => {
          const email = `account-${index}@organisation-${place}.example`;
          const totpSecret = newSecondFactorSecret();
          secrets.set(email, totpSecret);
          return { email, name: `Account ${index}`, language: 'en', roles, password: testPassword, totpSecret };
        }),
      })),
    );
  });
  return opened.map(({ id: organisationId, accounts }) =>
    accounts.map(({ id, email }) => {
      return { id, organisationId, email, password: testPassword, secret: secrets.get(email) ?? '' };
    }),
  );
}

/** Signs an account in with its second factor, in the next step of its authenticator. */
export async function signInAs(node: TestNode, account: TestAccount, client = node.connect()): Promise<TestClient> {
  node.pass(30);
  const { email, password, secret } = account;
  await client.call(signIn, { body: { email, password, code: codeAt(secret, node.clock()) } });
  return client;
}

export type TestNode = Awaited<ReturnType<typeof startTestNode>>;

export const setUpToken = 'the-token-of-the-set-up-link';

function admit({ caller }: Endpoint, actor: Actor | undefined, now: Date): void {
  if (caller === 'anyone') return;
  if (actor?.duty !== 'account') throw new AppError('session.required');
  if (caller === 'enrolling') return;
  if (actor.state === 'enrolling') throw new AppError('session.enrolling');
  if (caller === 'confirmedAccount' && (actor.confirmedUntil === null || actor.confirmedUntil <= now)) {
    throw new AppError('session.confirmation-required');
  }
}
