// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack } from '@mantine/core';
import type { MeasureLine } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { type MeasureFilter, useMeasures } from './plan-queries.ts';
import { ActivityBadges, OutcomeOf } from './progress-badges.tsx';
import { Timeline } from './timeline.tsx';

function useColumns(): DataColumn<MeasureLine>[] {
  const { t } = useTranslation('plan');
  const { language, formatNumber } = useLanguage();
  return [
    { id: 'number', header: t('number'), numeric: true, cell: ({ number }) => formatNumber(number) },
    {
      id: 'title',
      header: t('measure'),
      main: true,
      cell: ({ id, title }) => (
        <AnchorLink to="/plan/measures/$measureId" params={{ measureId: id }}>
          <bdi>{title}</bdi>
        </AnchorLink>
      ),
    },
    { id: 'pillar', header: t('pillar'), cell: ({ pillar }) => labelOf('pillar', pillar, language) },
    { id: 'lead', header: t('leadName'), cell: ({ lead }) => <bdi>{lead.name}</bdi> },
    { id: 'endsOn', header: t('endsOn'), cell: ({ endsOn }) => <DateText value={endsOn} /> },
    {
      id: 'milestones',
      header: t('milestonesDone'),
      cell: ({ progress }) =>
        t('doneOf', { done: formatNumber(progress.milestonesDone), all: formatNumber(progress.milestones) }),
    },
    { id: 'activity', header: t('activity'), cell: ({ progress }) => <ActivityBadges progress={progress} /> },
    { id: 'outcome', header: t('outcome'), cell: ({ progress }) => <OutcomeOf progress={progress} /> },
  ];
}

interface MeasureListProps {
  readonly filter: MeasureFilter;
  /** Draws the measures on a timeline above the table. */
  readonly timeline?: boolean;
  /** What is said where there are none. */
  readonly none?: string;
}

/** Measures with their progress, a page at a time. */
export function MeasureList({ filter, timeline = false, none }: MeasureListProps) {
  const { t } = useTranslation('plan');
  const columns = useColumns();
  const pages = useMeasures(filter);
  const rows = pages.data?.pages.flatMap(({ measures }) => measures) ?? [];
  if (pages.isPending) return <Loading />;
  return (
    <Stack gap="md">
      <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      {rows.length > 0 && timeline ? <Timeline measures={rows} /> : null}
      {rows.length > 0 ? (
        <DataTable label={t('measures')} rows={rows} columns={columns} rowKey={({ id }) => id} />
      ) : null}
      {pages.data && rows.length === 0 && none !== undefined ? none : null}
      {pages.data && rows.length === 0 && none === undefined ? (
        <Empty title={t('noMeasures')}>{t('noMeasuresTodo')}</Empty>
      ) : null}
      {pages.hasNextPage ? (
        <div>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
