// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { By, type DimensionCode } from '@palermo/contract';
import type { AddressValues } from '../../lib/address.ts';
import { isDimensionCode } from './dimensions.ts';
import { type Filter, readFilter, writeFilter } from './filters/filter.ts';

export type StatisticsView = 'overview' | 'count';

/** What the page shows, as its address says it. */
export interface StatisticsAddress {
  readonly view: StatisticsView;
  readonly filter: Filter;
  /** What the table of the view `count` counts by: one to three dimensions. */
  readonly by: readonly DimensionCode[];
}

const usualBy: readonly DimensionCode[] = ['year', 'sex'];
export const dimensionsMax = 3;

/** Reads any address, also a mistyped one. */
export function readStatisticsAddress({ view, by = '', where }: AddressValues): StatisticsAddress {
  const dimensions = By.safeParse(by).success ? [...new Set(by.split(','))].filter(isDimensionCode) : [];
  return {
    view: view === 'count' ? 'count' : 'overview',
    filter: readFilter(where),
    by: dimensions.length === 0 ? usualBy : dimensions.slice(0, dimensionsMax),
  };
}

/** The part of the address for some changes. */
export function writeStatisticsAddress(changes: Partial<StatisticsAddress>): Record<string, string | undefined> {
  return {
    ...(changes.view === undefined ? {} : { view: changes.view === 'overview' ? undefined : changes.view }),
    ...(changes.by === undefined ? {} : { by: changes.by.join(',') }),
    ...(changes.filter === undefined ? {} : { where: writeFilter(changes.filter) }),
  };
}
