// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ShareInterval } from '@palermo/evidence';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import type { Cell } from './counted-rows.ts';

const smallestPercent = 0.1;

/** The percentage of a count as text; undefined where there is none. A share of somebody never reads as nothing. */
export function useShare(): (cell: Cell) => string | undefined {
  const { t } = useTranslation('statistics');
  const { formatPercent } = useLanguage();
  return (cell) => {
    if (cell.kind === 'suppressed' || cell.percentOfKnown === null) return undefined;
    if (cell.count > 0 && cell.percentOfKnown < smallestPercent) {
      return t('shareBelow', { percent: formatPercent(smallestPercent) });
    }
    return formatPercent(cell.percentOfKnown);
  };
}

/** An interval of shares as text: "12%–30%". */
export function useInterval(): (interval: ShareInterval | undefined) => string | undefined {
  const { t } = useTranslation('statistics');
  const { formatPercent } = useLanguage();
  return (interval) => {
    if (interval === undefined) return undefined;
    const rounded = (percent: number): string => formatPercent(Math.round(percent));
    return t('map.from', { from: rounded(interval.low), to: rounded(interval.high) });
  };
}
