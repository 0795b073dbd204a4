// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Client, ReturnCell, ReturnId, ReturnTable } from '@palermo/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestNode } from '../../../../../../test/harness/node.ts';
import { casesToImport, startReportingNode } from '../../../../../../test/harness/reporting-node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import { importText, problemOf } from '../../cases/import-run/import-test-node.ts';

const unodc = 'United Nations Office on Drugs and Crime (UNODC)';
const exactly = { figures: 'exact', recipient: unodc } as const;
/** A number that is no margin of any table, and is withheld because its neighbour is small. */
const marker = 137;
const markedFigure = 'detected.female.adult';

let test: TestNode;
let admin: pg.Client;
let analyst: Client;
let supervisor: Client;
let stranger: Client;
let supervisorAccount: SignedInAccount | undefined;

function source(): string {
  return casesToImport([
    [40, '2023-05-01,confirmed,female,30,PH,SexualExploitation'],
    [38, '2023-05-01,confirmed,male,30,GH,ForcedLabour'],
    [3, '2023-05-01,confirmed,male,12,UA,OrganRemoval'],
    [6, '2023-05-01,confirmed,female,12,PH,SexualExploitation'],
    [90, '2024-05-01,confirmed,female,30,PH,SexualExploitation'],
    [47, '2024-05-01,confirmed,female,30,GH,ForcedLabour'],
    [30, '2024-05-01,confirmed,male,30,GH,ForcedLabour'],
    [11, '2024-05-01,confirmed,male,30,PH,SexualExploitation'],
    [3, '2024-05-01,confirmed,male,12,UA,OrganRemoval'],
    [6, '2024-05-01,confirmed,female,12,PH,SexualExploitation'],
  ]);
}

beforeAll(async () => {
  const { house, office, ...started } = await startReportingNode({ packId: 'gbr' });
  test = started.test;
  supervisorAccount = office[1];
  [analyst, supervisor] = [test.clientOf(office[0]), test.clientOf(supervisorAccount)];
  stranger = test.clientOf(house[0]);
  await importText(stranger, source());
  admin = new pg.Client({ connectionString: test.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await test[Symbol.asyncDispose]();
});

async function begin(kind: contract.ReturnKind, year: number): Promise<ReturnId> {
  const { id } = await analyst(contract.createReturn, { body: { kind, year } });
  return id;
}

const read = (client: Client, returnId: ReturnId) => client(contract.getReturn, { params: { returnId }, query: {} });
const propose = (returnId: ReturnId, body: { figures?: 'exact'; recipient?: string }) =>
  analyst(contract.proposeReturn, { params: { returnId }, body });
const open = (client: Client, returnId: ReturnId, recipient = unodc) =>
  client(contract.getExactFigures, { params: { returnId }, query: { purpose: 'review', recipient } });
const release = (returnId: ReturnId, comments: { figure: string; words: string }[] = []) =>
  supervisor(contract.releaseReturn, { params: { returnId }, body: { comments } });
const download = (client: Client, returnId: ReturnId, errand: { recipient?: string; purpose?: 'submission' } = {}) =>
  client(contract.downloadReturn, { params: { returnId }, query: { format: 'csv', ...errand } });

async function explain(returnId: ReturnId): Promise<void> {
  for (const figure of (await read(analyst, returnId)).commentsMissing)
    await analyst(contract.commentOnFigure, { params: { returnId, figure }, body: { words: 'A new centre.' } });
}

function cellsOf(tables: readonly ReturnTable[]): Map<string, ReturnCell> {
  return new Map(tables.flatMap(({ figures }) => figures.map(({ key, cell }) => [key, cell])));
}

async function stored(table: 'return_exact' | 'return_file', returnId: ReturnId): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    `select count(*)::int as count from palermo.${table} where return_id = $1`,
    [returnId],
  );
  return rows[0]?.count ?? 0;
}

/** Where an exact number stands in what an account is answered by every endpoint that reads, but for the door itself. */
async function leaks(client: Client, returnId: ReturnId): Promise<string[]> {
  const found: string[] = [];
  const look = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
    const answer = await ask().catch((fault: unknown) => {
      if (fault instanceof contract.ProblemError) return fault.problem;
      throw fault;
    });
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    if (new RegExp(`\\b${marker}\\b`).test(text)) found.push(name);
  };
  for (const [name, endpoint] of contract.endpoints) {
    if (endpoint.method !== 'GET' || endpoint.accepts !== undefined) continue;
    const params = { returnId, figure: markedFigure };
    const placed = endpoint.path.includes(':returnId');
    if (endpoint.path.includes(':') && !placed) continue;
    const queries: object[] = [{}];
    if (name.toLowerCase().includes('statistics'))
      for (const where of ['year:2024', 'year:2024;majority:adult;sex:female'])
        queries.push({ by: 'sex,majority', where, format: 'csv' });
    if (placed) queries.push({ format: 'csv' }, { format: 'xlsx' });
    for (const query of queries)
      await look(name, () => client(endpoint, { ...(placed ? { params } : {}), query } as never));
  }
  return found;
}

