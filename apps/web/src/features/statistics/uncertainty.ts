// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type ShareInterval, wilsonInterval } from '@palermo/evidence';
import type { Cell } from './counted-rows.ts';

/** Shares of fewer victims than this are shown with the interval in which chance alone may put them. */
const smallKnownMax = 200;

/**
 * The 95% interval of a share, in percent, where its denominator is small. Undefined for a large denominator, and for
 * counts and denominators that are withheld.
 */
export function uncertaintyOf(cell: Cell, known: Cell): ShareInterval | undefined {
  if (cell.kind === 'suppressed' || known.kind === 'suppressed' || cell.percentOfKnown === null) return undefined;
  if (known.count === 0 || known.count >= smallKnownMax || cell.count > known.count) return undefined;
  return wilsonInterval({ count: cell.count, known: known.count });
}
