// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PinnedFigure, StatisticsTable } from '@palermo/contract';
import { getDimension } from '../figures/dimensions.ts';

/** What a figure is of, and where and when it was counted. */
export interface CountedFigure {
  readonly pinned: Pick<PinnedFigure, 'by' | 'where' | 'unit' | 'chart' | 'titles'>;
  readonly table: StatisticsTable;
  readonly node: string;
  /** Instant as of which was counted, and whether that is for ever. */
  readonly at: Date;
  readonly frozen: boolean;
}

/** True where a figure is counted by countries, which a map can show. */
export function isOfCountries({ by, unit }: Pick<CountedFigure['pinned'], 'by' | 'unit'>): boolean {
  const dimensions = by.split(',');
  return dimensions.length <= 2 && dimensions.every((code) => getDimension(code, unit).codeList === 'country');
}
