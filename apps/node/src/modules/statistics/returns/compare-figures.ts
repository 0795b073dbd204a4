// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnCell, ReturnChange } from '@palermo/contract';
import { isBeyondNoise, poissonDifference } from '@palermo/evidence';

function rounded(limit: number): number {
  return Math.round(limit * 10) / 10;
}

/**
 * How a figure stands to the year before. A change is beyond noise when the 95 % interval for the difference of two Poisson
 * counts leaves out 0. Withheld figures are not compared: whether they changed would tell of them.
 */
export function compareCells(before: ReturnCell | null, after: ReturnCell): ReturnChange {
  if (before?.kind !== 'count' || after.kind !== 'count') return { kind: 'notComparable' };
  const interval = poissonDifference(before.count, after.count);
  return {
    kind: isBeyondNoise(interval) ? 'beyond' : 'within',
    difference: interval.difference,
    from: rounded(interval.from),
    to: rounded(interval.to),
  };
}
