// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { access, readFile, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { examinePostgresPrograms } from '@palermo/node';
import type { Finding } from './examine-node.ts';

const projectRoot = join(import.meta.dirname, '../../..');
const freeBytesMin = 2_000_000_000;

/** Checks what is installed here and the disk that the data folder is on. */
export async function examineInstallation(dataDir: string): Promise<Finding[]> {
  return [
    await examineRuntime(),
    await examineLock(),
    process.env['DATABASE_URL'] === undefined
      ? await examinePrograms(dataDir)
      : { check: 'PostgreSQL', good: true, detail: 'one of your own, at DATABASE_URL' },
    await examineWeb(),
    await examineDisk(dataDir),
  ];
}

async function examineRuntime(): Promise<Finding> {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  const pinned = manifest.optionalDependencies[`node-linux-${process.arch}`] ?? 'none for this machine';
  const good = process.versions.node === pinned;
  const detail = good ? process.version : `${process.version} instead of v${pinned}; run ./palermo, which finds it`;
  return { check: 'Pinned Node', good, detail };
}

/** The installation writes down which lock it followed. */
async function examineLock(): Promise<Finding> {
  const check = 'Installed packages';
  const lock = await readFile(join(projectRoot, 'package-lock.json'));
  const stamp = await readFile(join(projectRoot, 'node_modules/.palermo-lock'), 'utf8').catch(() => '');
  const good = stamp.startsWith(createHash('sha256').update(lock).digest('hex'));
  return { check, good, detail: good ? 'those of the lock' : 'not those of the lock; run npm start or ./palermo once' };
}

async function examinePrograms(dataDir: string): Promise<Finding> {
  return examinePostgresPrograms(dataDir).then(
    (version) => ({ check: 'PostgreSQL', good: true, detail: `${version}, built in` }),
    (fault: unknown) => ({
      check: 'PostgreSQL',
      good: false,
      detail: fault instanceof Error ? fault.message : 'not found',
    }),
  );
}

async function examineWeb(): Promise<Finding> {
  const good = await isThere(join(projectRoot, 'apps/web/dist/index.html'));
  return {
    check: 'Web application',
    good,
    detail: good ? 'built' : 'not built; run npm start, or node scripts/build.mjs',
  };
}

async function examineDisk(dataDir: string): Promise<Finding> {
  let folder = resolve(dataDir);
  while (!(await isThere(folder))) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const good = free >= freeBytesMin;
  const detail = `${(free / 1e9).toFixed(1)} GB free${good ? '' : '; make room before the database stops'}`;
  return { check: 'Disk', good, detail };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
