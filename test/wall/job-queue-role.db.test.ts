// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let jobs: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  jobs = new pg.Client({ connectionString: database.jobsUrl });
  await jobs.connect();
});

afterAll(async () => {
  await jobs.end();
  await database.drop();
});

/** SQLSTATE of the refusal, or `none` when the statement went through. */
async function refusal(statement: string): Promise<string> {
  return jobs.query(statement).then(
    () => 'none',
    (fault: unknown) => (fault instanceof pg.DatabaseError ? (fault.code ?? '') : 'other'),
  );
}

test('the positive control: the role of the job queue works in the queue', async () => {
  expect(await refusal('create table pgboss.probe (id int)')).toBe('none');
  expect(await refusal('drop table pgboss.probe')).toBe('none');
});

test.each([
  ['reading cases', 'select id from palermo.case_file'],
  ['reading accounts', 'select email from palermo.account'],
  ['reading standard records', 'select sex from palermo.standard_record'],
  ['reading the keys of persons', 'select wrapped from vault.person_key'],
  ['reading the key of the wall', 'select inner_pad from wall.secret'],
  ['asking who acts', 'select wall.actor()'],
  ['writing an audit entry', "select wall.audit('x', 'done', null, null, '{}', '{}')"],
  ['finding the import of a job', 'select * from wall.import_of_job(gen_random_uuid())'],
  ['becoming the app role', 'set role palermo_app'],
  ['becoming the owner', 'set role palermo_owner'],
  ['making a table elsewhere', 'create table public.mine (a int)'],
  ['making a schema', 'create schema mine'],
  ['reading a file of the server', "select pg_read_file('/etc/hostname')"],
])('the role of the job queue is refused %s', async (_name, statement) => {
  expect(await refusal(statement)).toBe('42501');
});
