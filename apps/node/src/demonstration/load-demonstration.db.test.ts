// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync } from 'node:crypto';
import * as contract from '@palermo/contract';
import { genericPack } from '@palermo/terms';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/database.ts';
import { gate } from '../kernel/actor.ts';
import { systemClock, type Clock } from '../kernel/clock.ts';
import { createExecutor } from '../kernel/executor.ts';
import { createAccessRoutes, recordNodeSettings } from '../modules/access/index.ts';
import { plainRoutes, reactions } from '../compose/modules.ts';
import { caseRoutes, createDocumentRoutes } from '../modules/cases/index.ts';
import { createKeyring } from '../platform/crypto/create-keyring.ts';
import { appendAudit } from '../platform/db/append-audit.ts';
import { openDatabase, type Database } from '../platform/db/database.ts';
import { openFileWorkshop } from '../platform/files/file-workshop.ts';
import type { Handling } from '../platform/http/route.ts';
import { createAsk } from './ask.ts';
import { demonstrationOrganisations } from './country.ts';
import { generateBulk } from './generate-bulk.ts';
import { actorOf } from './ids.ts';
import { findDemonstration } from './hub/open-hub.ts';
import { isDemonstrationComplete, loadDemonstration, type LoadOptions, type Progress } from './load-demonstration.ts';
import { demonstrationSignIns } from './sign-ins.ts';

interface Country {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly options: LoadOptions;
}

const workshop = openFileWorkshop();
afterAll(() => workshop[Symbol.asyncDispose]());
const playedRoutes = [...plainRoutes, ...createDocumentRoutes({ workshop })];

async function openEmptyNode(): Promise<Country> {
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.appUrl, wallKey: database.wallKey, clock: systemClock });
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keyring = createKeyring({ nodeKey: Buffer.alloc(32, 3), signingKey });
  const executeAt = (clock: Clock) => createExecutor({ transactions: db, appendAudit, clock, keyring, reactions });
  return {
    database,
    db,
    options: { executeAt, routes: playedRoutes, clock: systemClock, count: 400 },
  };
}

