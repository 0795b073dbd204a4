// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '@palermo/contract';
import { gate, type Actor } from '../src/kernel/actor.ts';
import { addSeconds, type Clock } from '../src/kernel/clock.ts';
import { AppError } from '../src/kernel/errors.ts';
import { createExecutor } from '../src/kernel/executor.ts';
import {
  createAccessRoutes,
  createAuthenticate,
  findAccountNames,
  findOrganisations,
  type AccessParts,
} from '../src/modules/access/index.ts';
import { createAuditRoutes, openCheckpointFile, type AuditParts } from '../src/modules/audit/index.ts';
import { createKeyring } from '../src/platform/crypto/create-keyring.ts';
import { appendAudit } from '../src/platform/db/append-audit.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import type { Handling, Route } from '../src/platform/http/route.ts';
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
        const answer = await route.handle(handling as unknown as Handling<Endpoint>);
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
