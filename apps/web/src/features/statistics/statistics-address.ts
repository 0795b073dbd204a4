// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { By, type DimensionCode } from '@palermo/contract';
import type { AddressValues } from '../../lib/address.ts';
import { type Comparison, readComparison, writeComparison } from './compare/comparison.ts';
import { isDimensionCode } from './dimensions.ts';
import { type Filter, readFilter, writeFilter } from './filters/filter.ts';

/** What a dashboard shows, as the part of its address after `?` says it; the same for all dashboards. */
export interface StatisticsAddress {
  readonly filter: Filter;
  readonly comparison: Comparison | undefined;
  /** Id of a closed vintage; undefined for the records as they are now. */
  readonly vintageId: string | undefined;
  /** What the free table counts by: one to three dimensions. */
  readonly by: readonly DimensionCode[];
}

const usualBy: readonly DimensionCode[] = ['year', 'sex'];
export const dimensionsMax = 3;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads any address, also a mistyped one. */
export function readStatisticsAddress({ by = '', where, compare, vintage }: AddressValues): StatisticsAddress {
  const dimensions = By.safeParse(by).success ? [...new Set(by.split(','))].filter(isDimensionCode) : [];
  return {
    filter: readFilter(where),
    comparison: readComparison(compare),
    vintageId: vintage !== undefined && idPattern.test(vintage) ? vintage : undefined,
    by: dimensions.length === 0 ? usualBy : dimensions.slice(0, dimensionsMax),
  };
}

/** The part of the address for some changes. */
export function writeStatisticsAddress(changes: Partial<StatisticsAddress>): Record<string, string | undefined> {
  return {
    ...('by' in changes ? { by: changes.by?.join(',') } : {}),
    ...('filter' in changes ? { where: writeFilter(changes.filter ?? []) } : {}),
    ...('comparison' in changes ? { compare: writeComparison(changes.comparison) } : {}),
    ...('vintageId' in changes ? { vintage: changes.vintageId } : {}),
  };
}
