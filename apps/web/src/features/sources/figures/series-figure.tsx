// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { PublishedPoint, PublishedSeries } from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { AnchorLink } from '../../../ui/links.tsx';
import classes from '../sources.module.css';
import { IntervalChart } from './interval-chart.tsx';

/** One series of one table: its chart, its figures as printed, and where it comes from. */
export function SeriesFigure({ series }: { readonly series: PublishedSeries }) {
  const { t } = useTranslation('sources');
  const { source, points, unit, unitWritten } = series;
  const unitName =
    unit === 'unclear'
      ? unitWritten === ''
        ? t('figures.unit_none')
        : t('figures.unit_unclear', { written: unitWritten })
      : t(`figures.unit_${unit}`);
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4">
            <AnchorLink to="/sources/$sourceId" params={{ sourceId: source.id }}>
              <bdi>{source.title}</bdi>
            </AnchorLink>
          </Title>
          <Text size="sm" c="dimmed">
            {unitName}
            {source.latest ? null : ` · ${t('figures.older')}`}
          </Text>
        </div>
        <IntervalChart title={t('figures.chart', { title: source.title })} points={points} />
        <ChartKey points={points} />
        <PointTable points={points} />
        <Text size="sm" c="dimmed">
          <bdi>{source.citation}</bdi>
        </Text>
      </Stack>
    </Paper>
  );
}

function ChartKey({ points }: { readonly points: readonly PublishedPoint[] }) {
  const { t } = useTranslation('sources');
  const hasSpans = points.some(({ low, high }) => low !== high);
  const hasExact = points.some(({ low, high }) => low === high);
  return (
    <Group gap="lg">
      {hasExact ? (
        <span className={classes.key}>
          <svg width="14" height="14" aria-hidden>
            <circle cx="7" cy="7" r="4" className={classes.dot} />
          </svg>
          <Text size="sm">{t('figures.exact')}</Text>
        </span>
      ) : null}
      {hasSpans ? (
        <span className={classes.key}>
          <svg width="14" height="18" aria-hidden>
            <rect x="3" y="2" width="8" height="14" rx="2" className={classes.span} />
          </svg>
          <Text size="sm">{t('figures.withheld')}</Text>
        </span>
      ) : null}
    </Group>
  );
}

function PointTable({ points }: { readonly points: readonly PublishedPoint[] }) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const columns = useMemo(
    (): readonly DataColumn<PublishedPoint>[] => [
      {
        id: 'year',
        header: t('figures.year'),
        main: true,
        sortValue: ({ year }) => year,
        cell: ({ year }) => String(year),
      },
      {
        id: 'value',
        header: t('figures.value'),
        numeric: true,
        sortValue: ({ high }) => high,
        cell: ({ low, high }) =>
          low === high
            ? formatNumber(low)
            : t('figures.interval', { low: formatNumber(low), high: formatNumber(high) }),
      },
      {
        id: 'written',
        header: t('figures.written'),
        cell: ({ readings }) => (
          <div>
            <bdi>{readings.map(({ written }) => written).join(' · ')}</bdi>
            {readings.length > 1 ? (
              <Text size="sm" c="dimmed">
                {t('figures.twice')}
              </Text>
            ) : null}
          </div>
        ),
      },
      {
        id: 'row',
        header: t('figures.row'),
        numeric: true,
        cell: ({ readings }) => readings.map(({ row }) => row).join(', '),
      },
    ],
    [t, formatNumber],
  );
  return <DataTable label={t('figures.value')} rows={points} columns={columns} rowKey={({ year }) => String(year)} />;
}
