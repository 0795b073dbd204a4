// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Text } from '@mantine/core';
import type { FundOverview } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from '../fund.module.css';
import { Money } from '../../../ui/money.tsx';

type Month = FundOverview['months'][number];
const width = 720;
const height = 190;
const foot = 34;

/** What came in and went out in each of the last twelve months: a chart, and its figures under it. */
export function MonthsPanel({ fund }: { readonly fund: FundOverview }) {
  const { t } = useTranslation('fund');
  const { formatDate } = useLanguage();
  const { months, currency } = fund;
  const columns: DataColumn<Month>[] = [
    { id: 'month', header: t('months.month'), main: true, cell: ({ month }) => formatDate(month) },
    ...(['received', 'paid'] as const).map((key) => ({
      id: key,
      header: t(`sums.${key}`),
      numeric: true,
      cell: (month: Month) => <Money amount={month[key]} currency={currency} />,
    })),
  ];
  return (
    <Panel title={t('months.title')} lead={t('months.lead', { currency })}>
      <MonthChart months={months} label={t('months.title')} />
      <Group gap="md">
        {(['received', 'paid'] as const).map((key) => (
          <Text key={key} size="sm">
            <span className={classes.key} data-of={key} aria-hidden />
            {t(`sums.${key}`)}
          </Text>
        ))}
      </Group>
      <details>
        <summary>{t('months.table')}</summary>
        <DataTable label={t('months.title')} rows={months} columns={columns} rowKey={({ month }) => month} />
      </details>
    </Panel>
  );
}

function MonthChart({ months, label }: { readonly months: readonly Month[]; readonly label: string }) {
  const { direction, language } = useLanguage();
  const amounts = months.flatMap(({ received, paid }) => [Number(received ?? 0), Number(paid ?? 0)]);
  const top = Math.max(1, ...amounts);
  const step = width / months.length;
  const barWidth = step / 3;
  const name = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    month: 'short',
    timeZone: 'UTC',
  });
  return (
    <svg className={classes.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className={classes.axis} x1={0} x2={width} y1={height - foot} y2={height - foot} />
      {months.map(({ month, received, paid }, at) => {
        const place = direction === 'rtl' ? months.length - 1 - at : at;
        const bar = (amount: string | null, key: 'received' | 'paid', offset: number) => {
          const tall = (Math.max(0, Number(amount ?? 0)) / top) * (height - foot - 8);
          return (
            <rect
              className={classes[key]}
              x={place * step + step / 6 + offset}
              y={height - foot - tall}
              width={barWidth}
              height={tall}
            />
          );
        };
        return (
          <g key={month}>
            {bar(received, 'received', 0)}
            {bar(paid, 'paid', barWidth)}
            <text className={classes.tick} x={place * step + step / 2} y={height - 12} textAnchor="middle">
              {name.format(new Date(`${month}-01T00:00:00Z`))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
