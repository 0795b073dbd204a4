// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack } from '@mantine/core';
import { type ContributionView, listContributions } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { PledgeDialog } from './contributions/pledge-dialog.tsx';
import { fundKey } from './fund-query.ts';
import { Money } from '../../ui/money.tsx';
import { MoreButton } from './more-button.tsx';

export const contributionColours = {
  pledged: 'blue',
  partlyReceived: 'yellow',
  received: 'green',
  withdrawn: 'gray',
} as const;

function useColumns(): DataColumn<ContributionView>[] {
  const { t } = useTranslation('fund');
  return [
    {
      id: 'contributor',
      header: t('contributions.contributor'),
      main: true,
      cell: ({ id, contributor }) => (
        <AnchorLink to="/fund/contributions/$contributionId" params={{ contributionId: id }}>
          <bdi>{contributor}</bdi>
        </AnchorLink>
      ),
    },
    { id: 'on', header: t('contributions.pledgedOn'), cell: ({ pledgedOn }) => <DateText value={pledgedOn} /> },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => (
        <StateBadge colour={contributionColours[state]}>{t(`contributions.states.${state}`)}</StateBadge>
      ),
    },
    ...(['pledged', 'received', 'outstanding'] as const).map((key) => ({
      id: key,
      header: t(`sums.${key}`),
      numeric: true,
      cell: (row: ContributionView) => <Money amount={row[key]} currency={row.currency} />,
    })),
    {
      id: 'earmark',
      header: t('forWhat'),
      cell: ({ earmark }) => <bdi>{earmark === '' ? t('noEarmark') : earmark}</bdi>,
    },
    {
      id: 'next',
      header: t('next'),
      cell: ({ next }) => (next === null ? '–' : t(`contributions.next.${next}`)),
    },
  ];
}

/** Contributions to the fund, the newest first. */
export function ContributionsPage() {
  const { t } = useTranslation('fund');
  const officer = hasRole(useSession(), 'grantsOfficer');
  const [isOpen, setIsOpen] = useState(false);
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: [...fundKey, 'contributions'],
    queryFn: ({ pageParam, signal }) =>
      api(listContributions, { query: pageParam === '' ? {} : { after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = pages.data?.pages.flatMap(({ contributions }) => contributions) ?? [];
  const add = officer ? <Button onClick={() => setIsOpen(true)}>{t('contributions.add')}</Button> : null;
  return (
    <Page title={t('contributions.title')} lead={t('contributions.lead')} actions={add}>
      <Stack gap="md">
        {pages.isPending ? <Loading /> : null}
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.data && rows.length === 0 ? (
          <Empty title={t('contributions.none')}>{t('contributions.noneTodo')}</Empty>
        ) : null}
        {rows.length > 0 ? (
          <DataTable label={t('contributions.title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
        ) : null}
        <MoreButton pages={pages} />
        {isOpen ? <PledgeDialog onClose={() => setIsOpen(false)} /> : null}
      </Stack>
    </Page>
  );
}
