// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dedupeTable } from './link-tables.ts';
import { createRecordCollector } from './record-table.ts';

/** Published data with known truth; the tests are left out where the folder is absent. Larger files: `npm run bench -- evidence`. */
const folder = join(import.meta.dirname, '../../../../../shared/data/linkage');

/** F1 of pairs within clusters, with every threshold found from the data alone. */
function measure(file: string, id: string, person: string): number {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/u);
  const [header = [], ...rows] = lines.map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/gu, '').trim()));
  const columns = header.filter((name) => name !== id);
  const collector = createRecordCollector(columns);
  const personOf = new Map<string, string>();
  for (const row of rows) {
    const cell = (name: string): string => row[header.indexOf(name)] ?? '';
    personOf.set(cell(id), cell(person));
    collector.add(cell(id), columns.map(cell));
  }
  const clusterOf = new Map(dedupeTable(collector.table(), { seed: 1 }).rows.map((row) => [row.id, row.cluster]));
  let [right, taken, existing] = [0, 0, 0];
  const ids = [...personOf.keys()];
  for (const [at, one] of ids.entries())
    for (const other of ids.slice(at + 1)) {
      const same = personOf.get(one) === personOf.get(other);
      const together = clusterOf.get(one) === clusterOf.get(other);
      if (same) existing++;
      if (together) taken++;
      if (same && together) right++;
    }
  return (2 * right) / (taken + existing);
}

describe.runIf(existsSync(folder))('published data with known truth', () => {
  test('RLdata500: 0.990 as RecordLinkage reaches (49 of 50 pairs, none wrong)', () => {
    expect(measure('RLdata500.csv', 'rec_id', 'ent_id')).toBeGreaterThan(0.9898);
  });

  test('splink fake_1000: clusters at least 0.92', () => {
    expect(measure('splink_fake_1000.csv', 'unique_id', 'cluster')).toBeGreaterThan(0.95);
  }, 120_000);
});
