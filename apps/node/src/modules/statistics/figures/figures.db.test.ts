// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import { ProblemError, type Client, type DimensionCode, type StatisticsTable } from '@palermo/contract';
import { createRandom, setKey, type Random } from '@palermo/evidence';
import { sql } from 'kysely';
import pg from 'pg';
import { insertRecords } from '../../../../../../test/harness/insert-records.ts';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import { openTable } from '../../../platform/tabular/index.ts';
import { dimensions } from './dimensions.ts';

let node: TestNode;
let admin: pg.Client;
let analyst: Client;
let analystAccount: SignedInAccount;
let caseworker: Client;
let caseworkerAccount: SignedInAccount;
let organisationId: string;

beforeAll(async () => {
  node = await startTestNode();
  const administrator = await node.setUp();
  const rapporteur = await node.addOrganisation(administrator, {
    name: 'Rapporteur',
    kind: 'rapporteur',
    roles: [['analyst']],
  });
  const shelter = await node.addOrganisation(administrator, {
    name: 'Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker']],
  });
  analystAccount = rapporteur.accounts[0] as SignedInAccount;
  analyst = node.clientOf(analystAccount);
  caseworkerAccount = shelter.accounts[0] as SignedInAccount;
  caseworker = node.clientOf(caseworkerAccount);
  organisationId = shelter.id;
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  await insertRecords(admin, { count: 4000, seed: 7, organisationId, visibleEach: 4 });
});

afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

type Value = string | number | null | readonly string[];
type Plain = Readonly<Record<string, Value>>;

/** The records as another program would read them: all, or those that one organisation may see. */
async function readPlain(organisation?: string): Promise<Plain[]> {
  const columns = dimensions.map(({ code, column }) => `'${code}', r.${column}`).join(', ');
  const where =
    organisation === undefined
      ? ''
      : `where exists (select from palermo.case_access a
    where a.case_id = r.case_id and a.organisation_id = '${organisation}' and coalesce(a.expires_at > now(), true))`;
  const answer = await admin.query<{ row: Plain }>(
    `select jsonb_build_object(${columns}, 'none', r.answered_none) as row from palermo.standard_record r ${where}`,
  );
  return answer.rows.map(({ row }) => row);
}

function codesOf(row: Plain, code: string): readonly (string | null)[] {
  const value = row[code] ?? null;
  if (value === null || typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (value.length > 0) return value;
  return (row['none'] as readonly string[]).includes(code) ? [] : [null];
}

interface Question {
  readonly by: readonly DimensionCode[];
  readonly where: readonly (readonly [dimension: DimensionCode, codes: readonly (string | null)[]])[];
}

/** Counts in the plainest way: one row after the other. */
function countPlainly(rows: readonly Plain[], { by, where }: Question): { total: number; counts: Map<string, number> } {
  const selected = rows.filter((row) =>
    where.every(([code, codes]) => codesOf(row, code).some((each) => codes.includes(each))),
  );
  /** A table that is filtered by what it counts by has rows for the codes of the filter. */
  const rowCodes = (row: Plain, code: DimensionCode): readonly (string | null)[] =>
    codesOf(row, code).filter((each) => where.every(([filtered, codes]) => filtered !== code || codes.includes(each)));
  const counts = new Map<string, number>();
  for (const row of selected) {
    const keys = by.reduce<(string | null)[][]>(
      (begun, code) => begun.flatMap((key) => rowCodes(row, code).map((each) => [...key, each])),
      [[]],
    );
    for (const key of keys) counts.set(JSON.stringify(key), (counts.get(JSON.stringify(key)) ?? 0) + 1);
  }
  return { total: selected.length, counts };
}

function ask(client: Client, { by, where }: Question, more: { vintage?: string } = {}): Promise<StatisticsTable> {
  const written = where.map(([code, codes]) => `${code}:${codes.map((each) => each ?? 'none').join(',')}`).join(';');
  return client(contract.getStatistics, {
    query: { by: by.join(','), ...(written === '' ? {} : { where: written }), ...more },
  });
}

/** Every number shown is right, small ones are not shown, and nothing that is left out was anybody. */
function expectRight(table: StatisticsTable, rows: readonly Plain[], question: Question): void {
  const { total, counts } = countPlainly(rows, question);
  const told = `${question.by.join()} where ${JSON.stringify(question.where)}`;
  if (table.total.kind === 'count') expect(table.total.count, told).toBe(total);
  const listed = new Set(table.rows.map(({ codes }) => JSON.stringify(codes)));
  for (const { codes, cell } of table.rows) {
    const count = counts.get(JSON.stringify(codes)) ?? 0;
    if (cell.kind === 'count') expect(cell.count, `${told}: ${codes.join()}`).toBe(count);
    if (count > 0 && count < table.threshold) expect(cell.kind, `${told}: ${codes.join()}`).toBe('suppressed');
  }
  for (const key of counts.keys()) expect(listed, `${told}: ${key}`).toContain(key);
}

const singles = ['year', 'sex', 'majority', 'outcome', 'organisationKind', 'decisionTime'] as const;
const manifold = ['exploitation', 'meansOfControl', 'recruitment', 'citizenship', 'industry'] as const;

function drawQuestion(random: Random, rows: readonly Plain[]): Question {
  const choose = <Each>(from: readonly Each[]): Each => from[random.integer(from.length)] as Each;
  const by = [...new Set([choose([...singles, ...manifold]), ...(random.next() < 0.5 ? [choose(singles)] : [])])];
  const filtered = choose([...singles, ...manifold]);
  const codes = [...new Set([choose(rows), choose(rows)].flatMap((row) => codesOf(row, filtered)))].slice(0, 2);
  const where = random.next() < 0.6 && codes.length > 0 ? [[filtered, codes] as const] : [];
  return { by, where };
}

async function problemOf(request: Promise<unknown>): Promise<string> {
  const fault: unknown = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof ProblemError)) throw new Error('The request was not refused.', { cause: fault });
  return fault.problem.code;
}

