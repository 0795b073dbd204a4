// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Title } from '@mantine/core';
import type { ReturnSummary } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../lib/session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { releaseColumns } from '../../ui/release-columns.tsx';
import { BeginReturn } from './list/begin-return.tsx';
import { PopulationSection } from './list/population-section.tsx';
import { ReturnStateBadge } from './state-badge.tsx';
import { returnsQuery } from './return-query.ts';

/** The returns of the country by year: where each stands and what is to be done next. */
export function ReturnListPage() {
  const { t } = useTranslation('returns');
  const session = useSession();
  const returns = useQuery(returnsQuery);
  const analyst = hasRole(session, 'analyst');
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {analyst ? <BeginReturn /> : null}
      <QueryState query={returns}>{({ returns: all }) => <ReturnsByYear returns={all} />}</QueryState>
      <PopulationSection mayImport={analyst} />
    </Page>
  );
}

function ReturnsByYear({ returns }: { readonly returns: readonly ReturnSummary[] }) {
  const { t } = useTranslation('returns');
  if (returns.length === 0) return <Empty title={t('list.none')}>{t('list.noneTodo')}</Empty>;
  const years = [...Map.groupBy(returns, ({ year }) => year)];
  return (
    <Stack gap="lg">
      {years.map(([year, ofYear]) => (
        <Stack gap="xs" key={year}>
          <Title order={2} size="h3">
            {year}
          </Title>
          <ReturnTable year={year} returns={ofYear} />
        </Stack>
      ))}
    </Stack>
  );
}

function ReturnTable({ year, returns }: { readonly year: number; readonly returns: readonly ReturnSummary[] }) {
  const { t } = useTranslation('returns');
  const columns = useMemo(
    (): readonly DataColumn<ReturnSummary>[] => [
      {
        id: 'kind',
        header: t('list.kind'),
        main: true,
        cell: ({ id, kind }) => (
          <AnchorLink to="/returns/$returnId" params={{ returnId: id }}>
            {t(`kinds.${kind}.name`)}
          </AnchorLink>
        ),
      },
      ...releaseColumns<ReturnSummary>({
        headers: { state: t('list.state'), next: t('list.next'), since: t('list.since') },
        badge: ({ state }) => <ReturnStateBadge state={state} />,
        next: ({ state }) => t(`next.${state}`),
      }),
    ],
    [t],
  );
  return <DataTable label={t('list.ofYear', { year })} rows={returns} columns={columns} rowKey={({ id }) => id} />;
}
