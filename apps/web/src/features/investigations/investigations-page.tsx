// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { type InvestigationLine, InvestigationStage, listInvestigations } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { investigationsKey } from './investigation-query.ts';
import { Passings } from './passings.tsx';

function readStage({ stage }: AddressValues): InvestigationStage | undefined {
  return InvestigationStage.safeParse(stage).data;
}

function useColumns(): DataColumn<InvestigationLine>[] {
  const { t } = useTranslation('investigations');
  const { language, formatNumber } = useLanguage();
  return [
    {
      id: 'fileNumber',
      header: t('fileNumber'),
      main: true,
      cell: ({ id, fileNumber }) => (
        <AnchorLink to="/investigations/$investigationId" params={{ investigationId: id }}>
          <bdi>{fileNumber}</bdi>
        </AnchorLink>
      ),
    },
    {
      id: 'stage',
      header: t('stage'),
      cell: ({ stage }) => (
        <Badge variant="light" tt="none" color={stage === 'ended' ? 'gray' : 'blue'}>
          {labelOf('investigationStage', stage, language)}
        </Badge>
      ),
    },
    { id: 'since', header: t('since'), cell: ({ stageSince }) => <DateText value={stageSince} /> },
    { id: 'cases', header: t('cases'), numeric: true, cell: ({ caseCount }) => formatNumber(caseCount) },
    { id: 'suspects', header: t('suspects'), numeric: true, cell: ({ suspectCount }) => formatNumber(suspectCount) },
    {
      id: 'convicted',
      header: t('convicted'),
      numeric: true,
      cell: ({ convictedCount }) => formatNumber(convictedCount),
    },
  ];
}

/** The investigations of one's organisation, the last changed first. */
export function InvestigationsPage() {
  const { t } = useTranslation('investigations');
  const [stage, changeAddress] = useAddress(readStage);
  const columns = useColumns();
  const stages = useCodeOptions('investigationStage');
  const pages = useInfiniteQuery({
    queryKey: [...investigationsKey, 'list', stage ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api(listInvestigations, {
        query: { ...(stage ? { stage } : {}), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.investigations) ?? [];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        <Passings />
        <Group>
          <NativeSelect
            label={t('stage')}
            data={[{ value: '', label: t('allStages') }, ...stages]}
            value={stage ?? ''}
            onChange={({ currentTarget }) => changeAddress({ stage: currentTarget.value })}
          />
        </Group>
        {pages.isPending ? <Loading /> : null}
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.data && rows.length === 0 ? (
          <Empty
            title={t('none')}
            action={
              <ButtonLink to="/cases" search={{ own: 'no' }}>
                {t('toCases')}
              </ButtonLink>
            }
          >
            {t('noneTodo')}
          </Empty>
        ) : null}
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
