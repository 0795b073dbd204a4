// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { listRecommendations, type RecommendationLine, RecommendationSourceCode } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { recommendationsKey, statusColour } from './recommendation-query.ts';

const states = ['open', 'overdue', 'closed'] as const;

function readFilters({ state, source }: AddressValues) {
  return { state: states.find((each) => each === state), sourceKind: RecommendationSourceCode.safeParse(source).data };
}

function useColumns(): DataColumn<RecommendationLine>[] {
  const { t } = useTranslation('recommendations');
  const today = useToday();
  return [
    {
      id: 'words',
      header: t('words'),
      main: true,
      cell: ({ id, words, source, document }) => (
        <>
          <AnchorLink
            to="/recommendations/$recommendationId"
            params={{ recommendationId: id }}
            dir="auto"
            lineClamp={3}
          >
            {words}
          </AnchorLink>
          <Text size="xs" c="dimmed" dir="auto">
            {document === null ? source : `${source}, ${document}`}
          </Text>
        </>
      ),
    },
    {
      id: 'status',
      header: t('status'),
      cell: ({ status }) => <StateBadge colour={statusColour(status)}>{t(`statuses.${status}`)}</StateBadge>,
    },
    {
      id: 'due',
      header: t('due'),
      cell: ({ dueOn }) =>
        dueOn === null ? (
          '–'
        ) : (
          <Text size="sm" fw={dueOn < today ? 700 : 400} component="span">
            <DateText value={dueOn} />
          </Text>
        ),
    },
    {
      id: 'responsible',
      header: t('responsible'),
      cell: ({ responsible }) => (responsible.length === 0 ? '–' : <bdi>{responsible.join(', ')}</bdi>),
    },
    { id: 'received', header: t('receivedOn'), cell: ({ receivedOn }) => <DateText value={receivedOn} /> },
  ];
}

/** Recommendations from any source, and how far each has come. */
export function RecommendationsPage() {
  const { t } = useTranslation('recommendations');
  const { formatNumber } = useLanguage();
  const [{ state, sourceKind }, changeAddress] = useAddress(readFilters);
  const [receives, setReceives] = useState(false);
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: [...recommendationsKey, 'list', state ?? '', sourceKind ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api(listRecommendations, {
        query: {
          ...(state ? { state } : {}),
          ...(sourceKind ? { sourceKind } : {}),
          ...(pageParam === '' ? {} : { after: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap((page) => page.recommendations) ?? [];
  const labelOf = (each: (typeof states)[number]) =>
    first ? `${t(`states.${each}`)} (${formatNumber(first.counts[each])})` : t(`states.${each}`);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={first?.mayKeep ? <Button onClick={() => setReceives(true)}>{t('receive')}</Button> : undefined}
    >
      {receives ? <ReceiveDialog onClose={() => setReceives(false)} /> : null}
      <Stack gap="md">
        <Group>
          <NativeSelect
            label={t('show')}
            data={[
              { value: '', label: t('states.all') },
              ...states.map((each) => ({ value: each, label: labelOf(each) })),
            ]}
            value={state ?? ''}
            onChange={({ currentTarget }) => changeAddress({ state: currentTarget.value })}
          />
          <NativeSelect
            label={t('sourceKind')}
            data={[
              { value: '', label: t('allSources') },
              ...RecommendationSourceCode.options.map((each) => ({ value: each, label: t(`sources.${each}`) })),
            ]}
            value={sourceKind ?? ''}
            onChange={({ currentTarget }) => changeAddress({ source: currentTarget.value })}
          />
        </Group>
        {pages.isPending ? <Loading /> : null}
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
        {first && rows.length === 0 ? <Empty title={t('none')}>{t('noneTodo')}</Empty> : null}
        {rows.length > 0 ? (
          <DataTable label={t('title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
        ) : null}
        {pages.hasNextPage ? (
          <div>
            <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Page>
  );
}
