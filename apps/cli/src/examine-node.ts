// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  dataDirLayout,
  examineDatabase,
  examinePrivacyLedger,
  hasNodeKeys,
  readAnnouncedAddress,
  type DatabaseExamination,
} from '@palermo/node';

/** One thing that was looked at. */
export interface Finding {
  readonly check: string;
  readonly good: boolean;
  /** What was found and, unless it is good, what to do. */
  readonly detail: string;
}

const clockAheadMsMax = 30_000;
const unsignedMsMax = 10 * 60_000;
const answerMs = 3000;

/** Checks the node of a data folder: its keys, whether it answers, and its database while it runs. Changes nothing. */
export async function examineNode(dataDir: string): Promise<Finding[]> {
  const layout = dataDirLayout(dataDir);
  const address = await readAnnouncedAddress(layout);
  const running = await examineAddress(address);
  return [
    await examineKeys(layout.keys),
    running,
    ...(await examineItsDatabase(dataDir, running.good && address !== undefined)),
  ];
}

async function examineKeys(folder: string): Promise<Finding> {
  const check = 'Key files';
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return { check, good: true, detail: `none in ${folder} yet; the first start makes them` };
  if (!(await hasNodeKeys(folder))) {
    return { check, good: false, detail: `${folder} holds no node.key; put it back, or run palermo keys recover` };
  }
  const open: string[] = [];
  for (const path of [folder, ...names.map((name) => join(folder, name))]) {
    if (((await stat(path)).mode & 0o077) !== 0) open.push(path);
  }
  if (open.length === 0) return { check, good: true, detail: 'readable by the account of the node alone' };
  return { check, good: false, detail: `others can read ${open.join(', ')}; run chmod -R go= ${folder}` };
}

async function examineAddress(address: string | undefined): Promise<Finding> {
  const check = 'Node';
  if (address === undefined)
    return { check, good: true, detail: 'not running; its database is looked at while it runs' };
  const ready = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(answerMs) }).then(
    ({ ok }) => ok,
    () => false,
  );
  return {
    check,
    good: ready,
    detail: ready ? `ready at ${address}` : `does not answer at ${address}; start it again`,
  };
}

async function examineItsDatabase(dataDir: string, running: boolean): Promise<Finding[]> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!running && databaseUrl === undefined) return [];
  const found = await examineDatabase(dataDir, databaseUrl).catch((fault: unknown) =>
    fault instanceof Error ? fault : new Error(String(fault)),
  );
  if (found instanceof Error) return [{ check: 'Database', good: false, detail: `does not answer: ${found.message}` }];
  if (found === undefined) return [{ check: 'Database', good: false, detail: 'not found; start the node again' }];
  const sound = found.missingMigrations.length + found.unknownMigrations.length === 0;
  return [
    examineMigrations(found),
    examineWall(found),
    examineClock(found),
    examineCheckpoints(found),
    ...(sound ? [await examineLedger(dataDir, databaseUrl)] : []),
  ];
}

function examineMigrations({ version, missingMigrations, unknownMigrations }: DatabaseExamination): Finding {
  const check = 'Database';
  if (unknownMigrations.length > 0) {
    return {
      check,
      good: false,
      detail: `made by a newer version (${unknownMigrations.join(', ')}); install that one`,
    };
  }
  const good = missingMigrations.length === 0;
  const waiting = `${missingMigrations.length} migrations are waiting; start the node again`;
  return { check, good, detail: `PostgreSQL ${version}, ${good ? 'at this version' : waiting}` };
}

function examineWall({ tableCount, openTables }: DatabaseExamination): Finding {
  const check = 'Row-level security';
  const good = tableCount > 0 && openTables.length === 0;
  if (good) return { check, good, detail: `forced on all ${tableCount} tables` };
  const what = tableCount === 0 ? 'there are no tables' : `not forced on ${openTables.join(', ')}`;
  return { check, good, detail: `${what}; stop the node and restore a backup, or ask the project` };
}

function examineClock({ clockAheadMs, newestEntryAheadMs }: DatabaseExamination): Finding {
  const check = 'Clock';
  if (newestEntryAheadMs > clockAheadMsMax) {
    const minutes = Math.round(newestEntryAheadMs / 60_000);
    return {
      check,
      good: false,
      detail: `the newest audit entry lies ${minutes} minutes in the future; set the clock by NTP`,
    };
  }
  const good = Math.abs(clockAheadMs) <= clockAheadMsMax;
  const seconds = Math.round(Math.abs(clockAheadMs) / 1000);
  const detail = `the database's clock is ${seconds} s ${clockAheadMs < 0 ? 'behind' : 'ahead of'} this one`;
  return { check, good, detail: good ? detail : `${detail}; set both by NTP` };
}

function examineCheckpoints({ unsignedForMs }: DatabaseExamination): Finding {
  const check = 'Audit checkpoints';
  const good = unsignedForMs === null || unsignedForMs <= unsignedMsMax;
  if (good) return { check, good, detail: 'nothing waits for longer than it should' };
  const minutes = Math.round((unsignedForMs ?? 0) / 60_000);
  return {
    check,
    good,
    detail: `entries have waited ${minutes} minutes to be signed; run palermo audit verify and look at the log`,
  };
}

async function examineLedger(dataDir: string, databaseUrl: string | undefined): Promise<Finding> {
  const check = 'Privacy ledger';
  const found = await examinePrivacyLedger(dataDir, databaseUrl).catch((fault: unknown) =>
    fault instanceof Error ? fault : new Error(String(fault)),
  );
  if (found instanceof Error) return { check, good: false, detail: `cannot be read: ${found.message}` };
  const { entryCount, toDatabase, toTrace, damaged, held, unpaid, absentCount } = found;
  const mend = [
    ...(damaged.length > 0 ? [`${damaged.join(', ')} is damaged; put the file back from a backup`] : []),
    ...(toDatabase > 0
      ? [
          `the trace holds ${toDatabase} entries that the database lacks, as after an older backup; start the node again`,
        ]
      : []),
    ...(toTrace > 0 ? [`the trace lacks ${toTrace} entries of the database; start the node again`] : []),
    ...(held ? ['nothing is spent after the restore until palermo publication settle-ledger says what is known'] : []),
    ...(unpaid.length > 0
      ? [`no privacy was spent on ${unpaid.map((title) => `“${title}”`).join(', ')}, which has noise; take it back`]
      : []),
  ];
  if (mend.length > 0) return { check, good: false, detail: mend.join('; ') };
  const absent =
    absentCount === 0
      ? ''
      : `; ${absentCount} publications that it paid for are not in the database (discarded, or made after the backup that was restored), and still count`;
  return { check, good: true, detail: `${entryCount} entries, in the database and in the trace alike${absent}` };
}
