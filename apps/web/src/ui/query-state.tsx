// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { ProblemNotice } from './problem.tsx';

interface QueryStateProps<T> {
  readonly query: UseQueryResult<T>;
  readonly loadingLabel?: string;
  readonly children: (data: T) => ReactNode;
}

/** The loading and the error state of a query, then its content. */
export function QueryState<T>({ query, loadingLabel, children }: QueryStateProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(loadingLabel === undefined ? {} : { label: loadingLabel })} />;
}