test('national and visible figures equal a plain count, whatever is asked', async () => {
  const random = createRandom(20261122);
  const all = await readPlain();
  const visible = await readPlain(organisationId);
  expect(all.length).toBe(4000);
  expect(visible.length).toBe(1000);
  let answered = 0;
  for (let run = 0; run < 60; run++) {
    const question = drawQuestion(random, all);
    for (const [client, rows] of [
      [analyst, all],
      [caseworker, visible],
    ] as const) {
      const table = await ask(client, question).catch((fault: unknown) => {
        if (fault instanceof ProblemError && fault.problem.code === 'statistics.too-detailed') return undefined;
        throw fault;
      });
      if (!table) continue;
      answered += 1;
      expectRight(table, rows, question);
    }
  }
  expect(answered).toBeGreaterThan(60);
});

const bySex: Question = { by: ['sex'], where: [] };

async function countOf(client: Client, code: string): Promise<number> {
  const { rows } = await ask(client, bySex);
  const cell = rows.find(({ codes }) => codes[0] === code)?.cell;
  if (cell?.kind !== 'count') throw new Error('The count is shown.');
  return cell.count;
}

test('a record that is written, changed or removed is in the next answer, and one not yet committed is not', async () => {
  const before = await countOf(analyst, 'female');
  const caseId = crypto.randomUUID();
  const other = new pg.Client({ connectionString: node.adminUrl });
  await other.connect();
  await other.query('begin; set local session_replication_role = replica');
  await other.query(
    "insert into palermo.standard_record (case_id, organisation_id, outcome, sex) values ($1, $2, 'presumed', 'female')",
    [caseId, organisationId],
  );
  expect(await countOf(analyst, 'female')).toBe(before);
  // Begun later, done earlier: the mark must not pass the first.
  const { rows } = await admin.query<{ case_id: string }>(
    "select case_id from palermo.standard_record where sex = 'male' limit 3",
  );
  await admin.query("update palermo.standard_record set sex = 'female' where case_id = any ($1)", [
    rows.map(({ case_id }) => case_id),
  ]);
  expect(await countOf(analyst, 'female')).toBe(before + 3);
  await other.query('commit');
  await other.end();
  expect(await countOf(analyst, 'female')).toBe(before + 4);
  await admin.query("update palermo.standard_record set sex = 'male' where case_id = $1", [caseId]);
  expect(await countOf(analyst, 'female')).toBe(before + 3);
  await admin.query('delete from palermo.standard_record where case_id = any ($1)', [
    [caseId, ...rows.map(({ case_id }) => case_id)],
  ]);
  expect(await countOf(analyst, 'female')).toBe(before);
  expectRight(await ask(analyst, { by: ['year', 'sex'], where: [] }), await readPlain(), {
    by: ['year', 'sex'],
    where: [],
  });
});

