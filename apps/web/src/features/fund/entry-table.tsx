// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LedgerEntry } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Money } from '../../ui/money.tsx';

/** Entries of the ledger; each leads to its lines. */
export function EntryTable({ entries, label }: { readonly entries: readonly LedgerEntry[]; readonly label: string }) {
  const { t } = useTranslation('fund');
  const columns: DataColumn<LedgerEntry>[] = [
    {
      id: 'number',
      header: t('ledger.number'),
      main: true,
      cell: ({ id, number, kind }) => (
        <AnchorLink to="/fund/ledger/$entryId" params={{ entryId: id }}>
          {number} · {t(`kinds.${kind}`)}
        </AnchorLink>
      ),
    },
    { id: 'on', header: t('fields.day'), cell: ({ on }) => <DateText value={on} /> },
    {
      id: 'of',
      header: t('ledger.of'),
      cell: ({ contribution, grant, memo }) => (
        <bdi>{contribution?.contributor ?? (grant ? `${grant.reference} ${grant.title}` : (memo ?? '–'))}</bdi>
      ),
    },
    {
      id: 'amount',
      header: t('fields.amount'),
      numeric: true,
      cell: ({ amounts }) =>
        amounts.map(({ currency, amount }) => (
          <div key={currency}>
            <Money amount={amount} currency={currency} />
          </div>
        )),
    },
    {
      id: 'taken',
      header: t('ledger.taken'),
      cell: ({ reversedBy }) => (reversedBy === null ? '' : t('ledger.takenBack')),
    },
  ];
  return <DataTable label={label} rows={entries} columns={columns} rowKey={({ id }) => id} />;
}
