// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Random } from '../random.ts';
import type { Blocking } from './blocking.ts';
import { createComparison, levelCount, MISSING } from './compare-records.ts';
import type { LinkRecords } from './link-records.ts';
import type { TrainingPairs } from './training-pairs.ts';

/** Random pairs that are compared. */
const SAMPLE = 500_000;

/** How many of so many random pairs have each level of each field. */
export interface RandomAgreement {
  readonly pairs: number;
  readonly counts: readonly Float64Array[];
}

/** Counts the levels of random pairs of rows, nearly all of two persons; of all pairs where all were compared. */
export function countAgreement(
  records: LinkRecords,
  blocking: Blocking,
  training: TrainingPairs,
  random: Random,
): RandomAgreement {
  const { rowCount, leftCount, within, fields } = records;
  const counts = fields.map((field) => new Float64Array(levelCount(field)));
  const count = (levels: Uint8Array, offset: number): void => {
    for (let at = 0; at < fields.length; at++) {
      const level = levels[offset + at]!;
      if (level !== MISSING) counts[at]![level]!++;
    }
  };
  if (blocking.rules[0]!.fields.length === 0) {
    for (let pair = 0; pair < training.count; pair++) count(training.levels, pair * fields.length);
    return { pairs: training.count, counts };
  }
  const compare = createComparison(records);
  const levels = new Uint8Array(fields.length);
  let pairs = 0;
  for (let draw = 0; draw < SAMPLE; draw++) {
    const one = random.integer(leftCount);
    const other = within ? random.integer(rowCount) : leftCount + random.integer(rowCount - leftCount);
    if (one === other) continue;
    pairs++;
    compare(one, other, levels);
    count(levels, 0);
  }
  return { pairs, counts };
}
