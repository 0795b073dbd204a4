// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, it } from 'vitest';
import * as contract from '@palermo/contract';
import type { Client } from '@palermo/contract';
import { sql } from 'kysely';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { AccountActor } from '../../../kernel/actor.ts';
import { csvText, writeXlsx } from '../../../platform/tabular/index.ts';
import { caseCount, countsOf, importText, problemOf, runToEnd, uploadText } from './import-test-node.ts';

let test: TestNode;
let worker: Client;
let analyst: Client;
let stranger: Client;
let workerActor: AccountActor;
let colleague: string;

beforeAll(async () => {
  test = await startTestNode();
  const administrator = await test.setUp();
  const shelter = await test.addOrganisation(administrator, {
    name: 'Importing Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['analyst']],
  });
  const other = await test.addOrganisation(administrator, {
    name: 'Other House',
    kind: 'police',
    roles: [['caseworker']],
  });
  const [first, second] = shelter.accounts;
  worker = test.clientOf(first);
  analyst = test.clientOf(second);
  stranger = test.clientOf(other.accounts[0]);
  colleague = second?.session.account.id ?? '';
  workerActor = {
    duty: 'account',
    accountId: first?.session.account.id as AccountActor['accountId'],
    organisationId: shelter.id,
    organisationKind: 'serviceProvider',
    roles: ['caseworker'],
    channel: 'browser',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  };
});
afterAll(() => test[Symbol.asyncDispose]());

const header = 'externalId,registeredOn,givenName,sex,ageYears,citizenships,exploitation,notes';
const faulty = [
  header,
  'one,2020-01-02,Example,female,20,PH,ForcedLabour,',
  'two,2020-01-02,Example,femle,21,PH,ForcedLabour,kept for mending',
  'three,2020-01-02,Example,female,twenty,PH,ForcedLabour,',
  'four,2020-01-02,Example,male',
  'one,2020-01-02,Example,female,20,PH,ForcedLabour,again',
  ',,,,,,,',
  'five,2020,Example,male,,Philippines;UA,Forced labor; sexual exploitation,"=1+1, not a formula"',
  '',
].join('\r\n');

it('checks a file without writing a case, loses no row, and takes the rows that are mended', async () => {
  const { id, columns, profiles } = await uploadText(worker, 'faulty.csv', faulty);
  expect(profiles[0]).toMatchObject({ id: 'palermo' });
  expect(columns.find(({ name }) => name === 'sex')).toEqual({
    name: 'sex',
    samples: ['female', 'femle', 'male'],
    suggestion: 'sex',
  });
  const checked = await runToEnd(worker, id, { profile: 'palermo', dryRun: true });
  expect(checked).toMatchObject({ state: 'checked', rows: 7, totalCount: 7 });
  expect(countsOf(checked)).toEqual([2, 5, 0]);
  expect(checked.problems).toContainEqual({
    row: 3,
    column: 'sex',
    value: 'femle',
    reason: 'cell.unknownCode',
    suggestion: 'female',
  });
  expect(await caseCount(worker)).toBe(0);

  const done = await runToEnd(worker, id, { profile: 'palermo', dryRun: false });
  expect(countsOf(done)).toEqual([2, 5, 0]);
  expect(done.problems).toEqual(checked.problems);
  expect(await caseCount(worker)).toBe(2);
  expect(
    await problemOf(
      worker(contract.startImport, { params: { importId: id }, body: { profile: 'palermo', dryRun: true } }),
    ),
  ).toBe('import.state');

  const rejected = await worker(contract.downloadRejectedRows, { params: { importId: id } });
  expect(rejected.trim().split('\r\n')).toHaveLength(6);
  expect(rejected).toContain('"sex: ""femle"" is not a known value. Did you mean female?"');
  const mended = rejected.replace('femle', 'female').replace('twenty', '20');
  expect(countsOf(await importText(worker, mended))).toEqual([2, 3, 0]);
  expect(await caseCount(worker)).toBe(4);
  expect(countsOf(await importText(worker, faulty.replace('femle', 'female')))).toEqual([0, 4, 3]);
});

it('takes rows without their bad cells when asked, and says so', async () => {
  const text = `${header}\np1,2020,Partial,femle,20,PH,ForcedLabour,\np2,2020,Partial,male,20,PH,ForcedLabour,\n`;
  const done = await importText(worker, text, { acceptPartial: true });
  expect(countsOf(done)).toEqual([2, 0, 0]);
  expect(done.problems).toHaveLength(1);
  expect(await worker(contract.downloadRejectedRows, { params: { importId: done.id } })).not.toContain('femle');
  expect(countsOf(await importText(worker, text.replace('femle', 'female'), { acceptPartial: true }))).toEqual([
    1, 0, 1,
  ]);
});

it('coordination 15: imports a workbook of cases by a mapping, with the corrections that were suggested', async () => {
  const workbook = await writeXlsx([
    {
      name: 'Cases',
      columns: ['Case no', 'First name', 'isForcedLabour', 'Weather'],
      rows: [
        ['W1', 'Sheet', '1', 'fine'],
        ['W2', 'Sheet', '0', 'fine'],
      ],
    },
  ]);
  const { id, columns } = await uploadText(worker, 'cases.xlsx', new Uint8Array(workbook));
  const mapping = Object.fromEntries(columns.map(({ name, suggestion }) => [name, { target: suggestion }]));
  expect(mapping).toMatchObject({ 'Case no': { target: 'externalId' }, Weather: { target: null } });
  const done = await runToEnd(worker, id, { profile: 'mapping', mapping, dryRun: false });
  expect(countsOf(done)).toEqual([2, 0, 0]);
  const otherLayout = await uploadText(worker, 'other.csv', 'Case no,First name\nW1,Somebody else\n');
  const other = await runToEnd(worker, otherLayout.id, {
    profile: 'mapping',
    mapping: { 'Case no': { target: 'externalId' }, 'First name': { target: 'givenName' } },
    dryRun: false,
  });
  expect(countsOf(other)).toEqual([1, 0, 0]);
});

