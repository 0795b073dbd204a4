// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { InvestigationItemView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './language.ts';

/** ISO 4217's code for an amount whose currency is not said. */
const noCurrency = 'X'.repeat(3);

/** What a charge, a judgment or an order of compensation says, in words. */
export function useItemWords(): (item: InvestigationItemView) => string[] {
  const { t } = useTranslation('investigations');
  const { language, formatNumber } = useLanguage();
  return ({ offence, sentence, months, amount, currency }) =>
    [
      offence === null ? '' : labelOf('offence', offence, language),
      sentence === null ? '' : labelOf('sentence', sentence, language),
      months === null ? '' : t('months', { count: months, shown: formatNumber(months) }),
      amount === null
        ? ''
        : new Intl.NumberFormat(`${language}-u-nu-latn`, {
            style: 'currency',
            currency: currency ?? noCurrency,
          }).format(amount),
    ].filter((words) => words !== '');
}
