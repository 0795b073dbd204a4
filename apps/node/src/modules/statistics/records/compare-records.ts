// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a comparison of kept rows with projected ones found. */
export interface Comparison {
  /** Projected rows that are not kept. */
  readonly missingCount: number;
  /** Kept rows that say something else. */
  readonly changedCount: number;
  /** Kept rows that no case stands for. */
  readonly orphanedCount: number;
  /** How many changed rows differ in each property. */
  readonly differences: Readonly<Record<string, number>>;
}

/**
 * Compares rows by their keys, property by property. Lists are compared in order: a projection gives them in one order.
 * @param keyOf tells rows apart; two rows of one side never share a key
 */
export function compareRows<Row extends object>(
  kept: readonly Row[],
  projected: readonly Row[],
  keyOf: (row: Row) => string,
): Comparison {
  const waiting = new Map(kept.map((row) => [keyOf(row), row]));
  const differences: Record<string, number> = {};
  let missingCount = 0;
  let changedCount = 0;
  for (const row of projected) {
    const key = keyOf(row);
    const found = waiting.get(key);
    waiting.delete(key);
    if (!found) {
      missingCount += 1;
      continue;
    }
    const differing = differingProperties(found, row);
    if (differing.length > 0) changedCount += 1;
    for (const property of differing) differences[property] = (differences[property] ?? 0) + 1;
  }
  return { missingCount, changedCount, orphanedCount: waiting.size, differences };
}

function differingProperties<Row extends object>(one: Row, other: Row): string[] {
  const [first, second] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...first.keys()].filter((key) => JSON.stringify(first.get(key)) !== JSON.stringify(second.get(key)));
}

/** Both together; differences of the second are told apart by a name before them. */
export function joinComparisons(one: Comparison, other: Comparison, named: string): Comparison {
  const prefixed = Object.entries(other.differences).map(([property, count]) => [`${named}.${property}`, count]);
  return {
    missingCount: one.missingCount + other.missingCount,
    changedCount: one.changedCount + other.changedCount,
    orphanedCount: one.orphanedCount + other.orphanedCount,
    differences: { ...one.differences, ...Object.fromEntries(prefixed) },
  };
}
