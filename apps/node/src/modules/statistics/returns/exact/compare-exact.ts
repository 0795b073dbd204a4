// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnChange } from '@palermo/contract';
import { compareCells } from '../compare-figures.ts';
import type { CountedFigure } from '../return-figure.ts';
import type { ReturnSnapshot } from '../return-snapshot.ts';
import type { ExactSnapshot } from './exact-snapshot.ts';

export interface ExactAndProtected {
  readonly exact: ExactSnapshot;
  readonly shown: ReturnSnapshot;
}

/** How an exact figure stands to last year's exact one; without an exact return of last year, how the shown ones stand. */
export function changeOfExact({ exact, shown }: ExactAndProtected, figure: CountedFigure): ReturnChange {
  if (exact.lastYear) return compareCells(exact.lastYear[figure.key] ?? null, figure.cell);
  const own = shown.tables.flatMap(({ figures }) => figures).find(({ key }) => key === figure.key);
  return own ? compareCells(shown.lastYear.cells[own.key] ?? null, own.cell) : { kind: 'notComparable' };
}

/** Keys of exact figures that changed beyond noise and are not among those that somebody explained. */
export function exactCommentsMissing(both: ExactAndProtected, explained: ReadonlySet<string>): string[] {
  return both.exact.tables
    .flatMap(({ figures }) => figures)
    .filter((figure) => !explained.has(figure.key) && changeOfExact(both, figure).kind === 'beyond')
    .map(({ key }) => key);
}
