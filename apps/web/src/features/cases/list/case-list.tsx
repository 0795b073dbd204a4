// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Center, Group, Stack, Text } from '@mantine/core';
import { type CaseListFilter, listCases } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { type DataSort, DataTable } from '../../../ui/data-table.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { GiveBar, GiveButton, useCaseChoice } from '../work/give-cases.tsx';
import { useCaseColumns } from './case-columns.tsx';
import { activeFilterCount, type FilterKey, writeCaseFilter } from './case-filter.ts';

interface CaseListProps {
  readonly filter: CaseListFilter;
  readonly onChange: (changes: Readonly<Partial<Record<FilterKey, string | undefined>>>) => void;
  readonly mayRegister: boolean;
}

function useCases(filter: CaseListFilter) {
  return useInfiniteQuery({
    queryKey: ['cases', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api(listCases, { query: { ...filter, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The list, a page more each time one asks for it. */
export function CaseList({ filter, onChange, mayRegister }: CaseListProps) {
  const { t } = useTranslation('cases');
  const choice = useCaseChoice();
  const columns = useCaseColumns();
  const cases = useCases(filter);
  const rows = cases.data?.pages.flatMap((page) => page.cases) ?? [];
  const first = cases.data?.pages[0];
  if (cases.isPending) return <Loading />;
  if (!first) return <ProblemNotice error={cases.error} onRetry={() => void cases.refetch()} />;
  if (rows.length === 0) return <NoCases {...{ filter, onChange, mayRegister }} />;
  const sort: DataSort = { id: filter.sort, order: filter.order };
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <CountLine count={first.count} countAtLeast={first.countAtLeast} />
        <GiveButton choice={choice} />
      </Group>
      <GiveBar choice={choice} />
      <DataTable
        label={t('list.title')}
        rows={rows}
        columns={choice.column ? [choice.column, ...columns] : columns}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={({ id, order }) => onChange(writeCaseFilter({ ...filter, sort: id as CaseListFilter['sort'], order }))}
      />
      <ProblemNotice error={cases.error} onRetry={() => void cases.fetchNextPage()} />
      {cases.hasNextPage ? (
        <Center>
          <Button variant="default" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {t('list.showMore')}
          </Button>
        </Center>
      ) : null}
    </Stack>
  );
}

function CountLine({ count, countAtLeast }: { readonly count: number | null; readonly countAtLeast: number }) {
  const { t } = useTranslation('cases');
  const { formatNumber } = useLanguage();
  return (
    <Text size="sm" c="dimmed" role="status">
      {count === null
        ? t('list.countMoreThan', { number: formatNumber(countAtLeast) })
        : t('list.count', { count, number: formatNumber(count) })}
    </Text>
  );
}

function NoCases({ filter, onChange, mayRegister }: CaseListProps) {
  const { t } = useTranslation('cases');
  if (activeFilterCount(filter) > 0) {
    return (
      <Empty
        title={t('list.emptyFiltered')}
        action={
          <Button
            variant="default"
            onClick={() => onChange(writeCaseFilter({ sort: filter.sort, order: filter.order }))}
          >
            {t('filters.clear')}
          </Button>
        }
      >
        {t('list.emptyFilteredTodo')}
      </Empty>
    );
  }
  const action = mayRegister ? (
    <ButtonLink to="/cases/register/{-$draftId}">{t('list.register')}</ButtonLink>
  ) : undefined;
  return (
    <Empty title={t('list.empty')} action={action}>
      {t('list.emptyTodo')}
    </Empty>
  );
}