test('a closed vintage counts as it did, from the database and from memory', async () => {
  const question: Question = { by: ['exploitation'], where: [['sex', ['female']]] };
  const before = await ask(analyst, question);
  const { id: vintage } = await analyst(contract.closeVintage, { body: { name: 'March' } });
  await admin.query("update palermo.standard_record set sex = 'male' where sex = 'female' and year >= 2020");
  await admin.query('delete from palermo.standard_record where year = 2019');
  const now = await ask(analyst, question);
  expect(now.rows).not.toEqual(before.rows);
  const fromDatabase = await ask(analyst, question, { vintage });
  expect(fromDatabase.rows).toEqual(before.rows);
  expect(fromDatabase).toMatchObject({
    vintage: { id: vintage, name: 'March' },
    total: before.total,
    known: before.known,
  });
  await node.node.columns.settled();
  expect(await ask(analyst, question, { vintage })).toEqual(fromDatabase);
  expect(await problemOf(ask(caseworker, question, { vintage }))).toBe('access.denied');
  expect(await problemOf(ask(analyst, question, { vintage: crypto.randomUUID() }))).toBe('record.not-found');
});

test('what an organisation may see is counted as it is at each request, whatever was counted before', async () => {
  const check = async (): Promise<number> => {
    const rows = await readPlain(organisationId);
    for (const question of [bySex, { by: ['year'], where: [['sex', ['female']]] } as const]) {
      const table = await ask(caseworker, question);
      expect(table.total).toMatchObject({ count: countPlainly(rows, question).total });
      expectRight(table, rows, question);
    }
    return rows.length;
  };
  const women = "select case_id from palermo.standard_record where sex = 'female' and organisation_id = $1";
  const change = (statement: string) => admin.query(statement, [organisationId]);
  const first = await check();
  await change(
    `update palermo.case_access set expires_at = now() where organisation_id = $1 and case_id in (${women})`,
  );
  const lapsed = await check();
  expect(lapsed).toBeLessThan(first);
  await change(`update palermo.case_access set expires_at = null where organisation_id = $1 and case_id in (${women})`);
  expect(await check()).toBe(first);
  // Soon over: nobody writes anything when it is.
  await change(`update palermo.case_access set expires_at = clock_timestamp() + interval '1 second'
    where organisation_id = $1 and case_id in (${women} limit 40)`);
  expect(await check()).toBe(first);
  await sleep(1_100);
  expect(await check()).toBe(first - 40);
  // One is revoked while another is given: as many as before, but others.
  const { rows: given } = await change(
    'select r.case_id from palermo.standard_record r join palermo.case_access a using (case_id) where a.organisation_id <> $1 limit 1',
  );
  await admin.query('begin');
  await admin.query('set local session_replication_role = replica');
  await change(`delete from palermo.case_access where ctid = (
    select a.ctid from palermo.case_access a join (${women}) w using (case_id) where a.organisation_id = $1 and a.expires_at is null limit 1)`);
  await admin.query(
    `insert into palermo.case_access select $1, case_id, $1, false, '{experience}', null, null, true, reference, holder_id, status,
      outcome, registered_on, updated_at from palermo.case_access where case_id = $2`,
    [organisationId, given[0]?.['case_id']],
  );
  await admin.query('commit');
  expect(await check()).toBe(first - 40);
  await change(`update palermo.case_access set data_classes = '{justice}' where ctid = (
    select a.ctid from palermo.case_access a where a.organisation_id = $1 and a.owner and a.expires_at is null limit 1)`);
  expect((await ask(caseworker, bySex)).total).toMatchObject({ count: first - 41 });
  await change(`update palermo.case_access set data_classes = '{experience,justice}' where organisation_id = $1`);
  await change(`update palermo.standard_record set sex = 'male' where case_id in (${women} limit 30)`);
  expect(await check()).toBe(first - 40);
  await change(
    `delete from palermo.standard_record where case_id in (select r.case_id from palermo.standard_record r
      join palermo.case_access a using (case_id) where a.organisation_id = $1 and a.expires_at is null limit 5)`,
  );
  expect(await check()).toBe(first - 45);
});

