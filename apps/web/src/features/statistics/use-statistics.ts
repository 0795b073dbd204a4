// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type DimensionCode, getStatistics, type StatisticsTable } from '@palermo/contract';
import { keepPreviousData, queryOptions, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api } from '../../lib/api.ts';
import { type Filter, writeFilter } from './filters/filter.ts';
import type { Query } from './query-words.ts';

const staleAfterMs = 60_000;

/** The closed vintage that everything on the page is counted of; undefined for the records as they are now. */
export const VintageContext = createContext<string | undefined>(undefined);

/** The part of a call that says what is counted. */
export interface WrittenQuery {
  readonly by: string;
  readonly where?: string;
  readonly unit?: 'perpetrator';
  readonly vintage?: string;
}

export function writeQuery({ by, filter, unit = 'victim' }: Query, vintageId: string | undefined): WrittenQuery {
  const where = writeFilter(filter);
  return {
    by: by.join(','),
    ...(where === undefined ? {} : { where }),
    ...(unit === 'perpetrator' ? { unit } : {}),
    ...(vintageId === undefined ? {} : { vintage: vintageId }),
  };
}

function tableQuery(query: Query, vintageId: string | undefined) {
  const written = writeQuery(query, vintageId);
  return queryOptions({
    queryKey: ['statistics', 'table', written.by, written],
    queryFn: ({ signal }) => api(getStatistics, { query: written, signal }),
    staleTime: staleAfterMs,
  });
}

/** The table for a query. While a new filter is counted the former table stays, so that the page does not jump. */
export function useStatistics(
  query: Query,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<StatisticsTable> {
  const asked = tableQuery(query, use(VintageContext));
  return useQuery({
    ...asked,
    placeholderData: (former, formerQuery) =>
      formerQuery?.queryKey[2] === asked.queryKey[2] ? keepPreviousData(former) : undefined,
    enabled: options.enabled ?? true,
  });
}

/** The tables of a figure that counts several selections. */
export interface Tables {
  /** All of them in the order of the queries, or undefined until each is there. */
  readonly tables: readonly StatisticsTable[] | undefined;
  /** What has been answered so far, in the order of the queries. */
  readonly answered: readonly (StatisticsTable | undefined)[];
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

/** The tables for several queries, shown together or not at all. */
export function useTables(queries: readonly Query[]): Tables {
  const vintageId = use(VintageContext);
  const answers = useQueries({ queries: queries.map((query) => tableQuery(query, vintageId)) });
  const tables = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return {
    tables: tables.length === queries.length ? tables : undefined,
    answered: answers.map(({ data }) => data),
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    isFetching: answers.some(({ isFetching }) => isFetching),
    retry: () => {
      for (const { error, refetch } of answers) if (error !== null) void refetch();
    },
  };
}

/** Everything that victims can be filtered by in one dimension, whatever the present filter. */
export function useOptions(dimension: DimensionCode, enabled: boolean): UseQueryResult<StatisticsTable> {
  const everything: Filter = [];
  return useStatistics({ by: [dimension], filter: everything }, { enabled });
}
