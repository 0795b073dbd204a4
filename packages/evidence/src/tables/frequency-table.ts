// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** A percentage with the denominator it was taken from, or the statement that nothing is known. */
export type PercentOfKnown =
  | { readonly kind: 'percent'; readonly percent: number; readonly count: number; readonly known: number }
  | { readonly kind: 'nothing-known'; readonly known: 0 };

export interface FrequencyRow<Value> {
  readonly value: Value;
  readonly count: number;
  readonly percent: PercentOfKnown;
}

/** Counts of values with their denominators: `known` rows have a value, `unknown` rows have none. */
export interface FrequencyTable<Value> {
  readonly rows: readonly FrequencyRow<Value>[];
  readonly known: number;
  readonly unknown: number;
}

/**
 * **Percentage of known**: the share of rows with a value that have this value. Rows without a value are in neither
 * the numerator nor the denominator, as in the counter-trafficking data field's own tables.
 *
 * @throws RangeError unless 0 ≤ count ≤ known and both are whole numbers
 * @example
 * percentOfKnown({ count: 30, known: 120 }); // { kind: 'percent', percent: 25, count: 30, known: 120 }
 */
export function percentOfKnown({ count, known }: { count: number; known: number }): PercentOfKnown {
  assertCount(count);
  assertCount(known);
  if (count > known) throw new RangeError(`a count of ${count} cannot exceed its denominator ${known}`);
  if (known === 0) return { kind: 'nothing-known', known: 0 };
  return { kind: 'percent', percent: (100 * count) / known, count, known };
}

/**
 * **Frequency table** of one variable from counted values, as a grouped query returns them. Equal values are added
 * up; null and undefined mean "not known". Rows keep the order in which their values first appear.
 *
 * Cost: linear in the entries.
 *
 * @throws RangeError for a count that is not a whole number from 0
 * @example
 * frequencyTable([{ value: 'female', count: 3 }, { value: 'male', count: 1 }, { value: null, count: 6 }]);
 * // female 75% of 4 known, male 25% of 4 known, 6 unknown
 */
export function frequencyTable<Value>(
  entries: Iterable<{ readonly value: Value | null | undefined; readonly count: number }>,
): FrequencyTable<Value> {
  const counts = new Map<Value, number>();
  let known = 0;
  let unknown = 0;
  for (const { value, count } of entries) {
    assertCount(count);
    if (value === null || value === undefined) {
      unknown += count;
      continue;
    }
    known += count;
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const rows = [...counts].map(([value, count]) => ({ value, count, percent: percentOfKnown({ count, known }) }));
  return { rows, known, unknown };
}

/**
 * **Frequency table of a group of flags**, where one record may have several (forms of exploitation, means of
 * control). A record is known when any flag of the group has a value, yes or no; percentages are of the known records
 * and may sum past 100.
 *
 * Cost: records × flags.
 *
 * @param records flag to yes (true), no (false) or not known (null, undefined, absent)
 * @param flags the group, in the order of the rows
 * @example
 * flagFrequencyTable([{ debt: true, threat: true }, { debt: false }, {}], ['debt', 'threat']);
 * // debt 50% of 2 known, threat 50% of 2 known, 1 unknown
 */
export function flagFrequencyTable<Flag extends string>(
  records: Iterable<Readonly<Partial<Record<Flag, boolean | null | undefined>>>>,
  flags: readonly Flag[],
): FrequencyTable<Flag> {
  const counts = new Map<Flag, number>(flags.map((flag) => [flag, 0]));
  let known = 0;
  let unknown = 0;
  for (const record of records) {
    const isKnown = flags.some((flag) => record[flag] !== null && record[flag] !== undefined);
    if (isKnown) known++;
    else unknown++;
    for (const flag of counts.keys()) if (record[flag] === true) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  }
  const rows = [...counts].map(([value, count]) => ({ value, count, percent: percentOfKnown({ count, known }) }));
  return { rows, known, unknown };
}

function assertCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`a count must be a whole number from 0, not ${count}`);
}
