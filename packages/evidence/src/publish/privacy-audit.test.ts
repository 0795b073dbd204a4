// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { normalQuantile } from '../numbers/normal.ts';
import { createRandom } from '../random.ts';
import { createMicrodataTable, type MicrodataTable } from './microdata-table.ts';
import { privateAggregates } from './private-aggregates.ts';

const columns = ['a', 'b', 'c'];
const delta = 1e-5;

/** People, and a canary who has every attribute and so adds to every count. */
function worldOf(withCanary: boolean): MicrodataTable {
  const rows = Array.from({ length: 60 }, (_, index) => ['x', index % 2 ? 'y' : '', index % 3 ? 'z' : '']);
  return createMicrodataTable(columns, withCanary ? [...rows, ['x', 'y', 'z']] : rows);
}

/** What an attacker looks at: the sum of all reported counts, each of which the canary adds to. */
function canaryCount(table: MicrodataTable, epsilon: number, seed: number): number {
  const { lengths } = privateAggregates(table, {
    epsilon,
    delta,
    maxLength: 3,
    fabrication: 1,
    random: createRandom(seed),
  });
  return lengths.reduce((sum, { counts }) => sum + counts.reduce((total, count) => total + count, 0), 0);
}

/** Wilson's bound of a share, one-sided at 97.5%. */
function bound(hits: number, trials: number, side: 1 | -1): number {
  const z = side * -normalQuantile(0.025);
  const share = hits / trials;
  const centre = share + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return (centre + spread) / (1 + (z * z) / trials);
}

/** The largest ε that an attack on data sets with and without the canary proves, with 95% certainty. */
function provenEpsilon(epsilon: number, trials: number): number {
  const [present = [], absent = []] = [true, false].map((withCanary) => {
    const table = worldOf(withCanary);
    return Array.from({ length: trials }, (_, trial) =>
      canaryCount(table, epsilon, trial * 2 + Number(withCanary) + 10_000 * epsilon),
    );
  });
  // The attacker may choose the threshold that serves best: the first half of the trials chooses it, the other judges it.
  const half = trials / 2;
  const proven = (threshold: number, from: number): number => {
    const above = (values: readonly number[]): number =>
      values.slice(from, from + half).filter((value) => value >= threshold).length;
    const detected = bound(above(present), half, -1);
    return Math.log(Math.max(detected - delta, 1e-9) / bound(above(absent), half, 1));
  };
  const candidates = present.slice(0, half);
  const best = candidates.reduce((a, b) => (proven(b, 0) > proven(a, 0) ? b : a));
  return proven(best, half);
}

test('an attacker who asks whether a canary is in the data proves no more than the stated epsilon', () => {
  for (const epsilon of [0.5, 2]) expect(provenEpsilon(epsilon, 1000)).toBeLessThanOrEqual(epsilon);
});

test('the attack proves a lot where there is hardly any noise', () => {
  expect(provenEpsilon(200, 400)).toBeGreaterThan(2);
});
