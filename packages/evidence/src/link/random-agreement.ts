// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Random } from '../random.ts';
import { createComparison, levelCount, MISSING } from './compare-records.ts';
import type { LinkRecords } from './link-records.ts';

/** Random pairs that are compared. */
const SAMPLE = 1_000_000;

/** How many of so many random pairs have each level of each field. */
export interface RandomAgreement {
  readonly pairs: number;
  readonly counts: readonly Float64Array[];
}

/** Compares random pairs of rows: nearly all are of two persons. */
export function sampleAgreement(records: LinkRecords, random: Random): RandomAgreement {
  const { rowCount, leftCount, within, fields } = records;
  const counts = fields.map((field) => new Float64Array(levelCount(field)));
  const compare = createComparison(records);
  const levels = new Uint8Array(fields.length);
  let pairs = 0;
  for (let draw = 0; draw < SAMPLE; draw++) {
    const one = random.integer(leftCount);
    const other = within ? random.integer(rowCount) : leftCount + random.integer(rowCount - leftCount);
    if (one === other) continue;
    pairs++;
    compare(one, other, levels);
    for (let at = 0; at < fields.length; at++) if (levels[at] !== MISSING) counts[at]![levels[at]!]!++;
  }
  return { pairs, counts };
}
