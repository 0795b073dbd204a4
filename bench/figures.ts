// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as contract from '@palermo/contract';
import { ProblemError, type Client } from '@palermo/contract';
import pg from 'pg';
import { findEmbeddedPostgres } from '../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { dashboards } from '../apps/web/src/features/statistics/dashboards/dashboards.ts';
import { insertRecords } from '../test/harness/insert-records.ts';
import { measure, measureInTurns, type Timing } from './lib/measure.ts';
import { setUpNode, signInAtTerminal, startNodeProcess, stopNodeProcess } from './lib/node-process.ts';
import { plainSql, type PlainFigure } from './lib/plain-figures.ts';

const root = join(import.meta.dirname, '..');
const runs = 10;

/** What one dashboard costs: its calls one after another, on kept tables, after a change, and in plain SQL. */
export interface DashboardTimes {
  readonly dashboard: string;
  readonly calls: number;
  /** Calls refused as too detailed. */
  readonly refused: number;
  /** One call whose table is kept from before. */
  readonly kept: Timing;
  /** One call after a record changed: counted and protected anew. */
  readonly changed: Timing;
  /** The same aggregate in plain SQL. */
  readonly plain: Timing;
  /** Median of `changed` by median of `plain`. */
  readonly ratio: number;
}

/** Every call of every dashboard over HTTP against a node in a process of its own, at a number of standard records. */
export async function benchFigures(
  count: number,
): Promise<{ records: number; loadSeconds: number; dashboards: DashboardTimes[]; visible: Timing[] }> {
  const dataDir = await recordsDataDir(count);
  const node = await startNodeProcess(dataDir);
  try {
    const api = await signInAtTerminal(dataDir, node.origin);
    const loadSeconds = await untilLoaded(api);
    const admin = await administrate(dataDir);
    const times: DashboardTimes[] = [];
    for (const [dashboard, calls] of dashboardCalls())
      times.push(await measureDashboard({ dashboard, calls, api, admin }));
    await admin.query("delete from palermo.account_role where role = 'analyst'");
    const caseworker = await signInAtTerminal(dataDir, node.origin);
    const visible = await measureVisible(caseworker, admin);
    await admin.query(
      "insert into palermo.account_role select account_id, organisation_id, 'analyst' from palermo.account_role limit 1",
    );
    await admin.end();
    return { records: count, loadSeconds, dashboards: times, visible };
  } finally {
    await stopNodeProcess(node);
  }
}

/** Victims by year and sex of the 10,000 cases that an organisation may see: as before, after a record and after its access changed. */
async function measureVisible(caseworker: Client, admin: pg.Client): Promise<Timing[]> {
  const ask = () => caseworker(contract.getStatistics, { query: { by: 'year,sex' } });
  const own = `(select case_id from palermo.case_access where organisation_id = (
    select organisation_id from palermo.case_access group by 1 order by count(*) limit 1) and expires_at is null offset $1 limit 1)`;
  const timeAfter = async (name: string, change: string): Promise<Timing> => {
    const times: number[] = [];
    for (let run = 0; run < runs * 2; run++) {
      await admin.query(change, [run]);
      const since = performance.now();
      await ask();
      times.push(performance.now() - since);
    }
    return timingOf(name, times);
  };
  const kept = await measure('victims by year and sex, of 10,000 visible cases', runs * 2, ask);
  const changed = await timeAfter(
    'the same after a record changed',
    `update palermo.standard_record set year = 2010 + ($1::int % 10) where case_id = ${own}`,
  );
  const lapsed = await timeAfter(
    'the same after one may no longer be seen',
    `update palermo.case_access set expires_at = now() where case_id = ${own}`,
  );
  await admin.query('update palermo.case_access set expires_at = null where expires_at is not null');
  return [kept, changed, lapsed];
}

async function administrate(dataDir: string): Promise<pg.Client> {
  const found = await findEmbeddedPostgres(dataDir);
  if (!found) throw new Error('The database is not running.');
  const admin = new pg.Client({ connectionString: found.adminUrl('postgres') });
  await admin.connect();
  return admin;
}

