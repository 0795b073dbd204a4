// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IndicatorReading } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';

type Scale = 'percent' | 'number';

/** Values of indicators in words of the reader: with their unit, of how many, and as of when. */
export function useValueText() {
  const { t } = useTranslation('plan');
  const { formatDate, formatNumber, formatPercent } = useLanguage();
  const ofNumber = (value: number, scale: Scale): string =>
    scale === 'percent' ? formatPercent(value) : formatNumber(value);
  const ofReading = (reading: IndicatorReading, scale: Scale): string => {
    if (reading.kind === 'withheld') return t('indicators.withheld');
    if (reading.kind === 'none') return t('indicators.noValue');
    const parts = [
      ofNumber(reading.value, scale),
      ...(reading.of === null ? [] : [t('indicators.ofPeople', { count: reading.of })]),
      `· ${t('indicators.asOf', { day: formatDate(reading.on) })}`,
    ];
    return parts.join(' ');
  };
  return { ofNumber, ofReading };
}
