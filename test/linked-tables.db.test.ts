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
import { findEmbeddedPostgres } from '../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import type { CubeCell } from '@palermo/evidence';
import { attackJointly, jointSystem, type BuiltSystem } from '../packages/evidence/src/tables/joint-attack.fixture.ts';
import { startNodeProcess, type NodeProcess } from './harness/node-process.ts';
import { signInOverHttp } from './harness/sign-in.ts';

/**
 * The attack on suppression: an outsider with the tables by up to three of some dimensions that the node gives one account
 * of the demonstration country, filters and ranges of years among them, and a linear program over all of them at once. The
 * analyst's tables are those of now and those of a vintage closed at the end of the year before, put together by somebody who
 * knows that nothing was added to closed years. `PALERMO_ATTACK=all` asks for eighteen dimensions, which takes far longer.
 */
const few = { exclusive: ['year', 'quarter', 'sex', 'ageGroup', 'outcome'], several: ['exploitation'] };
const many = {
  exclusive: [...few.exclusive, 'majority', 'gender', 'decisionTime', 'reportedBy'],
  several: [
    ...few.several,
    'recruitment',
    'regionOfCitizenship',
    'act',
    'means',
    'meansOfControl',
    'relationshipToTrafficker',
    'citizenship',
    'countryOfExploitation',
  ],
};
const everything = process.env['PALERMO_ATTACK'] === 'all';
const { exclusive, several } = everything ? many : few;
const ofOneValue = new Set(exclusive);
const dimensions = [...exclusive, ...several];

let node: NodeProcess;
const clients = new Map<string, Client>();
/** The vintage, and the year that was open when it was closed. */
let vintage: { readonly id: string; readonly openYear: number };

beforeAll(
  async () => {
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
        vintage = await closeYearBefore();
        return;
      }
      await sleep(500);
    }
  },
  everything ? 1_800_000 : 400_000,
);

/** Lets the records of each year have been written within it, and closes a vintage at the end of the last but one. */
async function closeYearBefore(): Promise<typeof vintage> {
  const admin = new pg.Client({ connectionString: (await findEmbeddedPostgres(node.dataDir))?.adminUrl() });
  await admin.connect();
  try {
    const newest = await admin.query<{ year: number }>('select max(year)::int as year from palermo.standard_record');
    const openYear = newest.rows[0]?.year ?? 0;
    // The node stamps versions by its clock and vintages with it, so the test writes beside its triggers.
    await admin.query('begin');
    await admin.query('set local session_replication_role = replica');
    await admin.query(
      `update palermo.standard_record set recorded_at = make_timestamptz(year, 12, 20, 12, 0, 0, 'UTC') where year < $1`,
      [openYear],
    );
    const id = crypto.randomUUID();
    await admin.query(
      `insert into palermo.vintage (id, name, at, closed_by)
      select $1, 'The year before', make_timestamptz($2, 1, 1, 0, 0, 0, 'UTC'), id from palermo.account limit 1`,
      [id, openYear],
    );
    await admin.query('commit');
    return { id, openYear };
  } finally {
    await admin.end();
  }
}

afterAll(() => node.stop());

interface Query {
  readonly by: string;
  readonly where?: string;
  readonly vintage?: string;
}

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

type Codes = ReadonlyMap<string, string | null>;

/** What an outsider has of one state or of several, as one system. */
class Knowledge {
  readonly system: BuiltSystem = jointSystem();
  readonly names: string[] = [];
  readonly numbers = new Map<string, number>();
  private readonly known = this.system.known as (number | undefined)[];

  /** A number that somebody shows is known, whoever else withholds it. */
  note(name: string, value: number | undefined): number {
    let number = this.numbers.get(name);
    if (number === undefined) this.numbers.set(name, (number = this.system.add(value)));
    else this.known[number] ??= value;
    this.names[number] = name;
    return number;
  }

  /** Numbers that nobody shows. */
  withheld(): number[] {
    return [...this.numbers.values()].filter((number) => this.known[number] === undefined);
  }

  reveal(numbers: ReadonlyMap<number, number>): void {
    for (const [number, value] of numbers) this.known[number] = value;
  }
}

/** All numbers of one state that were shown or withheld, each once, and the sums that hold between them. */
class Outsider {
  private readonly cells = new Map<string, CubeCell>();
  private readonly codes = new Map<string, readonly (string | null)[]>();
  private readonly offered = new Set<string>();
  private readonly knowledge: Knowledge;
  private readonly state: string;

  constructor(knowledge: Knowledge, state: string) {
    this.knowledge = knowledge;
    this.state = state;
  }

  get system(): BuiltSystem {
    return this.knowledge.system;
  }

  /** One number by its codes. Two answers about the same number must agree. */
  note(codes: Codes, cell: CubeCell): number {
    const name = this.nameOf(codes);
    const before = this.cells.get(name);
    const value = cell.kind === 'count' ? cell.count : undefined;
    if (before && (before.kind === 'count' ? before.count : undefined) !== value)
      throw new Error(`Two answers differ about ${name}.`);
    this.cells.set(name, cell);
    return this.knowledge.note(name, value);
  }

  /** Quarters say their year. Numbers of closed years are the same in every state. */
  private nameOf(codes: Codes): string {
    const parts = [...codes].filter(([dimension]) => dimension !== 'year' || !codes.has('quarter'));
    const year = codes.get('year') ?? codes.get('quarter')?.slice(0, 4);
    const state = year !== undefined && year !== null && Number(year) < vintage.openYear ? [] : [this.state];
    const named = parts.map(([dimension, code]) => `${dimension}=${code}`).toSorted();
    return [...state, ...named].join(' ');
  }

