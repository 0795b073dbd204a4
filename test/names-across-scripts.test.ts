// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { comparableName, compareNames } from '@palermo/evidence';
import { describe, expect, test } from 'vitest';
import { benchNamePairs } from '../bench/names.ts';
import { nameFolder, splitNames } from '../bench/lib/name-data.ts';

/** Everyday runs ask for a few names of one thousand; PALERMO_NAMES=1000 asks for all, as the bench does. */
const asked = Number(process.env['PALERMO_NAMES'] ?? 25);

// The shipped tables, on names that they were not learnt from. Needs the shared data folder.
describe.runIf(existsSync(nameFolder))('names across scripts (needs the shared data folder)', () => {
  test.each([
    ['arabic', 0.9],
    ['hebrew', 0.9],
    ['korean', 0.75],
    ['chinese', 0.75],
  ] as const)('the Latin spelling of unseen names in %s comes first among 1,000', (script, goal) => {
    const { heldOut } = splitNames(script);
    expect(heldOut).toHaveLength(1000);
    const latin = heldOut.map((pair) => comparableName(pair.latin));
    const first = heldOut.slice(0, asked).filter(({ native }, index) => {
      const sought = comparableName(native);
      const own = compareNames(sought, latin[index]!).score;
      return latin.every((candidate, other) => other === index || compareNames(sought, candidate).score < own);
    });
    console.info(`${script}: first of 1,000 for ${first.length} of ${asked}, goal ${goal}`);
    // A few names vary by chance: two standard deviations below the goal.
    expect(first.length / asked).toBeGreaterThanOrEqual(goal - 2 * Math.sqrt((goal * (1 - goal)) / asked));
  });

  test('half of a bench of pairs is decided with F1 of 0.80 or more', async () => {
    const rows = await benchNamePairs();
    for (const { what, pairs, target, f1 } of rows) {
      console.info(
        `pairs of names, ${what}: F1 ${f1.toFixed(3)} of ${pairs}${target === null ? '' : `, goal ${target}`}`,
      );
      expect(f1).toBeGreaterThanOrEqual(0.8);
    }
  });
});
