// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { chooseBlocking } from './blocking-rules.ts';
import { cutRanges, forEachPair } from './candidate-pairs.ts';
import { createExplainer } from './explain-pair.ts';
import { dedupeTable, finishClusters, linkTables, planLinkage, scorePlan } from './link-tables.ts';
import { madeUpPeople } from './made-up-people.ts';
import { pairsToReview } from './pairs-to-review.ts';
import { prepareRecords } from './prepare-records.ts';
import { createRecordCollector, type RecordTable } from './record-table.ts';

const people = madeUpPeople(400, 3);
const rows = [...people.rows()];

function tableOf(records: readonly (readonly string[])[], columns = people.columns): RecordTable {
  const collector = createRecordCollector(columns.slice(1));
  for (const [id = '', ...cells] of records) collector.add(id, cells);
  return collector.table();
}

/** F1 of pairs of rows that share a cluster, against pairs of one person. */
function pairsF1(clusters: Iterable<readonly string[]>, personOf: (id: string) => string): number {
  let [right, taken] = [0, 0];
  const rowsOf = new Map<string, number>();
  for (const ids of clusters) {
    for (const [at, one] of ids.entries()) {
      rowsOf.set(personOf(one), (rowsOf.get(personOf(one)) ?? 0) + 1);
      for (const other of ids.slice(at + 1)) {
        taken++;
        if (personOf(one) === personOf(other)) right++;
      }
    }
  }
  const existing = [...rowsOf.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return (2 * right) / (taken + existing);
}

function clustersOf(table: RecordTable): string[][] {
  const { rows: found } = dedupeTable(table, { seed: 1 });
  return [...Map.groupBy(found, ({ cluster }) => cluster).values()].map((members) => members.map(({ id }) => id));
}

test('people who stand in a file twice are found without labels', () => {
  expect(pairsF1(clustersOf(tableOf(rows)), people.personOf)).toBeGreaterThan(0.97);
});

test('coordination 7: a search through 18,000 people ends in seconds and finds those who stand there twice', () => {
  const many = madeUpPeople(18_000, 7);
  const before = process.threadCpuUsage();
  const clusters = clustersOf(tableOf([...many.rows()], many.columns));
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(20);
  expect(pairsF1(clusters, many.personOf)).toBeGreaterThan(0.95);
}, 120_000);

test('the order of rows changes nothing', () => {
  const expected = dedupeTable(tableOf(rows), { seed: 1 }).rows;
  const shuffled = createRandom('order').shuffle(rows);
  expect(dedupeTable(tableOf(shuffled), { seed: 1 }).rows).toEqual(expected);
});

test('linking A with B and B with A is the same', () => {
  for (const seed of [1, 2]) {
    const random = createRandom(seed);
    const sides: (readonly string[])[][] = [[], []];
    for (const row of random.shuffle(rows)) sides[random.integer(2)]?.push(row);
    const [left = [], right = []] = sides.map((side) => tableOf(side));
    if (!('ids' in left) || !('ids' in right)) throw new Error('two tables are needed');
    const there = linkTables(left, right, { seed: 1 }).links;
    const back = linkTables(right, left, { seed: 1 }).links;
    expect(there.length).toBeGreaterThan(20);
    const turned = back.map((link) => ({ left: link.right, right: link.left, probability: link.probability }));
    expect(turned).toEqual(there);
    expect(new Set(there.map((link) => link.left)).size).toBe(there.length);
    const wrong = there.filter((link) => people.personOf(link.left) !== people.personOf(link.right));
    expect(wrong.length).toBeLessThan(there.length / 20);
  }
});

test('however the blocks are shared out, each pair is compared once', () => {
  const { records } = prepareRecords([tableOf([...madeUpPeople(2200, 5).rows()])]);
  const blocking = chooseBlocking(records);
  expect(blocking.rules.length).toBeGreaterThan(3);
  const pairsIn = (pairsEach: number): number[] => {
    const found: number[] = [];
    for (const range of cutRanges(blocking, pairsEach))
      forEachPair(records, blocking, range, (one, other) => found.push(one * records.rowCount + other));
    return found;
  };
  const whole = pairsIn(Infinity);
  expect(new Set(whole).size).toBe(whole.length);
  expect(pairsIn(50)).toEqual(whole);
  expect(whole.every((pair) => Math.floor(pair / records.rowCount) < pair % records.rowCount)).toBe(true);
});

test('where nobody stands twice, hardly anybody is taken for somebody else', () => {
  const persons = rows.slice(0, 320);
  const { clusterCount } = dedupeTable(tableOf(persons), { seed: 1 });
  expect(clusterCount).toBeGreaterThanOrEqual(318);
});

test('relatives who share a family name, a town and a phone stay apart', () => {
  const random = createRandom('relatives');
  const homes = rows.slice(0, 150).map((row) => row.slice());
  const relatives = homes.map(([id = '', ...cells], at) => {
    const other = rows[(at + 151) % 320] ?? [];
    return [
      `r${id}`,
      other[1] ?? '',
      cells[1] ?? '',
      other[3] ?? '',
      random.pick(['female', 'male']),
      cells[4] ?? '',
      cells[5] ?? '',
      other[7] ?? '',
    ];
  });
  const { clusterCount } = dedupeTable(tableOf([...homes, ...relatives]), { seed: 1 });
  expect(clusterCount).toBeGreaterThan(285);
});

test('what somebody decided stands, and moves what is learnt', () => {
  const table = tableOf(rows);
  const plan = planLinkage([table], { seed: 1 });
  const before = finishClusters(plan, scorePlan(plan));
  const doubtful = pairsToReview(before.scored, before.summary.threshold, 12).map((at) => ({
    left: plan.prepared.ids[before.scored.one[at] ?? 0] ?? '',
    right: plan.prepared.ids[before.scored.other[at] ?? 0] ?? '',
  }));
  for (const same of [true, false]) {
    const decisions = doubtful.slice(0, same ? 1 : 12).map((pair) => ({ ...pair, same }));
    const trained = planLinkage([table], { seed: 1, decisions: [...decisions, { left: 'nobody', right: '1', same }] });
    expect(trained.unknownDecisions).toBe(1);
    expect(Math.sign(trained.model.prior - plan.model.prior)).toBe(same ? 1 : -1);
    const after = finishClusters(trained, scorePlan(trained));
    const clusterOf = new Map(after.rows.map(({ id, cluster }) => [id, cluster]));
    for (const { left, right } of decisions) expect(clusterOf.get(left) === clusterOf.get(right)).toBe(same);
  }
});

test('reasons add up to the weight, and what is missing says nothing', () => {
  const plan = planLinkage([tableOf(rows)], { seed: 1 });
  const explain = createExplainer(plan.records, plan.model);
  for (let other = 1; other < 200; other++) {
    const { bits, startBits, relativesBits, fields, probability } = explain(0, other);
    expect(fields.reduce((sum, field) => sum + field.bits, startBits) - relativesBits).toBeCloseTo(bits, 9);
    expect(probability).toBeGreaterThanOrEqual(0);
    for (const { level, bits: own } of fields) if (level === 'not known') expect(own).toBe(0);
  }
});

test('files from which nothing can be learnt are refused with the reason', () => {
  const columns = ['id', 'name', 'note'];
  const blank = tableOf(
    [
      ['1', '', 'x'],
      ['2', '', 'x'],
      ['3', '', 'x'],
    ],
    columns,
  );
  expect(() => dedupeTable(blank, { seed: 1 })).toThrow('no column tells one row from another');
  expect(() => dedupeTable(tableOf([], columns), { seed: 1 })).toThrow('no rows');
  expect(() => dedupeTable(tableOf([['1', 'Ana', '']], columns), { seed: 1 })).toThrow('one row only');
  expect(() => dedupeTable(tableOf(rows), { seed: 1, compare: ['height'] })).toThrow('no column "height"');
  const other = tableOf([['1', 'Ana', '']], ['id', 'forename', 'remark']);
  expect(() => linkTables(blank, other, { seed: 1 })).toThrow('no column of the same name');
});

test('columns that say nothing, repeat others or hold the answer are left out, and that is said', () => {
  const columns = ['id', 'given_name', 'surname', 'full_name', 'country', 'cluster'];
  const records = rows
    .slice(0, 100)
    .map(([id = '', given = '', family = '']) => [id, given, family, `${given} ${family}`, 'X', id]);
  const { records: prepared, notes } = prepareRecords([tableOf(records, columns)]);
  expect(prepared.fields.map(({ name }) => name)).toEqual(['given_name', 'surname']);
  expect(notes.join(' ')).toMatch(
    /cluster seems to say.*full_name repeats given_name and surname.*country has one value only/u,
  );
});
