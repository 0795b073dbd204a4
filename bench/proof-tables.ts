// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `npm run proof:tables -- [--fresh] [--data-dir .cache/bench/tables] [--account analyst] [--dimensions a,b,c]`: asks the
 * demonstration country for every table by up to three of eighteen dimensions that one account may download, of now and of a
 * vintage closed at the end of the year before, and lets a solver work on all of them at once. Tables once asked for are kept
 * in the data folder, so that what was broken off goes on. Twice: by the sums alone, and knowing too that nobody has a code
 * who is not counted in the whole. Ends with an error where a withheld number is found.
 */
import { access, appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { getStatistics, ProblemError, type Client } from '@palermo/contract';
import { regionsOf } from '@palermo/terms';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db } from '../apps/node/src/kernel/use-case.ts';
import { dimensionsOf, getDimension } from '../apps/node/src/modules/statistics/figures/dimensions.ts';
import { readAllRows, unpack } from '../apps/node/src/modules/statistics/store-figures.ts';
import { findEmbeddedPostgres } from '../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { attackFromWorld } from '../packages/evidence/src/tables/attack-from-world.fixture.ts';
import { closeYearBefore } from '../test/harness/close-year-before.ts';
import { knownNumbers, type AskedTable, type Code, type KnownState } from './lib/known-tables.ts';
import { signInAtTerminal, startNodeProcess, stopNodeProcess } from './lib/node-process.ts';

const eighteen =
  'year,quarter,sex,ageGroup,outcome,majority,gender,decisionTime,reportedBy,exploitation,recruitment,regionOfCitizenship,' +
  'act,means,meansOfControl,relationshipToTrafficker,citizenship,countryOfExploitation';
const { values: options } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    'data-dir': { type: 'string', default: join(import.meta.dirname, '../.cache/bench/tables') },
    account: { type: 'string', default: 'analyst' },
    dimensions: { type: 'string', default: eighteen },
  },
});
const dataDir = resolve(options['data-dir']);
const dimensions = options.dimensions.split(',');
const codes = dimensionsOf('victim').map(({ code }) => code as string);
const isSeveral = (dimension: string): boolean => getDimension(dimension).several;
const since = Date.now();
const say = (text: string): void => console.log(`${Math.round((Date.now() - since) / 1000)} s  ${text}`);

/** All choices of so many of the dimensions. */
function choicesOf(size: number, from = 0): string[][] {
  if (size === 0) return [[]];
  return dimensions
    .slice(from)
    .flatMap((each, at) => choicesOf(size - 1, from + at + 1).map((rest) => [each, ...rest]));
}

async function ask(api: Client, by: readonly string[], vintage: string | undefined): Promise<AskedTable> {
  for (;;) {
    try {
      const query = { by: by.join(), ...(vintage === undefined ? {} : { vintage }) };
      const { total, rows } = await api(getStatistics, { query });
      const valueOf = (cell: typeof total): number | null => (cell.kind === 'count' ? cell.count : null);
      return { by, total: valueOf(total), rows: rows.map((row) => [row.codes, valueOf(row.cell)]) };
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault;
      if (fault.problem.code === 'statistics.too-detailed') return { by };
      if (fault.problem.status !== 429) throw fault;
      await sleep(1000);
    }
  }
}

/** Asks for all tables of a state, but for those that are kept in the file. */
async function askAll(api: Client, file: string, vintage: string | undefined): Promise<AskedTable[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const kept = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as AskedTable]));
  const asked = new Map(kept.map((table) => [table.by.join(), table]));
  const all = [1, 2, 3].flatMap((size) => choicesOf(size));
  const tables: AskedTable[] = [];
  for (const [at, by] of all.entries()) {
    let table = asked.get(by.join());
    if (table === undefined) await appendFile(file, `${JSON.stringify((table = await ask(api, by, vintage)))}\n`);
    tables.push(table);
    if ((at + 1) % 100 === 0) say(`${at + 1} of ${all.length} tables asked for`);
  }
  return tables;
}

/** What is read names its tables itself. */
type Tables = Db extends Kysely<infer None> ? None : never;

