// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ProblemError } from '@palermo/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { ProblemNotice } from './problem.tsx';

interface QueryStateProps<T> {
  readonly query: UseQueryResult<T>;
  readonly loadingLabel?: string;
  readonly children: (data: T) => ReactNode;
}

/** Whether what was shown may not be shown any more: the node was asked again, and the record is gone or was taken back. */
export function isTakenAway({ error }: Pick<UseQueryResult, 'error'>): boolean {
  return error instanceof ProblemError && [403, 404, 410].includes(error.problem.status);
}

/** The loading and the error state of a query, then its content. */
export function QueryState<T>({ query, loadingLabel, children }: QueryStateProps<T>) {
  if (query.data !== undefined && !isTakenAway(query)) return <>{children(query.data)}</>;
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(loadingLabel === undefined ? {} : { label: loadingLabel })} />;
}
