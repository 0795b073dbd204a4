// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Center, Stack } from '@mantine/core';
import { listAuditEntries } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { useAuditColumns } from './audit-columns.tsx';
import { type AuditFilter, isFiltered } from './audit-filter.ts';

/** The trail, newest first, older entries each time one asks for them. */
export function AuditList({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useTranslation('audit');
  const columns = useAuditColumns();
  const trail = useInfiniteQuery({
    queryKey: ['audit', 'entries', filter],
    queryFn: ({ pageParam, signal }) =>
      api(listAuditEntries, { query: { ...filter, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (trail.isPending) return <Loading />;
  const entries = trail.data?.pages.flatMap((page) => page.entries);
  if (!entries) return <ProblemNotice error={trail.error} onRetry={() => void trail.refetch()} />;
  if (entries.length === 0) {
    return (
      <Empty title={isFiltered(filter) ? t('emptyFiltered') : t('empty')}>
        {isFiltered(filter) ? t('emptyTodo') : null}
      </Empty>
    );
  }
  return (
    <Stack gap="sm">
      <DataTable label={t('title')} rows={entries} columns={columns} rowKey={({ sequence }) => String(sequence)} />
      <ProblemNotice error={trail.error} onRetry={() => void trail.fetchNextPage()} />
      {trail.hasNextPage ? (
        <Center>
          <Button variant="default" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            {t('showOlder')}
          </Button>
        </Center>
      ) : null}
    </Stack>
  );
}
