// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ApplicationLine } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useCountryName } from '../../lib/countries.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { Money } from '../../ui/money.tsx';

type Line = Pick<ApplicationLine, 'country' | 'amount'>;

/** The country and the amount of an application, which everybody sees who sees its line. */
export function useApplicationColumns<Row extends Line>(currencyOf: (row: Row) => string): DataColumn<Row>[] {
  const { t } = useTranslation('calls');
  const country = useCountryName();
  return [
    {
      id: 'country',
      header: t('applications.country'),
      cell: (line) => (line.country === null ? '–' : country(line.country)),
    },
    {
      id: 'amount',
      header: t('applications.amount'),
      numeric: true,
      cell: (line) => <Money amount={line.amount} currency={currencyOf(line)} />,
    },
  ];
}
