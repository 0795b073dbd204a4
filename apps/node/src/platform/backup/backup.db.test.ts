// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withDatabase } from '../../../../../test/harness/database.ts';
import { backupFileName, type FileFolders } from './backup-format.ts';
import { makeBackupKeys, type Protection, type Unlock } from './encryption.ts';
import { describeBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const passphrase = 'five plain words for tests';
const schemas = ['invented', 'invented_vault'];
const scratch = mkdtempSync(join(tmpdir(), 'palermo-backup-'));
const databases: string[] = [];
const rowCount = 30_000;

const makeSchemas = `
  create schema invented; create schema invented_vault;
  create table public.palermo_migration (name text primary key, hash text not null);
  insert into public.palermo_migration values ('0001-first.sql', 'aa'), ('0002-second.sql', 'bb');
  create table invented.parcel (
    id int generated always as identity primary key, label text, weight numeric, sealed bytea, tags text[], facts jsonb,
    seen_at timestamptz, gone boolean, next_id int references invented.parcel deferrable initially deferred,
    label_length int generated always as (length(label)) stored, obsolete text
  );
  alter table invented.parcel drop column obsolete;
  create table invented_vault.parcel_key (parcel_id int primary key references invented.parcel, wrapped bytea not null);
  create table invented.empty_one (n int);
  create table invented.log (n bigint primary key);
  create function invented.refuse() returns trigger language plpgsql as $$ begin raise exception 'append-only'; end $$;
  create trigger no_change before insert or update or delete on invented.log for each row execute function invented.refuse();
  create trigger no_truncate before truncate on invented.log for each statement execute function invented.refuse();
  alter table invented.parcel enable row level security, force row level security;
  create sequence invented.ticket;
`;

const fillSchemas = `
  insert into invented.parcel (label, weight, sealed, tags, facts, seen_at, gone, next_id)
  select case when n % 7 = 0 then null else E'tab\\t line\\n back\\\\slash \\\\. النص ' || n end, n / 3.0, sha256(n::text::bytea),
    array['a', null, 'c"d'], jsonb_build_object('n', n, 'x', null), now() - n * interval '1 minute', n % 2 = 0, n
  from generate_series(1, ${rowCount}) n;
  insert into invented_vault.parcel_key select id, sealed from invented.parcel where id <= 100;
  set session_replication_role = replica; insert into invented.log select generate_series(1, 50);
  select setval('invented.ticket', 4711);
`;

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function newDatabase(): Promise<string> {
  const { adminUrl } = inject('databaseServer');
  const name = `palermo_backup_${randomBytes(6).toString('hex')}`;
  databases.push(name);
  await withClient(adminUrl, (client) => client.query(`create database ${name}`));
  return withDatabase(adminUrl, name);
}

function newFolders(keys: Record<string, string>): FileFolders {
  const root = mkdtempSync(join(scratch, 'folders-'));
  const made = { keys: join(root, 'keys'), audit: join(root, 'audit'), traces: join(root, 'traces') };
  for (const folder of Object.values(made)) mkdirSync(folder);
  for (const [name, text] of Object.entries(keys)) writeFileSync(join(made.keys, name), text, { mode: 0o600 });
  return made;
}

const prepareIn =
  (url: string, sql = makeSchemas) =>
  async (): Promise<void> => {
    await withClient(url, (client) => client.query(sql));
  };

/** Opens the file that most tests use: a key costs no time, a passphrase a second. */
let identity = '';
let protection: Protection = { recipients: [] };
let source = '';
let folders: FileFolders;
let file = '';

beforeAll(async () => {
  const keys = await makeBackupKeys();
  identity = keys.identity;
  protection = { recipients: [keys.recipient] };
  source = await newDatabase();
  await withClient(source, async (client) => {
    await client.query(makeSchemas);
    await client.query(fillSchemas);
  });
  folders = newFolders({ 'node.key': 'Canary Key Gentian', 'signing.pem': 'second' });
  writeFileSync(join(folders.audit, 'checkpoints.jsonl'), '{}\n');
  file = join(scratch, backupFileName(new Date('2026-11-22T06:15:59Z')));
  await writeBackup({ adminUrl: source, folders, out: file, protection, schemas });
});

afterAll(async () => {
  const { adminUrl } = inject('databaseServer');
  await withClient(adminUrl, async (client) => {
    for (const name of databases) await client.query(`drop database if exists ${name} with (force)`);
  });
  rmSync(scratch, { recursive: true, force: true });
});

describe('a backup', () => {
  test('is one private file named by its minute, with nothing readable in it', () => {
    expect(file).toMatch(/palermo-20261122-0615\.backup$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(file);
    for (const plain of ['invented', 'parcel', 'Canary', 'node.key', 'header.json'])
      expect(bytes.includes(plain)).toBe(false);
  });

  test('describes itself', async () => {
    const header = await describeBackup(file, { identity });
    expect(header.migrations).toEqual([
      { name: '0001-first.sql', hash: 'aa' },
      { name: '0002-second.sql', hash: 'bb' },
    ]);
    expect(header.files).toEqual(['keys/node.key', 'keys/signing.pem', 'audit/checkpoints.jsonl']);
    expect(header.tables.map(({ name, rowCount: count }) => [name, count])).toEqual([
      ['empty_one', 0],
      ['log', 50],
      ['parcel', rowCount],
      ['parcel_key', 100],
    ]);
  });

  test('never replaces a file and leaves no unfinished one', async () => {
    const again = writeBackup({ adminUrl: source, folders, out: file, protection: { passphrase }, schemas });
    await expect(again).rejects.toMatchObject({ code: 'backup/exists' });
    const weak = writeBackup({
      adminUrl: source,
      folders,
      out: `${file}2`,
      protection: { passphrase: 'short' },
      schemas,
    });
    await expect(weak).rejects.toMatchObject({ code: 'backup/weak-passphrase' });
    expect(readdirSync(scratch).filter((name) => name.includes('.part') || name.endsWith('.backup2'))).toEqual([]);
  });

  test('of a database without a node is refused', async () => {
    const empty = await newDatabase();
    const backup = writeBackup({ adminUrl: empty, folders, out: `${file}3`, protection: { passphrase }, schemas });
    await expect(backup).rejects.toMatchObject({ code: 'backup/nothing-there' });
  });

  test('is consistent although rows are written meanwhile', async () => {
    const out = join(scratch, 'meanwhile.backup');
    const writing = { goesOn: true };
    const writer = withClient(source, async (client) => {
      await client.query('set session_replication_role = replica');
      for (let n = 1000; writing.goesOn; n += 1) {
        await client.query('begin; update invented.empty_one set n = n');
        await client.query('insert into invented.empty_one values ($1)', [n]);
        await client.query('insert into invented.log values ($1)', [n]);
        await client.query('commit');
      }
    });
    const header = await writeBackup({ adminUrl: source, folders, out, protection, schemas });
    writing.goesOn = false;
    await writer;
    const countOf = (name: string): number => header.tables.find((table) => table.name === name)?.rowCount ?? -1;
    expect(countOf('log') - 50).toBe(countOf('empty_one'));
    const target = await newDatabase();
    const options = { adminUrl: target, folders: newFolders({}), file: out, unlock: { identity } };
    await expect(restoreBackup({ ...options, prepare: prepareIn(target) })).resolves.toEqual(header);
    await withClient(source, (client) =>
      client.query(
        'set session_replication_role = replica; delete from invented.log where n >= 1000; delete from invented.empty_one',
      ),
    );
  });
});

describe('a restore', () => {
  test('brings back every row, key and sequence, past triggers and row-level security', async () => {
    const target = await newDatabase();
    const restored = {
      keys: join(scratch, 'restored', 'keys'),
      audit: join(scratch, 'restored', 'audit'),
      traces: join(scratch, 'restored', 'traces'),
    };
    const { keys } = restored;
    const steps: string[] = [];
    await restoreBackup({
      adminUrl: target,
      folders: restored,
      file,
      unlock: { identity },
      prepare: async (lastMigration) => {
        expect(lastMigration).toBe('0002-second.sql');
        expect(readFileSync(join(keys, 'node.key'), 'utf8')).toBe('Canary Key Gentian');
        await prepareIn(target)();
      },
      onProgress: (step) => steps.push(step),
    });
    const read = 'select * from invented.parcel order by id';
    const [before, after] = await Promise.all(
      [source, target].map((url) => withClient(url, (client) => client.query(read))),
    );
    expect(after?.rows).toEqual(before?.rows);
    const next = await withClient(target, (client) =>
      client.query(
        "insert into invented.parcel (label) values ('new') returning id, label_length, nextval('invented.ticket')::int as ticket",
      ),
    );
    expect(next.rows).toEqual([{ id: rowCount + 1, label_length: 3, ticket: 4712 }]);
    await expect(withClient(target, (client) => client.query('delete from invented.log'))).rejects.toThrow(
      'append-only',
    );
    expect(statSync(join(keys, 'node.key')).mode & 0o777).toBe(0o600);
    expect(steps).toContain(`Restoring invented.parcel (${rowCount} rows)`);
  });

  test('opens with the passphrase that it was made with, and with no other', async () => {
    const out = join(scratch, 'passphrase.backup');
    await writeBackup({ adminUrl: source, folders, out, protection: { passphrase }, schemas });
    await expectRefusal(out, 'backup/wrong-passphrase', { passphrase: 'another passphrase' });
    const target = await newDatabase();
    const options = { adminUrl: target, folders: newFolders({}), file: out, prepare: prepareIn(target) };
    await expect(restoreBackup({ ...options, unlock: { passphrase } })).resolves.toMatchObject({ format: 1 });
  });

  test('of a backup without keys wants the recovered keys', async () => {
    const out = join(scratch, 'no-keys.backup');
    await writeBackup({ adminUrl: source, folders, withKeys: false, out, protection, schemas });
    const target = await newDatabase();
    const options = { adminUrl: target, file: out, unlock: { identity }, prepare: prepareIn(target) };
    await expect(restoreBackup({ ...options, folders: newFolders({}) })).rejects.toMatchObject({
      code: 'backup/keys-missing',
    });
    const recovered = newFolders({ 'node.key': 'recovered' });
    await expect(restoreBackup({ ...options, folders: recovered })).resolves.toMatchObject({
      files: ['audit/checkpoints.jsonl'],
    });
    expect(readFileSync(join(recovered.keys, 'node.key'), 'utf8')).toBe('recovered');
  });

  test('refuses a private key that the backup was not made for', async () => {
    await expectRefusal(file, 'backup/wrong-passphrase', { identity: (await makeBackupKeys()).identity });
  });

  test('refuses a file that is something else', async () => {
    const other = join(scratch, 'other.backup');
    writeFileSync(other, 'name,age\nAnemone,30\n');
    await expectRefusal(other, 'backup/not-a-backup');
    await expectRefusal(join(scratch, 'absent.backup'), 'backup/not-found');
  });

  test.each([
    ['in the middle', 0.5],
    ['near the end', 0.9999],
    ['after the header', 0.01],
  ])('refuses a file cut off %s, before anything is touched', async (_, share) => {
    const bytes = readFileSync(file);
    const cut = join(scratch, `cut-${share}.backup`);
    writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
    await expectRefusal(cut, 'backup/damaged');
  });

  test.each([0.3, 0.7, 0.99])('refuses a file with one bit changed at %s of its length', async (share) => {
    const bytes = readFileSync(file);
    const position = Math.floor(bytes.length * share);
    bytes[position] = (bytes[position] ?? 0) ^ 1;
    const changed = join(scratch, `changed-${share}.backup`);
    writeFileSync(changed, bytes);
    await expectRefusal(changed, 'backup/damaged');
  });

  test('refuses a database that holds a node and keys that exist', async () => {
    const options = { file, unlock: { identity }, prepare: () => Promise.reject(new Error('not reached')) };
    await expect(restoreBackup({ ...options, adminUrl: source, folders: newFolders({}) })).rejects.toMatchObject({
      code: 'backup/not-empty',
    });
    const target = await newDatabase();
    const taken = newFolders({ 'node.key': 'mine' });
    await expect(restoreBackup({ ...options, adminUrl: target, folders: taken })).rejects.toMatchObject({
      code: 'backup/not-empty',
    });
    expect(readFileSync(join(taken.keys, 'node.key'), 'utf8')).toBe('mine');
  });

  test('that fails half-way leaves nothing behind, and can be tried again', async () => {
    const target = await newDatabase();
    const again = newFolders({});
    const options = { adminUrl: target, folders: again, file, unlock: { identity } };
    const other = makeSchemas.replace('gone boolean', 'gone text');
    const wrongType = restoreBackup({
      ...options,
      prepare: prepareIn(target, other.replace('weight numeric', 'weight int')),
    });
    await expect(wrongType).rejects.toThrow('invalid input syntax for type integer');
    expect(readdirSync(again.keys)).toEqual([]);
    const otherTable = restoreBackup({
      ...options,
      prepare: prepareIn(target, `${makeSchemas}; create table invented.surplus (n int)`),
    });
    await expect(otherTable).rejects.toMatchObject({ code: 'backup/other-version' });
    await expect(restoreBackup({ ...options, prepare: prepareIn(target) })).resolves.toMatchObject({ format: 1 });
  });

  test('notices a row that comes back different', async () => {
    const target = await newDatabase();
    const rounded = makeSchemas.replace('weight numeric', 'weight numeric(10, 1)');
    const restored = restoreBackup({
      adminUrl: target,
      folders: newFolders({}),
      file,
      unlock: { identity },
      prepare: prepareIn(target, rounded),
    });
    await expect(restored).rejects.toMatchObject({ code: 'backup/differs' });
  });

  test('needs an account that may bypass triggers, and says which', async () => {
    const target = await newDatabase();
    const role = `palermo_test_${randomBytes(4).toString('hex')}`;
    await withClient(target, (client) => client.query(`create role ${role} login bypassrls password 'plain'`));
    const url = target.replace(/\/\/[^@]*@/, `//${role}:plain@`);
    const options = {
      adminUrl: url,
      folders: newFolders({}),
      file,
      unlock: { identity },
      prepare: prepareIn(target),
    };
    await expect(restoreBackup(options)).rejects.toMatchObject({ code: 'backup/needs-superuser' });
    await withClient(target, (client) => client.query(`alter role ${role} nobypassrls`));
    await expect(restoreBackup(options)).rejects.toMatchObject({ code: 'backup/needs-administrator' });
    await withClient(target, (client) => client.query(`drop role ${role}`));
  });
});

async function expectRefusal(path: string, code: string, word: Unlock = { identity }): Promise<void> {
  const target = await newDatabase();
  const untouched = newFolders({});
  const prepare = (): Promise<void> => Promise.reject(new Error('a refused file prepares nothing'));
  const restored = restoreBackup({
    adminUrl: target,
    folders: untouched,
    file: path,
    unlock: word,
    prepare,
  });
  await expect(restored).rejects.toMatchObject({ code });
  expect(readdirSync(untouched.keys)).toEqual([]);
}
