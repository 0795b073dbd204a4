// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { choosePostgresAccount } from './account.ts';
import { findClusterProcesses } from './cluster-processes.ts';
import { preparePostgresPrograms } from './programs.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const settings = { shared_buffers: '16MB' };
const scratch = mkdtempSync(join(tmpdir(), 'palermo-postgres-'));
const children = new Set<ChildProcess>();
const shared = join(scratch, 'shared');

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

type Held = { child: ChildProcess; answer: { pid: number; url: string; refusal?: string } };

function spawnHolder(dataDir: string): ChildProcess {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./testing/hold-cluster.ts', import.meta.url)), dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.add(child);
  return child;
}

async function holdInOtherProcess(dataDir: string): Promise<Held> {
  const child = spawnHolder(dataDir);
  if (child.stdout === null) throw new TypeError('the output is a pipe');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, answer: JSON.parse(line) as Held['answer'] };
}

async function until(condition: () => boolean, timeoutMs = 10_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error('the condition did not come about in time');
    await wait(10);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** The shells that would stop PostgreSQL when this process dies. */
function guardsOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, name, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) (.*)/) ?? [];
        return name === 'sh' && after.split(' ')[1] === String(parent);
      } catch {
        return false;
      }
    });
}

describe('a cluster in a folder that only this account can enter', () => {
  test('is created private, checksummed and off the network', async () => {
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    const [row] = await query(
      postgres.adminUrl(),
      `select current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
              current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
              (select datlocale from pg_database where datname = 'postgres') as locale`,
    );
    expect(row).toEqual({ checksums: 'on', encoding: 'UTF8', addresses: '', fsync: 'on', locale: 'C.UTF-8' });
    expect(statSync(postgres.clusterDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(postgres.clusterDir, 'palermo-superuser.password')).mode & 0o777).toBe(0o600);
    await query(postgres.adminUrl(), 'create table kept (n int); insert into kept values (7)');
  });

  test('keeps its rows over a restart and is found by the command line while it runs', async () => {
    await expect(findEmbeddedPostgres(shared)).resolves.toBeUndefined();
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    const found = await findEmbeddedPostgres(shared);
    expect(found?.pid).toBe(postgres.pid);
    expect(await query(found?.adminUrl() ?? '', 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('refuses a wrong password', async () => {
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    const wrong = postgres.adminUrl().replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('never runs as root', async () => {
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    expect(statSync(`/proc/${postgres.pid}`).uid).not.toBe(0);
    expect(statSync(postgres.clusterDir).uid).toBe(statSync(`/proc/${postgres.pid}`).uid);
  });

  test('writes no value and no statement into its log', async () => {
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    const url = postgres.adminUrl();
    await query(url, `create table people (name text unique); insert into people values ('Canary Anemone')`);
    await expect(query(url, `insert into people values ('Canary Anemone')`)).rejects.toThrow('duplicate key');
    await expect(query(url, `select 'Canary Begonia'::int`)).rejects.toThrow('invalid input syntax');
    await expect(query(url, `select * from canary_clematis`)).rejects.toThrow('does not exist');
    await query(url, `do $$ begin raise warning 'Canary Dahlia'; end $$`);
    const log = readFileSync(join(shared, 'logs', 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log.toLowerCase()).not.toContain('canary');
  });

  test('takes settings from the operator', async () => {
    writeFileSync(join(shared, 'postgres', 'operator.conf'), "work_mem = '24MB'\n", { mode: 0o644 });
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    expect(await query(postgres.adminUrl(), 'show work_mem')).toEqual([{ work_mem: '24MB' }]);
    rmSync(join(shared, 'postgres', 'operator.conf'));
  });

  test('says why it does not start', async () => {
    const impossible = startEmbeddedPostgres({ dataDir: shared, settings: { shared_buffers: '1kB' } });
    await expect(impossible).rejects.toThrow(/^The database does not start: .+Its log is .+postgres\.log\.$/s);
  });

  test('reports an end that nobody asked for', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    process.kill(postgres.pid, 'SIGINT');
    await expect(postgres.exited).resolves.toMatchObject({ asked: false });
    await postgres.stop();
  });
});

describe('a second process on the same folder', () => {
  test('is refused in one line that names the first', async () => {
    await using first = await startEmbeddedPostgres({ dataDir: shared, settings });
    const { child, answer } = await holdInOtherProcess(shared);
    expect(answer.refusal).toMatch(
      new RegExp(`^The data folder .+ is in use by process ${process.pid}, running since .+\\.$`),
    );
    expect(answer.refusal).not.toContain('\n');
    expect(first.pid).toBeGreaterThan(0);
    await until(() => child.exitCode === 1);
  });

  test('is refused within the same process too, and the first goes on', async () => {
    await using first = await startEmbeddedPostgres({ dataDir: shared, settings });
    await expect(startEmbeddedPostgres({ dataDir: shared, settings, lockWaitMs: 200 })).rejects.toMatchObject({
      code: 'data-dir/in-use',
    });
    expect(await query(first.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a folder that is about to be free', () => {
  test('is waited for', async () => {
    const first = await startEmbeddedPostgres({ dataDir: shared, settings });
    const second = startEmbeddedPostgres({ dataDir: shared, settings });
    await wait(200);
    await first.stop();
    await using started = await second;
    expect(await query(started.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('after kill -9', () => {
  test('of the node, PostgreSQL ends by itself and every acknowledged row is there', async () => {
    const held = await holdInOtherProcess(shared);
    await query(held.answer.url, 'create table survived (n int); insert into survived values (1)');
    await kill(held.child);
    await until(() => findClusterProcesses(join(shared, 'postgres')).length === 0);
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    expect(await query(postgres.adminUrl(), 'select n from survived')).toEqual([{ n: 1 }]);
  });

  test('of the node and its guard, the orphan is stopped and the next start works', async () => {
    const held = await holdInOtherProcess(shared);
    await query(held.answer.url, 'insert into survived values (2)');
    const guards = guardsOf(held.child.pid ?? 0);
    expect(guards).toHaveLength(1);
    for (const pid of guards) process.kill(pid, 'SIGKILL');
    await kill(held.child);
    await wait(100);
    expect(findClusterProcesses(join(shared, 'postgres'))).toContain(held.answer.pid);
    const lines: string[] = [];
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings, log: (line) => lines.push(line) });
    expect(lines.join('\n')).toMatch(/stopped \d+ PostgreSQL processes of an interrupted run/);
    expect(await query(postgres.adminUrl(), 'select max(n) as n from survived')).toEqual([{ n: 2 }]);
  });

  test('of the postmaster alone, the next start works at once', async () => {
    const held = await holdInOtherProcess(shared);
    process.kill(held.answer.pid, 'SIGKILL');
    await kill(held.child);
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    expect(await query(postgres.adminUrl(), 'select count(*)::int as n from survived')).toEqual([{ n: 2 }]);
  });

  test('a process number that now belongs to a stranger hinders nothing and the stranger lives', async () => {
    writeFileSync(
      join(shared, 'postgres', 'postmaster.pid'),
      `${process.pid}\n/proc/self/cwd\n1\n5432\n.\n\n  1 1\nready   \n`,
    );
    await using postgres = await startEmbeddedPostgres({ dataDir: shared, settings });
    expect(postgres.pid).not.toBe(process.pid);
  });

  test('in the middle of the creation leaves no half cluster', async () => {
    const dataDir = join(scratch, 'half');
    const child = spawnHolder(dataDir);
    await until(() => existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith('postgres.new-')));
    await wait(150);
    await kill(child);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    await using postgres = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query(postgres.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  });
});

describe('an inconvenient place', () => {
  test('a path longer than a socket allows works', async () => {
    const dataDir = join(scratch, 'a'.repeat(60), 'b'.repeat(60));
    await using postgres = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query(postgres.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a cluster of another PostgreSQL version is refused', async () => {
    const dataDir = join(scratch, 'old');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
    const start: Promise<EmbeddedPostgres> = startEmbeddedPostgres({ dataDir, settings });
    await expect(start).rejects.toMatchObject({ code: 'postgres/other-version' });
  });

  test('programs without their library links are completed, whoever owns the checkout', async () => {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const installed = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    // Root's checkout may be closed to the account that PostgreSQL runs as; an ordinary account owns its own.
    const closed = join(scratch, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    cpSync(join(installed, 'native'), join(closed, 'native'), {
      recursive: true,
      filter: (path) => !/\.so(\.\d+)?$/.test(path) || statSync(path).isDirectory() || !isLink(installed, path),
    });
    cpSync(join(installed, 'package.json'), join(closed, 'package.json'));
    const account = choosePostgresAccount(join(closed, 'none'));
    const sharedDir = join(mkdtempSync(join(tmpdir(), 'palermo-programs-')), 'shared');
    chmodSync(dirname(sharedDir), 0o755);
    try {
      const options = { account, dataDir: closed, nativeDir: join(closed, 'native'), sharedDir };
      const { postgres, version } = await preparePostgresPrograms(options);
      expect(version).toMatch(/^18\./);
      expect(postgres.startsWith(isRoot ? sharedDir : closed)).toBe(true);
    } finally {
      rmSync(dirname(sharedDir), { recursive: true, force: true });
    }
  });
});

function isLink(installed: string, path: string): boolean {
  const listed = JSON.parse(readFileSync(join(installed, 'native', 'pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  return listed.some(({ target }) => join(installed, target) === path);
}
