// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { StatisticsTable } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { readFilter } from './filters/filter.ts';
import classes from './statistics.module.css';
import { useLabels } from './use-labels.ts';
import { CellValue } from './withheld.tsx';

/** How many victims are in the selection, of what they are the figures, and as of when. */
export function Headline({ table }: { readonly table: StatisticsTable }) {
  const { t } = useTranslation('statistics');
  const { formatNumber, formatDate } = useLanguage();
  const { words } = useLabels();
  const { total } = table;
  const filter = readFilter(table.where);
  return (
    <div>
      <div className={classes.headline} role="status">
        <span className={classes.headlineNumber}>
          {total.kind === 'count' ? (
            t(`counted.${table.unit}`, { count: total.count, number: formatNumber(total.count) })
          ) : (
            <CellValue cell={total} />
          )}
        </span>
        {filter.length === 0 ? null : <span>{words({ by: [], filter, unit: table.unit })}</span>}
      </div>
      <Text size="sm" c="dimmed">
        {table.scope === 'national' ? t('scope.national') : t('scope.visible')}
        {table.vintage === null ? null : ` ${t('vintage.of', { name: table.vintage.name })}`}
        {table.asOf === null ? null : ` ${t('asOf', { date: formatDate(table.asOf) })}`}
      </Text>
    </div>
  );
}
