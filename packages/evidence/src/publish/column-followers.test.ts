// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { findFollowers } from './column-followers.ts';
import { compareMicrodata } from './compare-microdata.ts';
import { createMicrodataTable } from './microdata-table.ts';
import { privateAggregates } from './private-aggregates.ts';
import { synthesiseByFitting } from './synthesise-by-fitting.ts';

const names: Readonly<Record<string, string>> = {
  FR: 'France',
  PH: 'Philippines',
  UA: 'Ukraine',
  NG: 'Nigeria',
  '': '',
};

/** People with a country written three times, a sex that follows from nothing, and a column that is nearly constant. */
function people() {
  const random = createRandom('followers');
  const rows = Array.from({ length: 3000 }, () => {
    const code = random.pick(['FR', 'PH', 'PH', 'UA', 'NG', '']);
    const sex = random.pick(['female', 'male']);
    return [code, names[code] ?? '', code.toLowerCase(), sex, random.integer(50) === 0 ? 'no' : 'yes'];
  });
  return createMicrodataTable(['code', 'name', 'small', 'sex', 'known'], rows);
}

test('columns that say the same are found, and neither constant nor independent ones', () => {
  const counts = privateAggregates(people(), { epsilon: 4, maxLength: 3, random: createRandom(1) });
  const { leaders, leaderOf } = findFollowers(counts);
  expect(leaders).toEqual([0, 3, 4]);
  expect([...leaderOf]).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

test('made-up rows keep what columns say together, and show nothing that was not reported', () => {
  const table = people();
  const counts = privateAggregates(table, { epsilon: 4, maxLength: 3, random: createRandom(1) });
  const made = synthesiseByFitting(counts, { random: createRandom(2) });
  const [code, name] = made.columns;
  let apart = 0;
  for (let row = 0; row < made.rowCount; row++) {
    const [short, long] = [code!.values[code!.codes[row]!]!, name!.values[name!.codes[row]!]!];
    if (short !== '' && long !== '' && names[short] !== long) apart += 1;
  }
  expect(apart).toBeLessThan(made.rowCount / 100);
  const { lengths } = compareMicrodata(table, made, 3);
  for (const { meanError, fabricated } of lengths) {
    expect(meanError).toBeLessThan(12);
    expect(fabricated).toBeLessThan(0.1);
  }
});
