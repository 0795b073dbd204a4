// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type DimensionCode, getStatistics, type StatisticsTable } from '@palermo/contract';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { type Filter, writeFilter } from './filters/filter.ts';
import type { Query } from './query-words.ts';

const staleAfterMs = 60_000;

/** The part of a call that says what is counted. */
export function writeQuery({ by, filter }: Query): { by: string; where?: string } {
  const where = writeFilter(filter);
  return { by: by.join(','), ...(where === undefined ? {} : { where }) };
}

/** The table for a query. While a new filter is counted the former table stays, so that the page does not jump. */
export function useStatistics(
  query: Query,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<StatisticsTable> {
  const written = writeQuery(query);
  return useQuery({
    queryKey: ['statistics', 'table', written.by, written.where ?? ''],
    queryFn: ({ signal }) => api(getStatistics, { query: written, signal }),
    placeholderData: (former, formerQuery) =>
      formerQuery?.queryKey[2] === written.by ? keepPreviousData(former) : undefined,
    staleTime: staleAfterMs,
    enabled: options.enabled ?? true,
  });
}

/** Everything that victims can be filtered by in one dimension, whatever the present filter. */
export function useOptions(dimension: DimensionCode, enabled: boolean): UseQueryResult<StatisticsTable> {
  const everything: Filter = [];
  return useStatistics({ by: [dimension], filter: everything }, { enabled });
}
