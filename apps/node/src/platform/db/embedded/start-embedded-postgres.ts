// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataDirLayout, prepareDataDir } from '../../data-dir.ts';
import { lockDataDir } from '../../data-dir-lock.ts';
import { OperatorError } from '../../operator-error.ts';
import { asAccount, choosePostgresAccount, type Account } from './account.ts';
import {
  assertClusterVersion,
  clusterAsOwnFolder,
  configureCluster,
  createCluster,
  readSuperuserPassword,
  removeUnfinishedClusters,
  superuserName,
} from './cluster.ts';
import { findClusterProcesses, findRecordedPostmaster, signal, stopOrphans } from './cluster-processes.ts';
import { preparePostgresPrograms, type PostgresPrograms } from './programs.ts';
import { embeddedPostgresSettings, type PostgresSettings } from './settings.ts';

export type EmbeddedPostgresOptions = {
  /** The node's data folder; the cluster is its sub-folder `postgres`. */
  dataDir: string;
  /** Facts worth a line in the node's log. */
  log?: (line: string) => void;
  /** The name of each step as it begins, for a person who waits. */
  onProgress?: (step: string) => void;
  /** PostgreSQL settings that override the embedded ones. */
  settings?: PostgresSettings;
  /** Runs once the folder is this process's alone, before a cluster is made in it. */
  onLocked?: () => Promise<void>;
  /** How long to wait for another process to give the data folder back; a few seconds unless told. */
  lockWaitMs?: number;
};

/** Where a running cluster is reached. */
export type EmbeddedPostgresAddress = {
  pid: number;
  /** The folder of the socket, as `pg` takes it for a host. */
  host: string;
  port: number;
  clusterDir: string;
  /** A connection string of the superuser for one database. */
  adminUrl(database?: string): string;
};

export type EmbeddedPostgres = EmbeddedPostgresAddress &
  AsyncDisposable & {
    version: string;
    /** Settles when PostgreSQL has ended, asked or not. */
    exited: Promise<{ code: number | null; signal: NodeJS.Signals | null; asked: boolean }>;
    /** Stops orderly, at once if that takes too long, and gives the data folder back. May be called twice. */
    stop(): Promise<void>;
  };

const socketPathBytesMax = 107;
const port = 5432;
const readyPollMs = 10;
const stopMs = 20_000;
const logBytesMax = 5_000_000;

/**
 * Starts the PostgreSQL of this checkout on a data folder, creating the cluster at the first start, and takes sole use of the
 * folder. A postmaster that a killed node left behind is stopped first. PostgreSQL ends with this process, even with kill -9.
 *
 * Throws an OperatorError: `data-dir/in-use`, `postgres/cannot-start`, and those of the steps.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const started = performance.now();
  const lock = await lockDataDir(options.dataDir, options.lockWaitMs);
  try {
    await options.onLocked?.();
    const cluster = await prepareCluster(options);
    const running = await startPostmaster(cluster, options);
    const address = await describeAddress(cluster.clusterDir, running.pid);
    options.log?.(`PostgreSQL ${cluster.programs.version} ready in ${Math.round(performance.now() - started)} ms`);
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopping ??= running.stop().finally(() => lock.release()));
    void running.exited.then(() => lock.release());
    return { ...address, version: cluster.programs.version, exited: running.exited, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The address of the cluster that a running node serves from this data folder, if one does. Starts nothing. */
export async function findEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgresAddress | undefined> {
  const { postgres: clusterDir } = dataDirLayout(dataDir);
  const recorded = findRecordedPostmaster(clusterDir);
  if (recorded?.status !== 'ready' || !findClusterProcesses(clusterDir).includes(recorded.pid)) return undefined;
  return describeAddress(clusterDir, recorded.pid);
}

type PreparedCluster = {
  clusterDir: string;
  programs: PostgresPrograms;
  account: Account | undefined;
  logFile: string;
};

async function prepareCluster(options: EmbeddedPostgresOptions): Promise<PreparedCluster> {
  const layout = await prepareDataDir(options.dataDir);
  const clusterDir = layout.postgres;
  const account = choosePostgresAccount(clusterDir);
  const programs = await preparePostgresPrograms({ account, dataDir: layout.root });
  await removeUnfinishedClusters(clusterDir);
  if (existsSync(clusterDir)) {
    await assertClusterVersion(clusterDir);
    if (findClusterProcesses(clusterDir).length > 0)
      options.onProgress?.('Stopping a database that an interrupted run left behind');
    const orphans = await stopOrphans(clusterDir);
    if (orphans > 0) options.log?.(`stopped ${orphans} PostgreSQL processes of an interrupted run`);
  } else {
    options.onProgress?.('Creating the database');
    await createCluster({ clusterDir, programs, account });
  }
  await configureCluster(clusterDir, embeddedPostgresSettings(options.settings), account);
  return { clusterDir, programs, account, logFile: join(layout.logs, 'postgres.log') };
}

