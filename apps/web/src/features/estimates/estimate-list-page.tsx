// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EstimateSummaryView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { BeginPage } from '../../ui/begin-page.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { estimatesQuery } from './estimate-query.ts';
import { NewEstimate } from './list/new-estimate.tsx';
import { EstimateStateBadge } from './state-badge.tsx';

/** How many people nobody detected, by every estimate that was asked for. */
export function EstimateListPage() {
  const { t } = useTranslation('estimates');
  const estimates = useQuery(estimatesQuery);
  return (
    <BeginPage
      title={t('list.title')}
      lead={t('list.lead')}
      beginLabel={t('list.begin')}
      form={(close) => <NewEstimate onClose={close} />}
    >
      <QueryState query={estimates}>{({ estimates: all }) => <EstimateTable estimates={all} />}</QueryState>
    </BeginPage>
  );
}

function EstimateTable({ estimates }: { readonly estimates: readonly EstimateSummaryView[] }) {
  const { t } = useTranslation('estimates');
  const { formatNumber } = useLanguage();
  const columns = useMemo(
    (): readonly DataColumn<EstimateSummaryView>[] => [
      {
        id: 'title',
        header: t('list.estimate'),
        main: true,
        cell: ({ id, title }) => (
          <AnchorLink to="/estimates/$estimateId" params={{ estimateId: id }}>
            <bdi>{title}</bdi>
          </AnchorLink>
        ),
      },
      {
        id: 'years',
        header: t('list.years'),
        cell: ({ years: { from, to } }) => (from === to ? from : <bdi>{`${from}–${to}`}</bdi>),
      },
      { id: 'lists', header: t('list.lists'), cell: ({ lists }) => <bdi>{lists.join(' · ')}</bdi> },
      { id: 'state', header: t('list.state'), cell: (each) => <EstimateStateBadge {...each} /> },
      {
        id: 'number',
        header: t('list.number'),
        numeric: true,
        cell: ({ estimate }) => (estimate === null ? '–' : formatNumber(Math.round(estimate))),
      },
      { id: 'asked', header: t('list.asked'), cell: ({ createdAt }) => <DateText value={createdAt} /> },
    ],
    [t, formatNumber],
  );
  if (estimates.length === 0) return <Empty title={t('list.none')}>{t('list.noneTodo')}</Empty>;
  return <DataTable label={t('list.title')} rows={estimates} columns={columns} rowKey={({ id }) => id} />;
}
