// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { CaseListFilter } from '@palermo/contract';
import type { AddressValues } from '../../../lib/address.ts';

export type FilterKey = keyof CaseListFilter;

const keys = Object.keys(CaseListFilter.shape) as FilterKey[];
const sortKeys: readonly FilterKey[] = ['sort', 'order'];

/** The filter that an address says; what it says wrongly is left out. */
export function readCaseFilter(values: AddressValues): CaseListFilter {
  const right = keys.filter(
    (key) => values[key] !== undefined && CaseListFilter.shape[key].safeParse(values[key]).success,
  );
  return CaseListFilter.parse(Object.fromEntries(right.map((key) => [key, values[key]])));
}

/** The address of a filter: every key, so that what the filter does not say is removed; defaults are not written. */
export function writeCaseFilter(filter: CaseListFilter): Record<FilterKey, string | undefined> {
  const usual = CaseListFilter.parse({});
  const written = keys.map((key) => [key, filter[key] === usual[key] ? undefined : filter[key]] as const);
  return Object.fromEntries(written) as Record<FilterKey, string | undefined>;
}

/** How many filters narrow the list; the order of the list does not count. */
export function activeFilterCount(filter: CaseListFilter): number {
  return keys.filter((key) => !sortKeys.includes(key) && filter[key] !== undefined).length;
}
