// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareMicrodata,
  createMicrodataTable,
  createRandom,
  equivalenceClasses,
  kAnonymise,
  privateAggregates,
  synthesiseByFitting,
  synthesiseRowSeeded,
  type MicrodataTable,
} from '@palermo/evidence';
import { openTable } from '@palermo/node';
import { memoryMegabytes, timed, type MeasuredRow } from './lib/measured-row.ts';

const data = join(import.meta.dirname, '../../shared/data');
const victims = 'ctdc_vp_synthetic_2022/CTDC_VPsynthetic_condensed.csv';
const complaints = 'publication/customer_complaints_prepared_suppressed.csv';
const published = 'ctdc_kanon_2020_subset/ctdc_global_kanon_20200414_subset15.csv';

interface Plan {
  readonly what: string;
  readonly file: string;
  readonly target: string;
  readonly columns?: readonly string[];
  readonly run: (table: MicrodataTable) => string;
}

const privateSynthetic =
  (epsilon: number, seed: number) =>
  (table: MicrodataTable): string => {
    const counts = privateAggregates(table, { epsilon, maxLength: 3, fabrication: 1, random: createRandom(seed) });
    return describe(table, synthesiseByFitting(counts, { random: createRandom(seed + 100) }));
  };

const identifiers = ['yearOfRegistration', 'gender', 'ageBroad', 'citizenship', 'CountryOfExploitation'];
const original = [...identifiers, 'isForcedLabour', 'isSexualExploit'];

const plans: readonly Plan[] = [
  ...[1, 2, 3].map((seed) => ({
    what: `21,195 rows, ε = 12, R = 3, seed ${seed}`,
    file: victims,
    target: '6/6.5/7.5/8, ≤ 15%, ≤ 10%',
    run: privateSynthetic(12, seed),
  })),
  ...[1, 2, 3].map((seed) => ({
    what: `21,195 rows, ε = 2, R = 3, seed ${seed}`,
    file: victims,
    target: '30/24/23/22',
    run: privateSynthetic(2, seed),
  })),
  ...[1, 2, 3].map((seed) => ({
    what: `3,000 rows, ε = 12, R = 3, seed ${seed}`,
    file: complaints,
    target: '5/2.6/2.0/1.8',
    run: privateSynthetic(12, seed),
  })),
  {
    what: '21,195 rows, k = 10 synthetic, every length',
    file: victims,
    target: 'SDS 4.9/111/69/43, 38%, 0%',
    run: (table) => describe(table, synthesiseRowSeeded(table, { k: 10, random: createRandom(1) })),
  },
  {
    what: '21,195 rows, k = 10 synthetic, R = 3',
    file: victims,
    target: 'SDS 4.9/111/69/43, 38%, 0%',
    run: (table) => describe(table, synthesiseRowSeeded(table, { k: 10, maxLength: 3, random: createRandom(1) })),
  },
  {
    what: '48,773 rows, smallest class and classes',
    file: published,
    target: '11 over 844',
    run: (table) => {
      const { smallest, classCount } = equivalenceClasses(table, identifiers);
      return `${smallest} over ${classCount}`;
    },
  },
  {
    what: '48,773 rows, k = 50 rows on five columns',
    file: published,
    target: 'no anchor',
    run: (table) => {
      const { table: result, valuesRemoved, valuesBefore } = kAnonymise(table, { k: 50, columns: identifiers });
      const { smallest } = equivalenceClasses(result, identifiers);
      return `smallest class ${smallest}, ${percent(valuesRemoved / valuesBefore)} of values removed`;
    },
  },
  {
    what: '48,773 rows of 7 columns, ε = 12, R = 3',
    file: published,
    target: '180 s',
    columns: original,
    run: privateSynthetic(12, 1),
  },
  {
    what: '48,773 rows of 15 columns, ε = 12, R = 3',
    file: published,
    target: '180 s, 1 GB',
    run: privateSynthetic(12, 1),
  },
];

/** Measures safe publication on the published files in `shared/data`; nothing where they are absent. */
export async function benchPublication(onRow: (row: MeasuredRow) => void): Promise<readonly MeasuredRow[]> {
  const rows: MeasuredRow[] = [];
  for (const { what, file, target, columns, run } of plans) {
    if (!existsSync(join(data, file))) continue;
    const table = await read(join(data, file), columns);
    const { result: reached, seconds } = timed(() => run(table));
    const row = { what, target, reached, seconds, memoryMegabytes: memoryMegabytes() };
    rows.push(row);
    onRow(row);
  }
  return rows;
}

async function read(path: string, chosen: readonly string[] | undefined): Promise<MicrodataTable> {
  const file = await openTable(path);
  const columns = chosen ?? file.columns;
  const rows: string[][] = [];
  for await (const { values } of file.rows()) rows.push(columns.map((name) => values[name] ?? ''));
  return createMicrodataTable(columns, rows);
}

function describe(before: MicrodataTable, result: MicrodataTable): string {
  const { lengths, suppressed, fabricated } = compareMicrodata(before, result, 4);
  return `${lengths.map(({ meanError }) => meanError.toFixed(1)).join('/')}, ${percent(suppressed)}, ${percent(fabricated)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
