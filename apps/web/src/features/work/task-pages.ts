// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type AccountId, listTasks } from '@palermo/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { tasksKey, type Whose } from '../../lib/tasks.ts';

const pageSize = 50;

/** One's own and nobody's, all of the organisation, or those of one colleague. */
export type WhoseTasks = { readonly whose: Whose } | { readonly of: AccountId };

/** Tasks a page at a time, those due first in front. */
export function taskPagesQuery(whose: WhoseTasks) {
  return infiniteQueryOptions({
    queryKey: [...tasksKey, 'pages', whose],
    queryFn: ({ pageParam, signal }) =>
      api(listTasks, {
        query: { ...whose, limit: pageSize, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
