// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import type { Cell } from './counted-rows.ts';
import classes from './statistics.module.css';

/** A count, or the one mark for a withheld one. */
export function CellValue({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  if (cell.kind === 'count') return <>{formatNumber(cell.count)}</>;
  return <span className={classes.withheld}>{t('withheld')}</span>;
}
