// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Paper, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/address.ts';
import { Empty } from '../../ui/empty.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { notifyProblem } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { AnswerLead } from './answers/answer-lead.tsx';
import { ComparisonChoice } from './compare/comparison-choice.tsx';
import { CountView } from './count/count-view.tsx';
import { type DashboardCode, readDashboard } from './dashboards/dashboard-codes.ts';
import { DashboardTabs } from './dashboards/dashboard-tabs.tsx';
import { DashboardView } from './dashboards/dashboard-view.tsx';
import { dashboards } from './dashboards/dashboards.ts';
import { hasFigures, NoFigures } from './dashboards/no-figures.tsx';
import { appliesTo } from './dimensions.ts';
import { FigureProblem, FigureSkeleton } from './figures/figure-state.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { type Filter, isWritable, narrow } from './filters/filter.ts';
import { Headline } from './headline.tsx';
import { readStatisticsAddress, type StatisticsAddress, writeStatisticsAddress } from './statistics-address.ts';
import { useStatistics, VintageContext } from './use-statistics.ts';
import { VintageChoice } from './vintage-choice.tsx';

/** The country's numbers: one dashboard for each question, all of the same victims, without anyone's identity. */
export function StatisticsPage() {
  const { t } = useTranslation('statistics');
  const { dashboard: written } = useParams({ strict: false });
  const dashboard = readDashboard(written);
  const [address, changeAddress] = useAddress(readStatisticsAddress);
  const change = (changes: Partial<StatisticsAddress>): void => changeAddress(writeStatisticsAddress(changes));
  const changeFilter = (filter: Filter): void => {
    if (isWritable(filter)) change({ filter });
    else notifyProblem(t('filters.tooMany'), t('filters.tooManyTodo'));
  };
  if (dashboard === undefined) return <UnknownDashboard />;
  const unit = (dashboard === 'count' ? undefined : dashboards[dashboard].unit) ?? 'victim';
  return (
    <VintageContext value={address.vintageId}>
      <Page title={t(`dashboards.${dashboard}.title`)} lead={t(`leads.${unit}`)}>
        <Stack gap="md">
          <DashboardTabs current={dashboard} />
          <Paper withBorder p="sm" component="search" aria-label={t('filters.title')}>
            <Stack gap="sm">
              <FilterBar filter={address.filter} onChange={changeFilter} />
              {dashboard === 'count' || dashboard === 'services' ? null : (
                <Group gap="md" align="flex-end">
                  <ComparisonChoice
                    filter={address.filter}
                    comparison={address.comparison}
                    onChange={(comparison, filter = address.filter) => change({ comparison, filter })}
                  />
                  <VintageChoice vintageId={address.vintageId} onChange={(vintageId) => change({ vintageId })} />
                </Group>
              )}
            </Stack>
          </Paper>
          <Dashboard dashboard={dashboard} address={address} onChange={change} onFilter={changeFilter} />
        </Stack>
      </Page>
    </VintageContext>
  );
}

function UnknownDashboard() {
  const { t } = useTranslation('statistics');
  return (
    <Page title={t('title')}>
      <Empty
        title={t('dashboards.unknown')}
        action={<ButtonLink to="/statistics">{t('dashboards.overview.tab')}</ButtonLink>}
      />
    </Page>
  );
}

interface DashboardProps {
  readonly dashboard: DashboardCode;
  readonly address: StatisticsAddress;
  readonly onChange: (changes: Partial<StatisticsAddress>) => void;
  readonly onFilter: (filter: Filter) => void;
}

/** How many there are, the dashboard's question with its answer, and its figures. */
function Dashboard({ dashboard, address, onChange, onFilter }: DashboardProps) {
  const { filter } = address;
  const definition = dashboard === 'count' ? undefined : dashboards[dashboard];
  const unit = definition?.unit ?? 'victim';
  const answered = filter.filter(({ dimension }) => appliesTo(dimension, unit));
  const applied = narrow(answered, [...(definition?.only ?? []), ...(definition?.headline ?? [])]);
  const years = useStatistics({ by: ['year'], filter: applied ?? answered, unit });
  const lead = <AnswerLead dashboard={dashboard} unit={unit} filter={answered} />;
  if (years.error !== null && years.data === undefined) {
    return <FigureProblem error={years.error} {...{ filter, onFilter }} onRetry={() => void years.refetch()} />;
  }
  if (years.data === undefined) return <FigureSkeleton />;
  if (dashboard === 'services') {
    return (
      <>
        {lead}
        <DashboardView dashboard="services" filter={filter} comparison={undefined} onFilter={onFilter} />
      </>
    );
  }
  if (!hasFigures(years.data)) {
    return (
      <>
        {lead}
        <NoFigures table={years.data} filter={filter} onFilter={onFilter} missing={definition?.missing ?? []} />
      </>
    );
  }
  return (
    <>
      {lead}
      <Headline table={years.data} />
      {dashboard === 'count' ? (
        <CountView by={address.by} filter={filter} onBy={(by) => onChange({ by })} onFilter={onFilter} />
      ) : (
        <DashboardView dashboard={dashboard} filter={filter} comparison={address.comparison} onFilter={onFilter} />
      )}
    </>
  );
}
