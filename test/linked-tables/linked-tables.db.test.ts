// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import {
  createClient,
  getDemonstration,
  getStatistics,
  ProblemError,
  UnreachableError,
  type Client,
  type StatisticsTable,
} from '@palermo/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findEmbeddedPostgres } from '../../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { attackJointly } from '../../packages/evidence/src/tables/joint-attack.fixture.ts';
import { closeYearBefore, type ClosedYear } from '../harness/close-year-before.ts';
import { startNodeProcess, type NodeProcess } from '../harness/node-process.ts';
import { signInOverHttp } from '../harness/sign-in.ts';
import { collect, type Collected, type Query } from './collect.ts';
import { Knowledge } from './outsider.ts';

/**
 * The attack on suppression: an outsider with the tables by up to three of some dimensions that the node gives one account
 * of the demonstration country, filters and ranges of years among them, and a linear program over all of them at once. The
 * analyst's tables are those of now and those of a vintage closed at the end of the year before, put together by somebody who
 * knows that nothing was added to closed years. `npm run proof:tables` does so with eighteen dimensions.
 */
let node: NodeProcess;
const clients = new Map<string, Client>();
/** The vintage, and the year that was open when it was closed. */
let vintage: ClosedYear;

beforeAll(async () => {
  node = await startNodeProcess({ name: 'linked-tables', options: ['--demo'] });
  const ask = createClient({ origin: node.origin });
  for (;;) {
    const exit = node.findExit();
    if (exit !== undefined) throw new Error(`The node ended (${exit}).`);
    const answer = await ask(getDemonstration, {}).catch(() => undefined);
    if (answer?.state === 'failed') throw new Error('The demonstration country could not be loaded.');
    if (answer?.state === 'ready') {
      for (const email of ['analyst@example.org', 'caseworker@example.org']) {
        const hint = answer.signIns.find((each) => each.email === email);
        if (!hint) throw new Error(`The demonstration country has no account ${email}.`);
        const { cookie } = await signInOverHttp(hint, { origin: node.origin });
        clients.set(email, createClient({ origin: node.origin, headers: { cookie } }));
      }
      vintage = await closeVintage();
      return;
    }
    await sleep(500);
  }
}, 400_000);

async function closeVintage(): Promise<ClosedYear> {
  const admin = new pg.Client({ connectionString: (await findEmbeddedPostgres(node.dataDir))?.adminUrl() });
  await admin.connect();
  try {
    return await closeYearBefore(admin);
  } finally {
    await admin.end();
  }
}

afterAll(() => node.stop());

/** A table, or undefined where the node says that there are too few people for this much detail. */
async function fetchTable(ask: Client, query: Query): Promise<StatisticsTable | undefined> {
  for (;;) {
    try {
      return await ask(getStatistics, { query });
    } catch (fault) {
      // While an attack was worked out the node closed the idle connection.
      if (fault instanceof UnreachableError && node.findExit() === undefined) continue;
      if (!(fault instanceof ProblemError)) throw fault;
      if (fault.problem.code === 'statistics.too-detailed') return undefined;
      if (fault.problem.status !== 429) throw fault;
      await sleep(1000);
    }
  }
}

/**
 * An attack on tables that were refused would prove nothing. What there is to link are tables that share a dimension: all by one,
 * most by two, and some by three, of which the days of the demonstration country decide how many there are.
 */
function expectEnough(collected: readonly Collected[], whose: string): void {
  const told = collected.map(({ size, offered, asked }) => `${offered} of ${asked} by ${size}`).join(', ');
  process.stdout.write(`${whose}: tables ${told}\n`);
  const [one, two, three] = collected;
  expect(one?.offered, told).toBe(one?.asked);
  expect(two?.offered, told).toBeGreaterThan((two?.asked ?? 0) / 2);
  expect(three?.offered, told).toBeGreaterThan(0);
}

test.each([
  { email: 'analyst@example.org', vintages: true },
  { email: 'caseworker@example.org', vintages: false },
])(
  'all tables that $email may download give no withheld number away, and the same attacker finds what is planted',
  async ({ email, vintages }) => {
    const ask = clients.get(email);
    if (!ask) throw new Error('The account is signed in.');
    const knowledge = new Knowledge();
    const { system, names } = knowledge;
    const states = vintages ? [undefined, vintage.vintageId] : [undefined];
    for (const state of states) {
      const collected = await collect((query) => fetchTable(ask, query), {
        knowledge,
        openYear: vintage.openYear,
        vintageId: state,
      });
      expectEnough(collected, `${email}${state ? ', vintage' : ''}`);
    }
    const withheld = knowledge.withheld();
    const attack = await attackJointly(system, withheld, { rounds: 8 });
    const narrow = withheld.filter((number) => {
      const [low, high] = attack.ranges.get(number) ?? [0, Infinity];
      return high - low < 4;
    });
    process.stdout.write(
      `${email}: ${system.known.length} numbers, ${withheld.length} withheld, ` +
        `${attack.recovered.length} recovered, at most ${narrow.length} known to within less than 4\n`,
    );
    expect(attack.recovered.map((number) => names[number])).toEqual([]);
    expect(withheld.length).toBeGreaterThan(100);
    knowledge.reveal(new Map([...attack.possible].filter((_, at) => at % 5 === 0)));
    const rest = withheld.filter((number) => system.known[number] === undefined);
    expect((await attackJointly(system, rest, { rounds: 4 })).recovered.length).toBeGreaterThan(0);
  },
  600_000,
);