it('refuses what is no table, what does not fit and what is mapped to nothing, and keeps nothing of it', async () => {
  const before = (await worker(contract.listImports, {})).imports.length;
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  expect(await problemOf(uploadText(worker, 'photo.png', picture))).toBe('table.not-a-table');
  expect(await problemOf(uploadText(worker, 'empty.csv', ''))).toBe('table.empty');
  expect((await worker(contract.listImports, {})).imports).toHaveLength(before);
  const { id } = await uploadText(worker, 'cases.csv', faulty);
  const start = (body: Parameters<typeof runToEnd>[2]) => problemOf(runToEnd(worker, id, body));
  expect(await start({ profile: 'ctdc-kanon', dryRun: true })).toBe('import.profile');
  expect(await start({ profile: 'nothing', dryRun: true })).toBe('import.profile');
  expect(await start({ profile: 'mapping', mapping: { sex: { target: 'weather' } }, dryRun: true })).toBe(
    'import.profile',
  );
  expect(await start({ profile: 'mapping', mapping: { sex: { target: null } }, dryRun: true })).toBe('import.profile');
});

it('is unknown to other organisations and closed to other roles', async () => {
  const { id } = await uploadText(worker, 'cases.csv', faulty);
  const params = { importId: id };
  const requests = (client: Client) => [
    client(contract.getImport, { params }),
    client(contract.startImport, { params, body: { profile: 'palermo', dryRun: true } }),
    client(contract.cancelImport, { params }),
    client(contract.downloadRejectedRows, { params }),
  ];
  expect(await Promise.all(requests(stranger).map(problemOf))).toEqual(Array(4).fill('record.not-found'));
  expect((await stranger(contract.listImports, {})).imports).toEqual([]);
  expect(await Promise.all([...requests(analyst), analyst(contract.listImports, {})].map(problemOf))).toEqual(
    Array(5).fill('access.denied'),
  );
});

it('keeps nothing readable of a file, its name or its identifiers', async () => {
  const canary = 'Zanquiborth';
  const text = `externalId,givenName,sex,notes\n${canary}-1,${canary},female,${canary}\n${canary}-2,${canary},femle,${canary}\n`;
  const { id } = await uploadText(worker, `${canary}.csv`, text);
  const done = await runToEnd(worker, id, { profile: 'palermo', dryRun: true });
  expect(done.fileName).toBe(`${canary}.csv`);
  await runToEnd(worker, id, { profile: 'palermo', dryRun: false });
  const { id: waiting } = await uploadText(worker, `${canary}.csv`, text);
  const seen = await test.node.transactions.run(workerActor, async (db) => {
    const lines: string[] = [];
    for (const table of ['import_run', 'import_piece', 'import_rejection', 'case_file', 'case_event']) {
      const columns = table === 'case_file' ? sql`id, external_source, external_id` : sql`*`;
      const { rows } = await sql<{ line: string }>`
        select t::text as line from (select ${columns} from ${sql.table(`palermo.${table}`)}) t`.execute(db);
      lines.push(...rows.map(({ line }) => line));
    }
    return lines.join('\n');
  });
  expect(seen).toContain(waiting);
  for (const written of [
    canary,
    Buffer.from(canary).toString('hex'),
    Buffer.from(canary).toString('base64url').slice(2, -2),
  ]) {
    expect(seen).not.toContain(written);
  }
});

it('starts nothing in the name of another account, and shows the jobs of imports to the keeper alone', async () => {
  const { id } = await uploadText(worker, 'cases.csv', faulty);
  const asWorker = (statement: ReturnType<typeof sql>) =>
    test.node.transactions.run(workerActor, (db) => statement.execute(db));
  for (const statement of [
    sql`update palermo.import_run set started_by = ${colleague} where id = ${id}`,
    sql`update palermo.import_run set started_by = ${colleague}, job_id = gen_random_uuid(), state = 'importing'
      where id = ${id}`,
    sql`update palermo.import_run set account_id = ${colleague} where id = ${id}`,
    sql`select * from wall.jobs_of_imports()`,
    sql`select * from wall.import_of_job(gen_random_uuid())`,
    sql`select wall.fail_import(gen_random_uuid(), '{}')`,
  ]) {
    await expect(asWorker(statement)).rejects.toMatchObject({ code: 'access.denied' });
  }
});

it('reads a file that is larger than one group of pieces', async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => [`big${index}`, 'Large', `${'x'.repeat(600)}${index}`]);
  const text = (await Array.fromAsync(csvText(['externalId', 'givenName', 'notes'], rows))).join('');
  expect(text.length).toBeGreaterThan(6_000_000);
  const { id } = await uploadText(worker, 'large.csv', text);
  expect(countsOf(await runToEnd(worker, id, { profile: 'palermo', dryRun: true }))).toEqual([12_000, 0, 0]);
});
