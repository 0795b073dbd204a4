// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createEncoder,
  createRandom,
  createScan,
  encodedList,
  matchEncoded,
  type EncodedField,
} from '@palermo/evidence';
import { openTable } from '@palermo/node';

const data = join(import.meta.dirname, '../../shared/data/linkage');

const fields: readonly EncodedField[] = [
  { name: 'given_name', kind: 'text', weight: 1 },
  { name: 'surname', kind: 'text', weight: 1 },
  { name: 'address_1', kind: 'text', weight: 1 },
  { name: 'suburb', kind: 'text', weight: 1 },
  { name: 'date_of_birth', kind: 'date', weight: 1 },
  { name: 'soc_sec_id', kind: 'code', weight: 1 },
];

/** One measurement of keyed linkage, beside what it is to reach. */
export interface EncodedRow {
  readonly what: string;
  readonly target: string;
  readonly reached: string;
}

/**
 * Measures keyed linkage on FEBRL's invented people: the originals of a file as one list, the first duplicate of each as the
 * other, and fewer and fewer of them on both. Nothing where the files are absent.
 */
export async function benchEncoded(onRow: (row: EncodedRow) => void): Promise<readonly EncodedRow[]> {
  const rows: EncodedRow[] = [];
  const tell = (row: EncodedRow): void => {
    rows.push(row);
    onRow(row);
  };
  for (const file of ['febrl_dataset1', 'febrl_dataset3']) {
    const path = join(data, `${file}.csv`);
    if (!existsSync(path)) continue;
    const lists = await readLists(path);
    for (const share of [1, 0.5, 0.2, 0.05]) tell(matchRow(file, lists, share));
    if (file === 'febrl_dataset3') for (const machine of ['plain', 'simd'] as const) tell(speedRow(lists, machine));
  }
  return rows;
}

interface Lists {
  readonly originals: ReadonlyMap<string, Uint32Array>;
  readonly duplicates: ReadonlyMap<string, Uint32Array>;
}

async function readLists(path: string): Promise<Lists> {
  const encode = createEncoder(fields, (message) => createHmac('sha256', 'bench').update(message, 'utf8').digest());
  const originals = new Map<string, Uint32Array>();
  const duplicates = new Map<string, Uint32Array>();
  for await (const { values } of (await openTable(path)).rows()) {
    const [, person = '', kind] = (values['rec_id'] ?? '').split('-');
    const into = kind === 'org' ? originals : duplicates;
    if (!into.has(person)) into.set(person, encode(fields.map(({ name }) => (values[name] ?? '').trim())));
  }
  return { originals, duplicates };
}

/** A share of the people with a duplicate on both lists, the others on one or the other. */
function matchRow(file: string, { originals, duplicates }: Lists, share: number): EncodedRow {
  const people = createRandom(`${file} ${share}`).shuffle([...duplicates.keys()]);
  const both = Math.round(people.length * share);
  const left = [
    ...people.filter((_, index) => index < both || index % 2 === 1),
    ...[...originals.keys()].filter((person) => !duplicates.has(person)),
  ];
  const right = people.filter((_, index) => index < both || index % 2 === 0);
  const { links, overlap } = matchEncoded(
    left.flatMap((person) => originals.get(person) ?? []),
    right.flatMap((person) => duplicates.get(person) ?? []),
  );
  const found = links.filter((link) => left[link.left] === right[link.right]).length;
  const f1 = (2 * found) / (links.length + both);
  return {
    what: `${file}, ${left.length} and ${right.length} records, ${both} on both`,
    target: share === 1 ? 'F1 0.996 (anonlink on febrl4)' : 'no anchor',
    reached: `F1 ${f1.toFixed(4)}, counted ${overlap.estimate} (${overlap.lower} to ${overlap.upper})`,
  };
}

/** Every record of the file against every other, threshold 0.8, processor time. */
function speedRow({ originals, duplicates }: Lists, machine: 'plain' | 'simd'): EncodedRow {
  const records = [...originals.values(), ...duplicates.values()];
  const scan = createScan(encodedList(records), machine);
  const pass = (): number => {
    const before = process.cpuUsage();
    for (const words of records) scan.find(words, 0.8, () => undefined);
    const { user, system } = process.cpuUsage(before);
    return records.length ** 2 / (user + system);
  };
  pass();
  const best = Math.max(pass(), pass(), pass());
  return {
    what: machine === 'plain' ? 'comparisons a second, JavaScript' : 'comparisons a second, WebAssembly SIMD',
    target: machine === 'plain' ? '40 M' : '100 M',
    reached: `${best.toFixed(0)} M`,
  };
}
