// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicCall } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';

const colours = { draft: 'gray', coming: 'blue', open: 'green', closed: 'yellow', decided: 'gray', cancelled: 'red' };

export function StageBadge({ stage }: Pick<PublicCall, 'stage'>) {
  const { t } = useTranslation('apply');
  return <StateBadge colour={colours[stage]}>{t(`stages.${stage}`)}</StateBadge>;
}

/** Days, amounts and months of a call. */
export function CallFacts({ call }: { readonly call: PublicCall }) {
  const { t } = useTranslation('apply');
  const { formatDate, formatNumber } = useLanguage();
  const { currency } = call;
  return (
    <Facts
      facts={[
        [t('facts.from'), formatDate(call.opensOn)],
        [t('facts.to'), formatDate(call.closesOn)],
        [t('facts.amountMin'), <Money key="min" amount={call.amountMin} currency={currency} />],
        [t('facts.amountMax'), <Money key="max" amount={call.amountMax} currency={currency} />],
        [t('facts.months'), `${formatNumber(call.monthsMin)}–${formatNumber(call.monthsMax)}`],
        [t('facts.budget'), call.budget === null ? null : <Money key="all" amount={call.budget} currency={currency} />],
      ]}
    />
  );
}
