// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GrantView, TrancheView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { Money } from '../../../ui/money.tsx';
import { trancheColours } from './grant-colours.ts';

/** What falls due to the grantee, and who proposed and confirmed what was paid. */
export function TranchesPanel({ grant }: { readonly grant: GrantView }) {
  const { t } = useTranslation('fund');
  const { formatDate } = useLanguage();
  const somebody = t('payment.somebody');
  const columns: DataColumn<TrancheView>[] = [
    { id: 'number', header: t('tranches.one'), main: true, cell: ({ number }) => t('tranches.number', { number }) },
    {
      id: 'amount',
      header: t('fields.amount'),
      numeric: true,
      cell: ({ amount }) => <Money amount={amount} currency={grant.currency} />,
    },
    { id: 'due', header: t('agreement.dueOn'), cell: ({ dueOn }) => <DateText value={dueOn} /> },
    {
      id: 'after',
      header: t('agreement.after'),
      cell: ({ afterReport }) =>
        afterReport === null ? t('agreement.atOnce') : t('agreement.afterReport', { number: afterReport }),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StateBadge colour={trancheColours[state]}>{t(`tranches.states.${state}`)}</StateBadge>,
    },
    {
      id: 'payments',
      header: t('payment.history'),
      cell: ({ payments }) =>
        payments.map(({ id, state, on, proposedBy, decidedBy }) => (
          <div key={id}>
            {t(`payment.told.${state}`, {
              day: formatDate(on),
              proposer: proposedBy ?? somebody,
              decider: decidedBy ?? somebody,
            })}
          </div>
        )),
    },
  ];
  return (
    <Panel title={t('tranches.title')} lead={t('tranches.lead')}>
      <DataTable label={t('tranches.title')} rows={grant.tranches} columns={columns} rowKey={({ id }) => id} />
    </Panel>
  );
}
