// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countNotices, listNotices } from '@palermo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { unattendedApi } from '../../lib/api.ts';

export const noticesKey = ['notices'] as const;

/** How much was not read. Asked again whenever something is told, whether or not somebody is there. */
export const noticeCountQuery = queryOptions({
  queryKey: [...noticesKey, 'count'],
  queryFn: ({ signal }) => unattendedApi(countNotices, { signal }),
});

const pageSize = 25;

/** What the account was told, a page at a time, newest first. */
export function noticePagesQuery(only: 'all' | 'unread') {
  return infiniteQueryOptions({
    queryKey: [...noticesKey, 'pages', only],
    queryFn: ({ pageParam, signal }) =>
      unattendedApi(listNotices, {
        query: { only, limit: pageSize, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
