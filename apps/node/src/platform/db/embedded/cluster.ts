// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder, writeFileDurably } from '../../data-dir.ts';
import { OperatorError } from '../../operator-error.ts';
import { asAccount, type Account } from './account.ts';
import type { PostgresPrograms } from './programs.ts';
import { stopAtOnce } from './cluster-processes.ts';
import { accessRules, operatorConfName, renderPostgresConf, type PostgresSettings } from './settings.ts';

export const superuserName = 'postgres';
const clusterMajorVersion = '18';

/** PostgreSQL starts inside its folder and names it so: it then needs no right to enter the folders above. */
export const clusterAsOwnFolder = '/proc/self/cwd';

const passwordFileName = 'palermo-superuser.password';

/** Removes what a killed initialisation left beside the cluster. Call only under the data folder's lock. */
export async function removeUnfinishedClusters(clusterDir: string): Promise<void> {
  const prefix = `${basename(clusterDir)}.new-`;
  for (const name of await readdir(dirname(clusterDir))) {
    if (!name.startsWith(prefix)) continue;
    const unfinished = join(dirname(clusterDir), name);
    // The initialisation may outlive the process that began it, and would go on writing.
    await stopAtOnce(unfinished);
    await rm(unfinished, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Creates the cluster with a random superuser password. It is made in a sibling folder and renamed when whole, so that a
 * process killed half-way leaves no half cluster. Throws `postgres/cannot-initialise`.
 */
export async function createCluster(options: {
  clusterDir: string;
  programs: PostgresPrograms;
  account: Account | undefined;
}): Promise<void> {
  const { clusterDir, programs, account } = options;
  const unfinished = `${clusterDir}.new-${process.pid}`;
  const password = randomBytes(24).toString('base64url');
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(account, unfinished);
  await runInitdb({ folder: unfinished, programs, account, password });
  await writeFor(account, join(unfinished, passwordFileName), password);
  await rename(unfinished, clusterDir);
  await syncFolder(dirname(clusterDir));
}

/** Refuses a cluster of another major version, which PostgreSQL cannot open. Throws `postgres/other-version`. */
export async function assertClusterVersion(clusterDir: string): Promise<void> {
  const found = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8')).trim();
  if (found === clusterMajorVersion) return;
  throw new OperatorError(
    'postgres/other-version',
    `The database in ${clusterDir} is of PostgreSQL ${found}, and this version brings ${clusterMajorVersion}. Restore a backup into a new data folder instead.`,
  );
}

/** Writes the configuration that every start uses, whatever was there. */
export async function configureCluster(
  clusterDir: string,
  settings: PostgresSettings,
  account: Account | undefined,
): Promise<void> {
  await writeFor(
    account,
    join(clusterDir, 'postgresql.conf'),
    renderPostgresConf(settings, existsSync(join(clusterDir, operatorConfName))),
  );
  await writeFor(account, join(clusterDir, 'pg_hba.conf'), accessRules);
}

/** The superuser's password of an existing cluster. Throws `postgres/password-missing`. */
export async function readSuperuserPassword(clusterDir: string): Promise<string> {
  const path = join(clusterDir, passwordFileName);
  if (existsSync(path)) return (await readFile(path, 'utf8')).trim();
  throw new OperatorError(
    'postgres/password-missing',
    `The file ${path} is missing. Put it back, or restore a backup into a new data folder.`,
  );
}

async function runInitdb(options: {
  folder: string;
  programs: PostgresPrograms;
  account: Account | undefined;
  password: string;
}): Promise<void> {
  const { programs } = options;
  const settings = [
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const access = [`--username=${superuserName}`, '--auth=scram-sha-256', '--pwfile=/dev/stdin', '--no-instructions'];
  // The shell's own pipe can be reopened as /dev/stdin; the socket that Node gives a child cannot.
  const child = spawn(
    '/bin/sh',
    ['-c', 'cat | "$0" "$@"', programs.initdb, '-D', clusterAsOwnFolder, ...access, ...settings],
    {
      ...asAccount(options.account),
      cwd: options.folder,
      env: programs.environment,
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  // An early death of the program shows in its exit code; the broken pipe adds nothing.
  child.stdin.on('error', () => undefined).end(`${options.password}\n`);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code === 0) return;
  throw new OperatorError(
    'postgres/cannot-initialise',
    `The database cannot be created in ${dirname(options.folder)}: ${complaint.trim() || `initdb ended with ${code}`}. Check the free space and the rights of that folder.`,
  );
}

async function writeFor(account: Account | undefined, path: string, content: string): Promise<void> {
  await writeFileDurably(path, content);
  await giveTo(account, path);
}

async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}