test('a figure is downloaded as CSV, as a workbook and as a data package, with what one has to know of it', async () => {
  const query = { by: 'exploitation', where: 'sex:female;year:none,2015,2016', language: 'fr', hxl: 'true' } as const;
  const table = await analyst(contract.getStatistics, { query: { by: query.by, where: query.where } });
  const csv = await analyst(contract.downloadStatistics, { query: { ...query, format: 'csv' } });
  const [header, tags, ...rows] = csv.trim().split('\r\n');
  expect(header).toBe('exploitation,exploitationLabel,victims,percentOfKnown');
  expect(tags).toBe(
    '#indicator+exploitation+code,#indicator+exploitation+name,#affected+victims+num,#indicator+known+pct',
  );
  expect(rows.length).toBe(table.rows.length);
  const folder = await mkdtemp(join(tmpdir(), 'palermo-figures-'));
  const download = async (format: 'xlsx' | 'package'): Promise<Buffer> => {
    const address = contract.addressOf('http://node.test', contract.downloadStatistics, {
      query: { ...query, format },
    });
    const answer = await node.fetchFrom('198.18.0.1')(address, { headers: { cookie: analystAccount.cookie } });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const path = join(folder, 'figure.xlsx');
  await writeFile(path, await download('xlsx'));
  const workbook = await openTable(path, { sheet: 'À propos' });
  const about = new Map<string, string>();
  for await (const { values } of workbook.rows()) about.set(values['Quoi'] ?? '', values['Valeur'] ?? '');
  expect(about.get('Filtre')).toContain('2015');
  expect(about.get('Nœud')).toBe('Test node');
  const zip = await download('package');
  expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  for (const name of ['datapackage.json', 'data.csv', 'codebook.csv', 'README.md'])
    expect(zip.includes(name)).toBe(true);
  await rm(folder, { recursive: true });
});

test('sets of codes are counted as values, as far as the codes do not give small ones away', async () => {
  const table = await analyst(contract.getStatistics, { query: { by: 'exploitation', sets: 'true' } });
  const counts = new Map<string, number>();
  for (const row of await readPlain()) {
    const set = setKey(codesOf(row, 'exploitation').map((code) => code ?? 'none'));
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  expect(table.rows.some(({ codes }) => codes[0]?.includes(';'))).toBe(true);
  for (const { codes, cell } of table.rows) {
    if (cell.kind === 'count' && codes[0] !== null) expect(cell.count).toBe(counts.get(codes[0] ?? ''));
  }
  expect(await problemOf(analyst(contract.getStatistics, { query: { by: 'exploitation,sex', sets: 'true' } }))).toBe(
    'statistics.too-detailed',
  );
});

test('whoever is no analyst reaches no national number, whatever is asked of the database', async () => {
  const { accountId } = await sessionOf(caseworkerAccount);
  const actor = {
    duty: 'account',
    accountId,
    organisationId,
    organisationKind: 'serviceProvider',
    roles: ['caseworker', 'supervisor', 'decisionMaker', 'administrator', 'auditor'],
    channel: 'browser',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  } as unknown as Parameters<typeof node.node.database.run>[0];
  const visible = (await readPlain(organisationId)).length;
  const countAs = (as: typeof actor, table: string): Promise<number> =>
    node.node.database.run(as, async (db) => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
      return rows[0]?.count ?? Number.NaN;
    });
  expect(await countAs(actor, 'palermo.standard_record')).toBe(visible);
  expect(await countAs(actor, 'palermo.standard_record_past')).toBe(0);
  expect(await countAs(actor, 'palermo.standard_record_removal')).toBe(0);
  const enrolling = { ...actor, roles: ['analyst'], state: 'enrolling' } as unknown as typeof actor;
  expect(await countAs(enrolling, 'palermo.standard_record_past')).toBe(0);
});

async function sessionOf(account: SignedInAccount): Promise<{ accountId: string }> {
  const { account: own } = await node.clientOf(account)(contract.getSession, {});
  return { accountId: own.id };
}