/** Everybody whom the account counts, as the database has them. */
async function readPeople(admin: pg.Pool, at: string | undefined): Promise<Code[][]> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: admin }) });
  const seen = await admin.query<{ id: string }>(
    `select r.record_id::text as id from palermo.case_access a
    join palermo.standard_record r on r.case_id = a.case_id and a.listed and 'experience' = any (a.data_classes)
    where a.organisation_id = (select organisation_id from palermo.account where email = $1)`,
    [`${options.account}@example.org`],
  );
  const visible = options.account === 'analyst' ? undefined : new Set(seen.rows.map(({ id }) => id));
  return db.transaction().execute(async (read) => {
    const people: Code[][] = [];
    for await (const rows of readAllRows(read, 'victim', dimensionsOf('victim'), at))
      for (const row of rows) if (visible?.has(row.id) ?? true) people.push(unpack(row.packed));
    return people;
  });
}

function codesOf(person: readonly Code[], dimension: string): readonly Code[] {
  const value = person[codes.indexOf(dimension)] ?? null;
  if (value === null || !isSeveral(dimension)) return [value];
  return value === '' ? [] : value.split(';');
}

/** A country is counted with its own region, or the first of a person who has none of its own. */
function isCounted(person: readonly Code[], by: readonly string[], place: readonly Code[]): boolean {
  const [country, region] = [by.indexOf('citizenship'), by.indexOf('regionOfCitizenship')];
  if (country < 0 || region < 0) return true;
  const regions = codesOf(person, 'regionOfCitizenship');
  const ownOf = (code: Code): Code => {
    const own = code === null ? undefined : regionsOf([code])[0];
    return own !== undefined && regions.includes(own) ? own : (regions[0] ?? null);
  };
  const countries = codesOf(person, 'citizenship');
  const pairs = countries.map((code) => [code, ownOf(code)]);
  for (const code of regions) if (!pairs.some(([, own]) => own === code)) pairs.push([countries[0] ?? null, code]);
  return pairs.some(([code, own]) => code === place[country] && own === place[region]);
}

async function readStates(admin: pg.Pool, api: Client): Promise<{ states: KnownState[]; openYear: number }> {
  const newest = await admin.query<{ year: number }>('select max(year)::int as year from palermo.standard_record');
  const { rows } = await admin.query<{ id: string; at: string }>('select id, at::text as at from palermo.vintage');
  const vintages = options.account === 'analyst' ? [undefined, ...rows] : [undefined];
  const states: KnownState[] = [];
  for (const vintage of vintages) {
    const name = vintage === undefined ? 'now' : 'vintage';
    say(`${options.account}, ${name}`);
    const tables = await askAll(api, join(dataDir, `${options.account}-${name}.jsonl`), vintage?.id);
    say(`${tables.filter((table) => table.rows).length} of ${tables.length} tables given`);
    states.push({ name, tables, people: await readPeople(admin, vintage?.at), codesOf, isCounted });
  }
  return { states, openYear: vintages.length > 1 ? (newest.rows[0]?.year ?? 0) : 0 };
}

/** What the account's tables give away. */
async function attack(states: readonly KnownState[], openYear: number, parts: boolean): Promise<number> {
  const { system, names, world, withheld, shownCount } = knownNumbers(states, { isSeveral, openYear, parts });
  say(`${shownCount} numbers shown, ${withheld.length} withheld${parts ? '; no part has more than the whole' : ''}`);
  const { recovered } = await attackFromWorld(system, { asked: withheld, world, say });
  say(`${recovered.length} recovered`);
  for (const number of recovered.slice(0, 50)) console.log(`   ${names[number]} = ${world[number]}`);
  return recovered.length;
}

async function main(): Promise<void> {
  if (options.fresh) await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const isNew = await access(join(dataDir, 'country')).then(
    () => false,
    () => true,
  );
  const node = await startNodeProcess(join(dataDir, 'country'), ['--demo']);
  try {
    const found = await findEmbeddedPostgres(join(dataDir, 'country'));
    if (!found) throw new Error('The database is not running.');
    const admin = new pg.Pool({ connectionString: found.adminUrl(), max: 1 });
    if (isNew) {
      const client = new pg.Client({ connectionString: found.adminUrl() });
      await client.connect();
      await closeYearBefore(client);
      await client.end();
    }
    const api = await signInAtTerminal(join(dataDir, 'country'), node.origin, `${options.account}@example.org`);
    const { states, openYear } = await readStates(admin, api);
    await admin.end();
    const bySums = await attack(states, openYear, false);
    const byParts = await attack(states, openYear, true);
    if (bySums + byParts > 0) process.exitCode = 1;
  } finally {
    await stopNodeProcess(node);
  }
}

await main();
