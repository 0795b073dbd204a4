// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { StatisticsTable } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { CountedRow } from '../counted-rows.ts';

interface DenominatorProps {
  readonly table: StatisticsTable;
  readonly rows: readonly CountedRow[];
}

/** What the percentages are of, and for how many nothing is known. */
export function Denominator({ table, rows }: DenominatorProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const unknown = rows.find(({ code }) => code === null)?.cell;
  return (
    <Text size="sm">
      {table.known.kind === 'count'
        ? t('figure.ofKnown', { count: table.known.count, number: formatNumber(table.known.count) })
        : t('figure.knownWithheld')}
      {unknown === undefined ? null : ' '}
      {unknown?.kind === 'count'
        ? t('figure.notKnown', { count: unknown.count, number: formatNumber(unknown.count) })
        : null}
      {unknown?.kind === 'suppressed' ? t('figure.notKnownWithheld') : null}
    </Text>
  );
}