  noteTable(table: StatisticsTable, by: readonly string[]): void {
    this.offered.add([...by].toSorted().join());
    if (by.length === 1)
      this.codes.set(
        by[0] ?? '',
        table.rows.map(({ codes }) => codes[0] ?? null),
      );
    this.note(new Map(), table.total);
    const rows = new Map(table.rows.map(({ codes, cell }) => [JSON.stringify(codes), cell]));
    for (const codes of this.placesOf(by)) {
      const ordered = by.map((dimension) => codes.get(dimension) ?? null);
      this.note(codes, rows.get(JSON.stringify(ordered)) ?? { kind: 'count', count: 0 });
    }
  }

  /** Every combination of codes, a quarter only within its year. */
  placesOf(by: readonly string[]): Codes[] {
    const all = by.reduce<Map<string, string | null>[]>(
      (begun, dimension) =>
        begun.flatMap((place) => (this.codes.get(dimension) ?? []).map((code) => new Map(place).set(dimension, code))),
      [new Map()],
    );
    return all.filter((place) => {
      const quarter = place.get('quarter');
      return (
        !place.has('year') || quarter === undefined || quarter === null || quarter.slice(0, 4) === place.get('year')
      );
    });
  }

  find(codes: Codes): number {
    const number = this.knowledge.numbers.get(this.nameOf(codes));
    if (number === undefined) throw new Error(`Nothing is known of ${this.nameOf(codes)}.`);
    return number;
  }

  /** Says how the offered tables hang together. */
  link(): void {
    for (const key of this.offered) {
      const by = key.split(',');
      for (const dimension of by) {
        const rest = by.filter((each) => each !== dimension);
        if (rest.length > 0 && !this.offered.has(rest.join())) continue;
        if (dimension === 'year' && by.includes('quarter')) continue;
        for (const place of this.placesOf(rest)) this.linkParts(place, dimension);
      }
    }
  }

  private linkParts(place: Codes, dimension: string): void {
    const within = new Map(place);
    const parts = (this.codes.get(dimension) ?? [])
      .filter((code) => dimension !== 'quarter' || !within.has('year') || code?.slice(0, 4) === within.get('year'))
      .map((code) => this.find(new Map(within).set(dimension, code)));
    const whole = this.find(place);
    if (ofOneValue.has(dimension)) this.system.sumsTo(parts, whole);
    else for (const part of parts) this.system.sumsToAtLeast([whole], part);
  }
}

function choicesOf(size: number): string[][] {
  const all = dimensions.reduce<string[][]>(
    (begun, dimension) => [...begun, ...begun.map((each) => [...each, dimension])],
    [[]],
  );
  return all.filter((each) => each.length === size);
}

interface Collected {
  readonly offered: number;
  readonly asked: number;
}

/** Asks for everything about one state: of now, or of a vintage. */
async function collect(ask: Client, knowledge: Knowledge, vintageId?: string): Promise<Collected> {
  const outsider = new Outsider(knowledge, vintageId ? 'vintage:' : 'now:');
  const fetch: Fetch = (query) => fetchTable(ask, { ...query, ...(vintageId ? { vintage: vintageId } : {}) });
  let offered = 0;
  let asked = 0;
  for (const size of [1, 2, 3]) {
    for (const by of choicesOf(size)) {
      asked++;
      const table = await fetch({ by: by.join(',') });
      if (table === undefined) continue;
      offered++;
      outsider.noteTable(table, by);
    }
  }
  await noteFilters(fetch, outsider);
  await noteRanges(fetch, outsider);
  outsider.link();
  return { offered, asked };
}

type Fetch = (query: Query) => Promise<StatisticsTable | undefined>;

/** Pairs filtered by each value of a third dimension say what the table of all three says, their totals included. */
async function noteFilters(fetch: Fetch, outsider: Outsider): Promise<void> {
  for (const by of [
    ['year', 'ageGroup'],
    ['exploitation', 'year'],
    ['outcome', 'ageGroup'],
  ]) {
    for (const place of outsider.placesOf(['sex'])) {
      const code = place.get('sex') ?? null;
      const table = await fetch({ by: by.join(','), where: `sex:${code ?? 'none'}` });
      if (table === undefined) continue;
      outsider.note(place, table.total);
      for (const { codes, cell } of table.rows) {
        outsider.note(
          new Map([...place, ...by.map((dimension, at): [string, string | null] => [dimension, codes[at] ?? null])]),
          cell,
        );
      }
    }
  }
}

/** Ranges of years by another dimension: shown sums are sums of withheld and shown numbers. */
async function noteRanges(fetch: Fetch, outsider: Outsider): Promise<void> {
  const years = outsider.placesOf(['year']).map((place) => place.get('year') ?? null);
  for (const dimension of ['sex', 'exploitation']) {
    for (const from of years.keys()) {
      for (let to = from + 1; to < years.length; to++) {
        const range = years.slice(from, to + 1);
        const table = await fetch({ by: dimension, where: `year:${range.join(',')}` });
        for (const { codes, cell } of table?.rows ?? []) {
          if (cell.kind !== 'count') continue;
          const parts = range.map((year) =>
            outsider.find(
              new Map([
                ['year', year],
                [dimension, codes[0] ?? null],
              ]),
            ),
          );
          outsider.system.sumsTo(parts, outsider.system.add(cell.count));
        }
      }
    }
  }
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
    const states = vintages ? [undefined, vintage.id] : [undefined];
    for (const state of states) {
      const { offered, asked } = await collect(ask, knowledge, state);
      process.stdout.write(`${email}${state ? ', vintage' : ''}: ${offered} of ${asked} tables\n`);
      expect(offered / asked).toBeGreaterThan(0.5);
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
  everything ? 7_200_000 : 600_000,
);