async function rowsOf(adminUrl: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function countsOf({ database }: Country): Promise<Record<string, unknown>> {
  const tables = [
    'organisation',
    'account',
    'case_file',
    'release',
    'case_event',
    'case_revision',
    'draft',
    'saved_view',
  ];
  const columns = tables.map((table) => `(select count(*)::int from palermo.${table}) as ${table}`);
  const [counts] = await rowsOf(database.adminUrl, `select ${columns.join(', ')}`);
  return counts ?? {};
}

describe('the demonstration country', () => {
  let country: Country;
  let counts: Record<string, unknown>;
  let interruption: unknown;
  const progress: Progress[] = [];

  beforeAll(async () => {
    country = await openEmptyNode();
    const stopped = new AbortController();
    interruption = await loadDemonstration({
      ...country.options,
      signal: stopped.signal,
      onProgress: ({ doneCount }) => {
        if (doneCount > 380) stopped.abort();
      },
    }).catch((fault: unknown) => fault);
    await loadDemonstration({ ...country.options, onProgress: (each) => progress.push(each) });
    counts = await countsOf(country);
  });

  afterAll(async () => {
    await country.db.close();
    await country.database.drop();
  });

  it('is completed after an interruption, each case once', async () => {
    expect(interruption).toMatchObject({ name: 'AbortError' });
    expect(counts).toMatchObject({
      organisation: demonstrationOrganisations.length,
      account: demonstrationOrganisations.flatMap(({ accounts }) => accounts).length,
      case_file: 400,
    });
    expect(await isDemonstrationComplete(country.options)).toBe(true);
    expect(progress.at(-1)).toEqual({ doneCount: 400, totalCount: 400 });
    expect(await rowsOf(country.database.adminUrl, 'select count(*)::int as n from palermo.standard_record')).toEqual([
      { n: 400 },
    ]);
  });

  it('is not loaded again once it is complete', async () => {
    await loadDemonstration(country.options);
    expect(await countsOf(country)).toEqual(counts);
  });

  it('has life in it: changes, releases, decisions, drafts, views', async () => {
    expect(Number(counts['release'])).toBeGreaterThan(100);
    expect(Number(counts['case_revision'])).toBeGreaterThan(3);
    expect(counts).toMatchObject({ saved_view: 9 });
    const kinds = await rowsOf(country.database.adminUrl, 'select distinct kind from palermo.case_event order by kind');
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['imported', 'registered', 'released']));
    const recent = await rowsOf(
      country.database.adminUrl,
      'select distinct registered_on from palermo.case_file where external_source is null',
    );
    expect(recent.length).toBeGreaterThan(3);
  });

  it('lets the first responder and the competent authority see what each may', async () => {
    const ask = createAsk(caseRoutes, country.options.executeAt(systemClock));
    const query = { limit: 100 };
    const own = await ask(contract.listCases, actorOf('reeds'), { query });
    expect(own.cases.length).toBeGreaterThan(20);
    expect(own.cases.some(({ name }) => name !== null)).toBe(true);
    const released = await ask(contract.listCases, actorOf('authority'), { query: { ...query, own: 'no' } });
    expect(released.cases.length).toBeGreaterThan(50);
    const { drafts } = await ask(contract.listDrafts, actorOf('reeds'), {});
    expect(drafts.map(({ title }) => title)).toContain('Juniper');
    const auditors = await ask(contract.listCases, actorOf('rapporteur'), { query }).catch((fault: unknown) => fault);
    expect(auditors).toMatchObject({ code: 'access.denied' });
  });

  it('lets every account sign in with its password and the code of the moment', async () => {
    const { db, options } = country;
    const parts = {
      transactions: db,
      appendAudit,
      keyring: createKeyring({
        nodeKey: Buffer.alloc(32, 3),
        signingKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      }),
      clock: systemClock,
      version: '0',
      setUp: { checkToken: () => false, makeShares: async () => ({ shares: [], needed: 3 }) },
      terminalKey: Buffer.alloc(32),
    };
    const route = createAccessRoutes(parts).find(({ endpoint }) => endpoint === contract.signIn);
    const signIns = demonstrationSignIns(demonstrationOrganisations, systemClock());
    for (const { email, password, code } of [signIns[0], signIns.at(-1)].filter((each) => each !== undefined)) {
      const answer = await route?.handle({
        body: { email, password, code: code ?? undefined },
        actor: gate,
        execute: options.executeAt(systemClock),
        caller: { address: '192.0.2.1', device: 'test', local: false },
        session: { token: undefined, start: () => {}, end: () => {} },
      } as unknown as Handling<contract.Endpoint>);
      expect(answer).toMatchObject({ next: 'signedIn', session: { state: 'active' } });
    }
  });
});

it('never loads into a real node, and knows it for one', async () => {
  const country = await openEmptyNode();
  await country.db.run(gate, (db) =>
    recordNodeSettings({ db }, { name: 'A real country', pack: genericPack, demonstration: false }),
  );
  await expect(loadDemonstration(country.options)).rejects.toMatchObject({ code: 'set-up.done' });
  expect(await countsOf(country)).toMatchObject({ organisation: 0, account: 0, case_file: 0 });
  const find = country.options.executeAt(systemClock);
  expect(await find(findDemonstration, gate, {})).toMatchObject({ place: 'real' });
  await country.db.close();
  await country.database.drop();
});

it('registers cases in bulk, and once only when it is repeated', async () => {
  const country = await openEmptyNode();
  const bulk = { ...country.options, count: 600 };
  await generateBulk(bulk);
  await generateBulk(bulk);
  expect(await countsOf(country)).toMatchObject({ case_file: 600 });
  await country.db.close();
  await country.database.drop();
});