/** A data folder with this many standard records, made once and kept under `.cache/bench`. */
async function recordsDataDir(count: number): Promise<string> {
  const dataDir = join(root, '.cache/bench', `records-${count}`);
  const finished = join(dataDir, 'finished');
  const isFinished = await access(finished).then(
    () => true,
    () => false,
  );
  if (isFinished) return dataDir;
  await rm(dataDir, { recursive: true, force: true });
  const node = await startNodeProcess(dataDir);
  await setUpNode(node);
  const admin = await administrate(dataDir);
  const { rows } = await admin.query<{ id: string }>('select id from palermo.organisation');
  await insertRecords(admin, { count, seed: 7, organisationId: rows[0]?.id ?? '', visibleEach: count / 10_000 });
  await admin.end();
  await stopNodeProcess(node);
  await writeFile(finished, '');
  return dataDir;
}

/** Waits until the node has its records in memory: from then on an answer takes no longer than the one before. */
async function untilLoaded(api: Client): Promise<number> {
  const since = performance.now();
  const ask = async (where: string): Promise<number> => {
    const started = performance.now();
    await api(contract.getStatistics, { query: { by: 'outcome', where } });
    return performance.now() - started;
  };
  for (let year = 2008; ; year = year === 2025 ? 2008 : year + 1) {
    if ((await ask(`year:${year}`)) < 40) return Math.round((performance.now() - since) / 1000);
    await sleep(500);
  }
}

type Call = PlainFigure;

function dashboardCalls(): [name: string, calls: Call[]][] {
  const write = (filter: readonly { readonly dimension: string; readonly codes: readonly string[] }[]): string[] =>
    filter.map(({ dimension, codes }) => `${dimension}:${codes.join(',')}`);
  return Object.entries(dashboards).flatMap(([name, { figures, only = [], unit = 'victim' }]) => {
    const calls = figures.flatMap(({ by, only: own = [], groups = [{ id: 'all', only: [] }] }) =>
      groups.map((group): Call => ({
        by,
        unit,
        where: [...write(only), ...write(own), ...write(group.only)].join(';'),
      })),
    );
    return calls.length === 0 ? [] : [[name, calls]];
  });
}

interface Measuring {
  readonly dashboard: string;
  readonly calls: readonly Call[];
  readonly api: Client;
  readonly admin: pg.Client;
}

async function measureDashboard({ dashboard, calls, api, admin }: Measuring): Promise<DashboardTimes> {
  const callAt = (run: number): Call => calls[run % calls.length] as Call;
  const refusals = new Set<Call>();
  const ask = async (call: Call): Promise<void> => {
    const { by, where, unit } = call;
    try {
      await api(contract.getStatistics, { query: { by: by.join(','), unit, ...(where === '' ? {} : { where }) } });
    } catch (fault) {
      if (!(fault instanceof ProblemError && fault.problem.code === 'statistics.too-detailed')) throw fault;
      refusals.add(call);
    }
  };
  const kept = await measure(`${dashboard}, kept`, runs * calls.length, (run) => ask(callAt(run)));
  const sqlRuns = Math.max(calls.length, 10);
  const changed: number[] = [];
  for (let run = 0; run < sqlRuns; run++) {
    await changeOne(admin, run);
    const since = performance.now();
    await ask(callAt(run));
    changed.push(performance.now() - since);
  }
  const [plain] = await measureInTurns(sqlRuns, [
    [`${dashboard}, plain SQL`, (run) => admin.query(plainSql(callAt(run)))],
  ]);
  const anew = timingOf(`${dashboard}, after a change`, changed);
  return {
    dashboard,
    calls: calls.length,
    refused: refusals.size,
    kept,
    changed: anew,
    plain,
    ratio: Math.round((100 * anew.p50) / plain.p50) / 100,
  };
}

/** Turns the year of one record to another one, as an editor would. */
async function changeOne(admin: pg.Client, run: number): Promise<void> {
  for (const table of ['standard_record', 'standard_perpetrator']) {
    await admin.query(
      `update palermo.${table} set year = 2010 + ($1::int % 10) where ctid = (select ctid from palermo.${table} limit 1)`,
      [run],
    );
  }
}

function timingOf(name: string, times: readonly number[]): Timing {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    Math.round(100 * (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN)) / 100;
  return { name, runs: times.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}
