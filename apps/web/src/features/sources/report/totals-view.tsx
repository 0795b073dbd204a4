// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Stack, Text, Title } from '@mantine/core';
import {
  addressOf,
  type Contradiction,
  downloadContradictions,
  type SourceId,
  type SourceReport,
} from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { Counts } from '../../../ui/counts.tsx';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { useMeanings } from '../meanings.ts';
import { useGroupNames } from '../figures/group-names.ts';

interface TotalsViewProps {
  readonly sourceId: SourceId;
  readonly report: SourceReport;
}

/** Whether the totals of a table agree with their parts, and where they do not. */
export function TotalsView({ sourceId, report }: TotalsViewProps) {
  const { t } = useTranslation('sources');
  const { totals, contradictions, contradictionCount } = report;
  const compared = totals.agree + totals.cannotTell + totals.exceed + totals.fallShort;
  if (compared === 0) return null;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {t('totals.title')}
      </Title>
      <Text c="dimmed" maw="70ch">
        {t('totals.lead')}
      </Text>
      <Counts
        counts={[
          { label: t('totals.agree'), count: totals.agree },
          { label: t('totals.cannotTell'), count: totals.cannotTell },
          { label: t('totals.exceed'), count: totals.exceed },
          { label: t('totals.fallShort'), count: totals.fallShort },
        ]}
      />
      {contradictionCount > 0 ? (
        <Contradictions sourceId={sourceId} shown={contradictions} count={contradictionCount} />
      ) : null}
    </Stack>
  );
}

interface ContradictionsProps {
  readonly sourceId: SourceId;
  readonly shown: readonly Contradiction[];
  readonly count: number;
}

function Contradictions({ sourceId, shown, count }: ContradictionsProps) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const columns = useContradictionColumns();
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('totals.list')}
      </Title>
      {count > shown.length ? (
        <Text size="sm" c="dimmed">
          {t('totals.shown', { count, shown: formatNumber(shown.length), number: formatNumber(count) })}
        </Text>
      ) : null}
      {shown.some(({ dimension, verdict }) => dimension === 'form' && verdict === 'exceed') ? (
        <Text size="sm" c="dimmed" maw="70ch">
          {t('totals.formNote')}
        </Text>
      ) : null}
      <DataTable
        label={t('totals.list')}
        rows={shown}
        columns={columns}
        rowKey={({ rows, parts, verdict }) => `${parts} ${verdict} ${rows.join(' ')}`}
      />
      <Text>
        <Anchor href={addressOf('', downloadContradictions, { params: { sourceId } })} download>
          {t('defects.download')}
        </Anchor>
      </Text>
    </Stack>
  );
}

const rowsShown = 6;

function rowsInWords(rows: readonly number[]): string {
  return rows.length > rowsShown ? `${rows.slice(0, rowsShown).join(', ')} …` : rows.join(', ');
}

function useContradictionColumns(): readonly DataColumn<Contradiction>[] {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const { areaName, meaningOf } = useMeanings();
  const { sexName, ageName } = useGroupNames();
  return useMemo((): readonly DataColumn<Contradiction>[] => {
    const range = (low: number, high: number): string =>
      low === high ? formatNumber(low) : t('figures.interval', { low: formatNumber(low), high: formatNumber(high) });
    const subjectOf = ({ indicator, dimension, category, sex, age }: Contradiction): string =>
      [
        t(`indicators.${indicator}`),
        category === null ? null : meaningOf(dimension === 'form' ? 'form' : 'country', category),
        sex === 'total' ? null : sexName(sex),
        age === 'total' ? null : ageName(age),
      ]
        .filter((part) => part !== null)
        .join(' · ');
    return [
      {
        id: 'where',
        header: t('totals.where'),
        main: true,
        sortValue: ({ area, year }) => `${areaName(area)} ${year}`,
        cell: ({ area, year }) => `${areaName(area)}, ${year}`,
      },
      { id: 'what', header: t('totals.what'), cell: subjectOf },
      {
        id: 'by',
        header: t('totals.by'),
        cell: ({ parts, dimension }) => (parts === 'category' ? t(`dimensions.${dimension}`) : t(`totals.by_${parts}`)),
      },
      {
        id: 'total',
        header: t('totals.total'),
        numeric: true,
        sortValue: ({ totalLow }) => totalLow,
        cell: ({ totalLow, totalHigh }) => range(totalLow, totalHigh),
      },
      {
        id: 'parts',
        header: t('totals.parts'),
        numeric: true,
        sortValue: ({ partsLow }) => partsLow,
        cell: ({ partsLow, partsHigh, complete, verdict }) => (
          <div>
            {range(partsLow, partsHigh)}
            {complete || verdict === 'exceed' ? null : (
              <Text size="sm" c="dimmed">
                {t('totals.missing')}
              </Text>
            )}
          </div>
        ),
      },
      { id: 'rows', header: t('totals.rows'), cell: ({ rows }) => <bdi>{rowsInWords(rows)}</bdi> },
    ];
  }, [t, formatNumber, areaName, meaningOf, sexName, ageName]);
}
