// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `npm run bench -- [--size 100000,1000000]`: times at generated sizes, as JSON on standard output and a table on standard
 * error. Generated data folders are kept under `.cache/bench`; the first run at a size makes them.
 */
import { parseArgs } from 'node:util';
import { benchCases } from './cases.ts';
import type { Timing } from './lib/measure.ts';

const { values: flags } = parseArgs({ options: { size: { type: 'string', default: '100000,1000000' } } });
const sizes = flags.size.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0))
  throw new Error('Sizes are whole numbers, for instance 100000.');

const results: object[] = [];
for (const size of sizes) {
  const result = await benchCases(size);
  results.push(result);
  const { timings } = result as { readonly timings: readonly Timing[] };
  process.stderr.write(`\n${size} cases: p50 and p95 in milliseconds\n`);
  for (const { name, p50, p95 } of timings) {
    process.stderr.write(`${name.padEnd(56)}${String(p50).padStart(9)}${String(p95).padStart(9)}\n`);
  }
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
