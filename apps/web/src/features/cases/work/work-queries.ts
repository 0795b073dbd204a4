// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listCaseTasks, listComments } from '@palermo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.ts';
import { tasksKey } from '../../../lib/tasks.ts';
import type { CaseAddress } from '../case/case-address.ts';

export function commentsKey({ caseId }: Pick<CaseAddress, 'caseId'>): readonly string[] {
  return ['cases', 'comments', caseId];
}

/** What was said about a case, newest first, a page at a time. */
export function commentsQuery({ caseId, purpose }: CaseAddress) {
  return infiniteQueryOptions({
    queryKey: [...commentsKey({ caseId }), purpose],
    queryFn: ({ pageParam, signal }) =>
      api(listComments, {
        params: { caseId },
        query: { purpose, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The organisation's tasks about a case. */
export function caseTasksQuery({ caseId, purpose }: CaseAddress) {
  return queryOptions({
    queryKey: [...tasksKey, 'case', caseId, purpose],
    queryFn: ({ signal }) => api(listCaseTasks, { params: { caseId }, query: { purpose }, signal }),
  });
}
