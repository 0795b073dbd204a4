// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Blocking } from './blocking.ts';
import { cutRanges, forEachPair } from './candidate-pairs.ts';
import { createComparison } from './compare-records.ts';
import type { LinkRecords } from './link-records.ts';

/** Pairs from which is learnt, with their levels. */
export interface TrainingPairs {
  readonly count: number;
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  /** Levels of each pair, one byte a field. */
  readonly levels: Uint8Array;
  /** Share of all pairs of the union that these are. */
  readonly share: number;
}

/** Pairs that are enough to learn from. */
const TRAINING_MAX = 2_000_000;
const PAIRS_PER_RANGE = 2000;

/** Compares the pairs of the union of rules; of very many, those of every so manyth run of blocks. */
export function collectTrainingPairs(records: LinkRecords, blocking: Blocking): TrainingPairs {
  const total = blocking.rules.reduce((sum, { pairCount }) => sum + pairCount, 0);
  const every = Math.max(1, Math.ceil(total / TRAINING_MAX));
  const ranges = cutRanges(blocking, every === 1 ? Infinity : PAIRS_PER_RANGE).filter((_, at) => at % every === 0);
  const fieldCount = records.fields.length;
  const pairs = createPairList(Math.min(total, TRAINING_MAX), fieldCount);
  const compare = createComparison(records);
  const levels = new Uint8Array(fieldCount);
  for (const range of ranges)
    forEachPair(records, blocking, range, (one, other) => {
      compare(one, other, levels);
      pairs.add(one, other, levels);
    });
  return { ...pairs.taken(), share: 1 / every };
}

function createPairList(sizeAtFirst: number, fieldCount: number) {
  let one = new Uint32Array(Math.max(1024, sizeAtFirst));
  let other = new Uint32Array(one.length);
  let all = new Uint8Array(one.length * fieldCount);
  let count = 0;
  return {
    add(first: number, second: number, levels: Uint8Array): void {
      if (count === one.length) {
        const length = Math.ceil(count * 1.5);
        [one, other, all] = [longer(one, length), longer(other, length), longer(all, length * fieldCount)];
      }
      one[count] = first;
      other[count] = second;
      all.set(levels, count * fieldCount);
      count++;
    },
    taken: () => ({ count, one, other, levels: all }),
  };
}

function longer<Kind extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(old: Kind, length: number): Kind {
  const larger = new (old.constructor as new (length: number) => Kind)(length);
  larger.set(old);
  return larger;
}