type Postmaster = { pid: number; exited: EmbeddedPostgres['exited']; stop(): Promise<void> };

async function startPostmaster(cluster: PreparedCluster, options: EmbeddedPostgresOptions): Promise<Postmaster> {
  options.onProgress?.('Starting the database');
  const logStart = rotateLog(cluster.logFile);
  const log = openSync(cluster.logFile, 'a', 0o600);
  // A session of its own keeps a terminal's Ctrl-C from PostgreSQL: the node asks it to stop once its own work is done.
  const child = spawn(cluster.programs.postgres, ['-D', clusterAsOwnFolder], {
    ...asAccount(cluster.account),
    cwd: cluster.clusterDir,
    env: cluster.programs.environment,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  let asked = false;
  const exited = new Promise<Awaited<EmbeddedPostgres['exited']>>((resolve, reject) => {
    child.once('error', reject).once('exit', (code, name) => resolve({ code, signal: name, asked }));
  });
  exited.catch(() => undefined);
  await waitUntilReady(child, cluster, logStart, options);
  const pid = child.pid;
  if (pid === undefined) throw new TypeError('a ready postmaster has a process number');
  child.unref();
  const guard = guardAgainstOwnDeath(pid, cluster);
  guard.on('error', (error) =>
    options.log?.(`PostgreSQL is not guarded against the death of this process: ${error.message}`),
  );
  void exited.then(() => guard.kill('SIGKILL'));
  const stop = async (): Promise<void> => {
    asked = true;
    child.ref();
    for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      if (child.exitCode !== null || child.signalCode !== null) break;
      signal([pid], name);
      await Promise.race([exited, wait(stopMs, undefined, { ref: false })]);
    }
    await exited;
  };
  return { pid, exited, stop };
}

async function waitUntilReady(
  child: ChildProcess,
  cluster: PreparedCluster,
  logStart: number,
  options: EmbeddedPostgresOptions,
): Promise<void> {
  const started = performance.now();
  let failure: Error | undefined;
  let announced = false;
  child.once('error', (error) => (failure = error));
  for (;;) {
    const recorded = findRecordedPostmaster(cluster.clusterDir);
    if (recorded?.pid === child.pid && recorded?.status === 'ready') return;
    if (failure !== undefined || child.exitCode !== null || child.signalCode !== null) {
      throw cannotStart(cluster.logFile, failure?.message ?? readComplaint(cluster.logFile, logStart), failure);
    }
    if (!announced && performance.now() - started > 1000) {
      announced = true;
      options.onProgress?.('Recovering the database after an interruption');
    }
    await wait(readyPollMs);
  }
}

function cannotStart(logFile: string, complaint: string, cause: unknown): OperatorError {
  return new OperatorError(
    'postgres/cannot-start',
    `The database does not start: ${complaint}. Its log is ${logFile}.`,
    { cause },
  );
}

function readComplaint(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n');
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?\b(FATAL|PANIC):\s*/, '') || 'it gave no reason';
}

/** Keeps one earlier log once this one is large. Returns the length of the log that the next run appends to. */
function rotateLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= logBytesMax) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

/**
 * A shell that waits on a pipe which only this process holds open. When this process ends, however it ends, the shell reads the
 * end of the pipe and asks PostgreSQL to stop.
 */
function guardAgainstOwnDeath(pid: number, cluster: PreparedCluster): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], {
    ...asAccount(cluster.account),
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  if (guard.stdin !== null && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref();
  return guard;
}

async function describeAddress(clusterDir: string, pid: number): Promise<EmbeddedPostgresAddress> {
  const password = await readSuperuserPassword(clusterDir);
  const fits = Buffer.byteLength(join(clusterDir, `.s.PGSQL.${port}`)) <= socketPathBytesMax;
  // The kernel limits a socket's path; the postmaster's own working folder is a short name for the same place.
  const host = fits ? clusterDir : `/proc/${pid}/cwd`;
  const adminUrl = (database = 'postgres'): string =>
    `postgresql://${superuserName}:${password}@/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}`;
  return { pid, host, port, clusterDir, adminUrl };
}
