// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { execFile } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createRecordCollector, dedupeTable, linkTables, madeUpPeople, type RecordTable } from '@palermo/evidence';
import { csvText, openTable } from '@palermo/node';
import { memoryMegabytes, timed, type MeasuredRow } from './lib/measured-row.ts';

const data = join(import.meta.dirname, '../../shared/data/linkage');

interface Plan {
  readonly what: string;
  readonly file: string;
  readonly id: string;
  readonly target: string;
  readonly personOf: (row: Readonly<Record<string, string>>) => string;
}

const febrlPerson = ({ rec_id = '' }: Readonly<Record<string, string>>): string => rec_id.split('-')[1] ?? '';

const plans: readonly Plan[] = [
  { what: 'febrl 1, 1,000 rows', file: 'febrl_dataset1.csv', id: 'rec_id', target: '0.995', personOf: febrlPerson },
  { what: 'febrl 2, 5,000 rows', file: 'febrl_dataset2.csv', id: 'rec_id', target: '0.991', personOf: febrlPerson },
  { what: 'febrl 3, 5,000 rows', file: 'febrl_dataset3.csv', id: 'rec_id', target: '0.9997', personOf: febrlPerson },
  {
    what: 'RLdata500',
    file: 'RLdata500.csv',
    id: 'rec_id',
    target: '0.99',
    personOf: (row) => row['ent_id'] ?? '',
  },
  {
    what: 'splink fake_1000',
    file: 'splink_fake_1000.csv',
    id: 'unique_id',
    target: '0.92',
    personOf: (row) => row['cluster'] ?? '',
  },
];

/**
 * Measures record linkage on the files with known truth in `shared/data` (left out where they are absent), and the time
 * of a million made-up records through the command. Thresholds are the ones that linkage finds for itself.
 */
export async function benchLinkage(size: number, onRow: (row: MeasuredRow) => void): Promise<readonly MeasuredRow[]> {
  const rows: MeasuredRow[] = [];
  const add = (row: MeasuredRow): void => {
    rows.push(row);
    onRow(row);
  };
  for (const plan of plans) if (existsSync(join(data, plan.file))) add(await measurePlan(plan));
  if (existsSync(join(data, 'febrl_dataset3.csv'))) add(await measureAcross());
  add(await measureCommand(size));
  return rows;
}

async function measurePlan({ what, file, id, target, personOf }: Plan): Promise<MeasuredRow> {
  const { table, persons } = await read(file, { id, personOf });
  const { seconds, result } = timed(() => dedupeTable(table, { seed: 1 }));
  const clusters = Map.groupBy(result.rows, ({ cluster }) => cluster);
  const pairs = [...clusters.values()].map((rows) => rows.map((row) => persons.get(row.id) ?? ''));
  return {
    what: `${what}, duplicates`,
    target,
    reached: describe(clusterF1(pairs)),
    seconds,
    memoryMegabytes: memoryMegabytes(),
  };
}

/** The originals of febrl 3 against one copy of each. */
async function measureAcross(): Promise<MeasuredRow> {
  const originals = await read('febrl_dataset3.csv', {
    id: 'rec_id',
    personOf: febrlPerson,
    keep: (id) => id.endsWith('org'),
  });
  const copied = new Set<string>();
  const copies = await read('febrl_dataset3.csv', {
    id: 'rec_id',
    personOf: febrlPerson,
    keep: (id) => {
      const person = id.split('-')[1] ?? '';
      if (id.endsWith('org') || copied.has(person)) return false;
      copied.add(person);
      return true;
    },
  });
  const { seconds, result } = timed(() => linkTables(originals.table, copies.table, { seed: 1 }));
  const right = result.links.filter(
    ({ left, right: other }) => originals.persons.get(left) === copies.persons.get(other),
  ).length;
  const f1 = { right, taken: result.links.length, existing: copied.size };
  return {
    what: 'febrl 3, originals to copies',
    target: 'no anchor',
    reached: describe(f1),
    seconds,
    memoryMegabytes: memoryMegabytes(),
  };
}

async function measureCommand(size: number): Promise<MeasuredRow> {
  const folder = await mkdtemp(join(tmpdir(), 'palermo-bench-'));
  try {
    const people = madeUpPeople(size, 7);
    const input = join(folder, 'people.csv');
    const out = join(folder, 'clusters.csv');
    await pipeline(Readable.from(csvText(people.columns, people.rows())), createWriteStream(input));
    const started = performance.now();
    const main = join(import.meta.dirname, '../apps/cli/src/main.ts');
    const usageFile = join(folder, 'usage.json');
    await promisify(execFile)(
      process.execPath,
      ['--import', join(import.meta.dirname, 'write-usage.ts'), main, 'dedupe', input, '--id', 'id', '--out', out],
      { env: { ...process.env, PALERMO_BENCH_USAGE: usageFile } },
    );
    const wall = Math.round((performance.now() - started) / 1000);
    const usage = JSON.parse(await readFile(usageFile, 'utf8')) as { cpu: number; maxRSS: number };
    const clusters = new Map<string, string[]>();
    for await (const { values } of (await openTable(out)).rows()) {
      const members = clusters.get(values['cluster'] ?? '') ?? [];
      clusters.set(values['cluster'] ?? '', members);
      members.push(people.personOf(values['id'] ?? ''));
    }
    return {
      what: `${size.toLocaleString('en')} made-up records, command`,
      target: '5 minutes on 2 cores',
      reached: `${wall} s by the clock, ${describe(clusterF1([...clusters.values()]))}`,
      seconds: Math.round(usage.cpu),
      memoryMegabytes: Math.round(usage.maxRSS / 1000),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Reading {
  readonly id: string;
  readonly personOf: (row: Readonly<Record<string, string>>) => string;
  readonly keep?: (id: string) => boolean;
}

async function read(
  name: string,
  { id, personOf, keep }: Reading,
): Promise<{ table: RecordTable; persons: Map<string, string> }> {
  const file = await openTable(join(data, name));
  const columns = file.columns.filter((column) => column !== id);
  const collector = createRecordCollector(columns);
  const persons = new Map<string, string>();
  for await (const { values } of file.rows()) {
    const own = values[id] ?? '';
    if (keep && !keep(own)) continue;
    persons.set(own, personOf(values));
    collector.add(
      own,
      columns.map((column) => values[column] ?? ''),
    );
  }
  return { table: collector.table(), persons };
}

interface Found {
  readonly right: number;
  readonly taken: number;
  readonly existing: number;
}

/** Pairs within clusters against pairs of one person; each cluster is given by the persons of its rows. */
function clusterF1(clusters: readonly (readonly string[])[]): Found {
  const pairsOf = (count: number): number => (count * (count - 1)) / 2;
  const rowsOf = new Map<string, number>();
  let right = 0;
  let taken = 0;
  for (const persons of clusters) {
    taken += pairsOf(persons.length);
    for (const rows of Map.groupBy(persons, (person) => person).values()) right += pairsOf(rows.length);
    for (const person of persons) rowsOf.set(person, (rowsOf.get(person) ?? 0) + 1);
  }
  const existing = [...rowsOf.values()].reduce((sum, rows) => sum + pairsOf(rows), 0);
  return { right, taken, existing };
}

function describe({ right, taken, existing }: Found): string {
  return `F1 ${((2 * right) / (taken + existing)).toFixed(4)} (${right} right, ${taken - right} wrong, ${existing - right} missed)`;
}
