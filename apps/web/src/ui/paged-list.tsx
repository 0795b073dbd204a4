// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { ProblemNotice } from './problem.tsx';

/** What a list that is read page by page tells of itself. */
interface Pages {
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly refetch: () => Promise<unknown>;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface PagedListProps {
  readonly pages: Pages;
  readonly isEmpty: boolean;
  /** Stands where the list would be when it has no entries. */
  readonly empty: ReactNode;
  readonly moreLabel: string;
  /** The entries. */
  readonly children: ReactNode;
}

/** A list that is read page by page: being read, failed, empty, or its entries with a button for more. */
export function PagedList({ pages, isEmpty, empty, moreLabel, children }: PagedListProps) {
  return (
    <>
      {pages.isPending ? <Loading /> : null}
      <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      {pages.isSuccess && isEmpty ? empty : null}
      {isEmpty ? null : children}
      {pages.hasNextPage ? (
        <div>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {moreLabel}
          </Button>
        </div>
      ) : null}
    </>
  );
}
