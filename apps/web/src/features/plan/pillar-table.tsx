// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Progress, Stack, Text } from '@mantine/core';
import { ActivityState, OutcomeState, type PillarProgress } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';

/** States with how many measures are in each, those only that occur. */
function StateCounts({
  list,
  counts,
}: {
  readonly list: 'activityState' | 'outcomeState';
  readonly counts: Readonly<Record<string, number>>;
}) {
  const { language, formatNumber } = useLanguage();
  const order: readonly string[] = list === 'activityState' ? ActivityState.options : OutcomeState.options;
  const found = order.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <Stack gap={2}>
      {found.length === 0 ? <Text size="sm">–</Text> : null}
      {found.map((state) => (
        <Text key={state} size="sm">
          {labelOf(list, state, language)}: {formatNumber(counts[state] ?? 0)}
        </Text>
      ))}
    </Stack>
  );
}

/** Coverage, activity and outcome of each pillar. */
export function PillarTable({ pillars }: { readonly pillars: readonly PillarProgress[] }) {
  const { t } = useTranslation('plan');
  const { language, formatNumber } = useLanguage();
  const columns: DataColumn<PillarProgress>[] = [
    { id: 'pillar', header: t('pillar'), main: true, cell: ({ pillar }) => labelOf('pillar', pillar, language) },
    {
      id: 'coverage',
      header: t('coverage'),
      cell: ({ answered, commitments }) => (
        <Stack gap={4}>
          <Text size="sm">
            {t('coverageOf', { answered: formatNumber(answered), commitments: formatNumber(commitments) })}
          </Text>
          <Progress value={commitments === 0 ? 0 : (answered / commitments) * 100} aria-hidden />
        </Stack>
      ),
    },
    { id: 'measures', header: t('measures'), numeric: true, cell: ({ measures }) => formatNumber(measures) },
    {
      id: 'activity',
      header: t('activity'),
      cell: ({ activity }) => <StateCounts list="activityState" counts={activity} />,
    },
    {
      id: 'outcome',
      header: t('outcome'),
      cell: ({ outcome }) => <StateCounts list="outcomeState" counts={outcome} />,
    },
    { id: 'stale', header: t('stale'), numeric: true, cell: ({ stale }) => formatNumber(stale) },
  ];
  return <DataTable label={t('views.pillars')} rows={pillars} columns={columns} rowKey={({ pillar }) => pillar} />;
}