describe('a return with exact figures', { timeout: 300_000 }, () => {
  let first: ReturnId;
  let second: ReturnId;

  it('is for one named recipient, and for kinds that are no publication', async () => {
    first = await begin('glotip', 2023);
    expect(await problemOf(propose(first, {}))).toBe('return.recipient');
    const pack = await begin('dataPackage', 2024);
    expect(await problemOf(propose(pack, exactly))).toBe('return.protected-only');
    await explain(first);
    expect((await propose(first, exactly)).state).toBe('proposed');
  });

  it('is opened before its release to who decides on it, and to nobody else', async () => {
    expect(await problemOf(open(analyst, first))).toBe('return.not-released');
    expect(await problemOf(open(stranger, first))).toBe('access.denied');
    expect(await problemOf(open(supervisor, first, 'Somebody else'))).toBe('return.recipient');
    expect(await problemOf(download(supervisor, first, { recipient: unodc, purpose: 'submission' }))).toBe(
      'return.not-released',
    );
    const view = await read(supervisor, first);
    expect([view.figures, view.recipient, view.files]).toEqual(['exact', unodc, []]);
    const exact = await open(supervisor, first);
    const shown = cellsOf(view.tables);
    const cells = cellsOf(exact.tables);
    expect([...cells.values()].filter(({ kind }) => kind === 'suppressed')).toEqual([]);
    expect(cells.get('detected.male.child')).toEqual({ kind: 'count', count: 3 });
    expect(shown.get('detected.male.child')).toEqual({ kind: 'suppressed' });
    for (const [key, cell] of shown) if (cell.kind === 'count') expect([key, cells.get(key)]).toEqual([key, cell]);
    expect([exact.comparedWith, exact.commentsMissing]).toEqual(['protected', []]);
  });

  it('leaves as a bulk export that says for whom it is in every row', async () => {
    await release(first);
    expect(await problemOf(download(analyst, first))).toBe('return.recipient');
    expect(await problemOf(download(analyst, first, { recipient: 'Newspaper', purpose: 'submission' }))).toBe(
      'return.recipient',
    );
    const csv = await download(analyst, first, { recipient: unodc, purpose: 'submission' });
    const lines = csv.trimEnd().split('\r\n').slice(1);
    expect(lines.filter((line) => !line.includes(`Confidential: for ${unodc}, not for publication`))).toEqual([]);
    const { rows } = await admin.query<{ body: string }>(
      "select body from palermo.audit_entry where action = 'returns.download' and result = 'done' order by sequence",
    );
    expect(rows.at(-1)?.body).toMatch(/"bulk": ?true/);
    expect(rows.at(-1)?.body).toContain(unodc);
  });

  it('is forgotten with its files when it is taken back by who may not see it', async () => {
    second = await begin('glotip', 2024);
    await explain(second);
    await propose(second, exactly);
    expect([await stored('return_exact', second), await stored('return_file', second)]).toEqual([1, 2]);
    await analyst(contract.withdrawReturn, { params: { returnId: second } });
    expect([await stored('return_exact', second), await stored('return_file', second)]).toEqual([0, 0]);
    expect(await read(analyst, second)).toMatchObject({ state: 'draft', figures: 'protected', recipient: null });
    await propose(second, exactly);
  });

  it('shows no exact number anywhere but through the door, before and after the release', async () => {
    expect(cellsOf((await open(supervisor, second)).tables).get(markedFigure)).toEqual({
      kind: 'count',
      count: marker,
    });
    const { id: reportId } = await analyst(contract.createReport, { body: { year: 2024, languages: ['en'] } });
    await analyst(contract.pinFigure, {
      params: { reportId },
      body: { sectionKey: 'figures', figure: { by: 'sex,majority', where: 'year:2024', chart: 'bar' } },
    });
    const report = await analyst(contract.getReport, { params: { reportId } });
    expect(JSON.stringify(report)).not.toMatch(new RegExp(`\\b${marker}\\b`));
    for (const client of [analyst, supervisor, stranger]) expect(await leaks(client, second)).toEqual([]);
    const trace = { params: { returnId: second, figure: markedFigure }, query: {} };
    expect(await problemOf(analyst(contract.traceFigure, trace))).toBe('return.withheld');
  });

  it('is compared with the exact return of the year before, and explained by who may see it', async () => {
    const exact = await open(supervisor, second);
    expect(exact.comparedWith).toBe('exactReturn');
    expect(exact.commentsMissing).toContain(markedFigure);
    const figures = exact.tables.flatMap((table) => table.figures);
    expect(figures.find(({ key }) => key === markedFigure)).toMatchObject({
      lastYear: { kind: 'count', count: 40 },
      change: { kind: 'beyond', difference: marker - 40 },
    });
    expect(await problemOf(release(second))).toBe('return.comments-missing');
    const comments = exact.commentsMissing.map((figure) => ({ figure, words: `It was 40 and is ${marker}.` }));
    expect((await release(second, comments)).state).toBe('released');
    expect((await open(analyst, second)).commentsMissing).toEqual([]);
    for (const client of [analyst, stranger]) expect(await leaks(client, second)).toEqual([]);
  });

  it('stays shut without a second factor confirmed lately', async () => {
    test.pass(20 * 60);
    expect(await problemOf(open(supervisor, second))).toBe('session.confirmation-required');
    const errand = { recipient: unodc, purpose: 'submission' } as const;
    expect(await problemOf(download(supervisor, second, errand))).toBe('session.confirmation-required');
  });
});
