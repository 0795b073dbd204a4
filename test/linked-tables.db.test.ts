// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import {
  createClient,
  getDemonstration,
  getStatistics,
  ProblemError,
  type Client,
  type StatisticsTable,
} from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CubeCell } from '@palermo/evidence';
import { attackJointly, jointSystem, type BuiltSystem } from '../packages/evidence/src/tables/joint-attack.ts';
import { startNodeProcess, type NodeProcess } from './harness/node-process.ts';
import { signInOverHttp } from './harness/sign-in.ts';

/**
 * The attack on suppression: an outsider with the tables by up to three of nine dimensions that the node gives one account of
 * the demonstration country, filters and ranges of years among them, and a linear program over all of them at once.
 * `PALERMO_ATTACK=all` asks for eighteen dimensions, which takes far longer. Closed vintages are not part of it.
 */
const exclusive = ['year', 'quarter', 'sex', 'ageGroup', 'majority', 'outcome'];
const several = ['exploitation', 'recruitment', 'regionOfCitizenship'];
const more = {
  exclusive: ['gender', 'decisionTime', 'reportedBy'],
  several: ['act', 'means', 'meansOfControl', 'relationshipToTrafficker', 'citizenship', 'countryOfExploitation'],
};
const everything = process.env['PALERMO_ATTACK'] === 'all';
const ofOneValue = new Set([...exclusive, ...(everything ? more.exclusive : [])]);
const dimensions = [...ofOneValue, ...several, ...(everything ? more.several : [])];

let node: NodeProcess;
const clients = new Map<string, Client>();

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
      return;
    }
    await sleep(500);
  }
}, 400_000);

afterAll(() => node.stop());

/** A table, or undefined where the node says that there are too few people for this much detail. */
async function fetchTable(ask: Client, query: { by: string; where?: string }): Promise<StatisticsTable | undefined> {
  for (;;) {
    try {
      return await ask(getStatistics, { query });
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault;
      if (fault.problem.code === 'statistics.too-detailed') return undefined;
      if (fault.problem.status !== 429) throw fault;
      await sleep(1000);
    }
  }
}

type Codes = ReadonlyMap<string, string | null>;

/** All numbers that were shown or withheld, each once, and the sums that hold between them. */
class Outsider {
  readonly system: BuiltSystem = jointSystem();
  readonly withheld: number[] = [];
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly codes = new Map<string, readonly (string | null)[]>();
  private readonly offered = new Set<string>();

  /** One number by its codes; quarters say their year. Two answers about the same number must agree. */
  note(codes: Codes, cell: CubeCell): number {
    const name = this.nameOf(codes);
    const known = this.numbers.get(name);
    const value = cell.kind === 'count' ? cell.count : undefined;
    if (known !== undefined) {
      if (value !== this.system.known[known]) throw new Error(`Two answers differ about ${name}.`);
      return known;
    }
    const number = this.system.add(value);
    this.numbers.set(name, number);
    this.names[number] = name;
    if (value === undefined) this.withheld.push(number);
    return number;
  }

  private nameOf(codes: Codes): string {
    const parts = [...codes].filter(([dimension]) => dimension !== 'year' || !codes.has('quarter'));
    return parts
      .map(([dimension, code]) => `${dimension}=${code}`)
      .toSorted()
      .join(' ');
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
    const number = this.numbers.get(this.nameOf(codes));
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

  reveal(numbers: ReadonlyMap<number, number>): void {
    const known = this.system.known as (number | undefined)[];
    for (const [number, value] of numbers) known[number] = value;
  }
}

function choicesOf(size: number): string[][] {
  const all = dimensions.reduce<string[][]>(
    (begun, dimension) => [...begun, ...begun.map((each) => [...each, dimension])],
    [[]],
  );
  return all.filter((each) => each.length === size);
}

async function collect(ask: Client): Promise<{ outsider: Outsider; offered: number; asked: number }> {
  const outsider = new Outsider();
  let offered = 0;
  let asked = 0;
  for (const size of [1, 2, 3]) {
    for (const by of choicesOf(size)) {
      asked++;
      const table = await fetchTable(ask, { by: by.join(',') });
      if (table === undefined) continue;
      offered++;
      outsider.noteTable(table, by);
    }
  }
  await noteFilters(ask, outsider);
  await noteRanges(ask, outsider);
  outsider.link();
  return { outsider, offered, asked };
}

/** Pairs filtered by each value of a third dimension say what the table of all three says, their totals included. */
async function noteFilters(ask: Client, outsider: Outsider): Promise<void> {
  for (const by of [
    ['year', 'ageGroup'],
    ['exploitation', 'year'],
    ['outcome', 'regionOfCitizenship'],
  ]) {
    for (const place of outsider.placesOf(['sex'])) {
      const code = place.get('sex') ?? null;
      const table = await fetchTable(ask, { by: by.join(','), where: `sex:${code ?? 'none'}` });
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
async function noteRanges(ask: Client, outsider: Outsider): Promise<void> {
  const years = outsider.placesOf(['year']).map((place) => place.get('year') ?? null);
  for (const dimension of ['sex', 'ageGroup', 'exploitation', 'recruitment']) {
    for (const from of years.keys()) {
      for (let to = from + 1; to < years.length; to++) {
        const range = years.slice(from, to + 1);
        const table = await fetchTable(ask, { by: dimension, where: `year:${range.join(',')}` });
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

describe.each(['analyst@example.org', 'caseworker@example.org'])('all tables that %s may download', (email) => {
  test('give no withheld number away, and the same attacker finds what is planted', async () => {
    const ask = clients.get(email);
    if (!ask) throw new Error('The account is signed in.');
    const { outsider, offered, asked } = await collect(ask);
    const { system, withheld, names } = outsider;
    const attack = await attackJointly(system, withheld, { rounds: 8 });
    const narrow = withheld.filter((number) => {
      const [low, high] = attack.ranges.get(number) ?? [0, Infinity];
      return high - low < 4;
    });
    process.stdout.write(
      `${email}: ${offered} of ${asked} tables, ${system.known.length} numbers, ${withheld.length} withheld, ` +
        `${attack.recovered.length} recovered, at most ${narrow.length} known to within less than 4\n`,
    );
    expect(attack.recovered.map((number) => names[number])).toEqual([]);
    expect(withheld.length).toBeGreaterThan(100);
    expect(offered / asked).toBeGreaterThan(0.5);
    outsider.reveal(new Map([...attack.possible].filter((_, at) => at % 5 === 0)));
    const rest = withheld.filter((number) => system.known[number] === undefined);
    expect((await attackJointly(system, rest, { rounds: 4 })).recovered.length).toBeGreaterThan(0);
  }, 600_000);
});
