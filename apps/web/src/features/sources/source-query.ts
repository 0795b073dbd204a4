// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type CallOf,
  getPublishedContents,
  getPublishedFigures,
  getSource,
  listLabels,
  listSources,
  previewSource,
  readSourceColumns,
  type SourceId,
  type SourceView,
} from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const pollMs = 800;

/** True while the node reads the table; it is then fetched again and again. */
export function isReading({ state }: Pick<SourceView, 'state'>): boolean {
  return state === 'checking' || state === 'importing';
}

export const sourcesQuery = queryOptions({
  queryKey: ['sources', 'list'],
  queryFn: ({ signal }) => api(listSources, { signal }),
  refetchInterval: ({ state: { data } }) => (data?.sources.some(isReading) ? 3 * pollMs : false),
});

/** One table with its report, followed while it is read. */
export function sourceQuery(sourceId: SourceId) {
  return queryOptions({
    queryKey: ['sources', 'one', sourceId],
    queryFn: ({ signal }) => api(getSource, { params: { sourceId }, signal }),
    refetchInterval: ({ state: { data } }) => (data && isReading(data.source) ? pollMs : false),
  });
}

/** The columns of a table, which stay as they are. */
export function sourceColumnsQuery(sourceId: SourceId) {
  return queryOptions({
    queryKey: ['sources', 'columns', sourceId],
    queryFn: ({ signal }) => api(readSourceColumns, { params: { sourceId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export type PreviewBody = CallOf<typeof previewSource>['body'];

/** The first rows of a table as a mapping reads them. */
export function previewQuery(sourceId: SourceId, body: PreviewBody) {
  return queryOptions({
    queryKey: ['sources', 'preview', sourceId, body],
    queryFn: ({ signal }) => api(previewSource, { params: { sourceId }, body, signal }),
  });
}

export function labelsQuery(state: 'waiting' | 'decided') {
  return queryOptions({
    queryKey: ['sources', 'labels', state],
    queryFn: ({ signal }) => api(listLabels, { query: { state }, signal }),
  });
}

/** What there are figures of, in one table or in the latest of all. */
export function contentsQuery(source: SourceId | undefined) {
  return queryOptions({
    queryKey: ['sources', 'contents', source ?? null],
    queryFn: ({ signal }) => api(getPublishedContents, { query: source === undefined ? {} : { source }, signal }),
  });
}

/** Every published figure of a country. */
export function figuresQuery(area: string, source: SourceId | undefined) {
  return queryOptions({
    queryKey: ['sources', 'figures', area, source ?? null],
    queryFn: ({ signal }) =>
      api(getPublishedFigures, {
        query: { area, sex: 'all', age: 'all', ...(source === undefined ? {} : { source }) },
        signal,
      }),
  });
}
