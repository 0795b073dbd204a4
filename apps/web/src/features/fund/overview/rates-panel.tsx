// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import { type ExchangeRate, type FundOverview, listExchangeRates, recordExchangeRate } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, LineInput } from '../../../ui/form-fields.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { AmountInput, CurrencyInput } from '../fund-fields.tsx';
import { fundKey, useFundAct } from '../fund-query.ts';

const ratesShown = 12;

/** Dated exchange rates into the currency of the fund. */
export function RatesPanel({ fund }: { readonly fund: FundOverview }) {
  const { t } = useTranslation('fund');
  const officer = hasRole(useSession(), 'grantsOfficer');
  const [isOpen, setIsOpen] = useState(false);
  const query = useQuery({
    queryKey: [...fundKey, 'rates'],
    queryFn: ({ signal }) => api(listExchangeRates, { query: {}, signal }),
  });
  const columns: DataColumn<ExchangeRate>[] = [
    { id: 'currency', header: t('currency'), main: true, cell: ({ currency }) => currency },
    { id: 'on', header: t('fields.day'), cell: ({ on }) => <DateText value={on} /> },
    { id: 'rate', header: t('rates.rate', { currency: fund.currency }), numeric: true, cell: ({ rate }) => rate },
    { id: 'source', header: t('rates.source'), cell: ({ source }) => <bdi>{source}</bdi> },
  ];
  return (
    <Panel
      title={t('rates.title')}
      lead={t('rates.lead', { currency: fund.currency })}
      action={
        officer ? (
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('rates.add')}
          </Button>
        ) : null
      }
    >
      <QueryState query={query}>
        {({ rates }) =>
          rates.length === 0 ? (
            <p>{t('rates.none')}</p>
          ) : (
            <DataTable
              label={t('rates.title')}
              rows={rates.slice(0, ratesShown)}
              columns={columns}
              rowKey={({ currency, on }) => `${currency} ${on}`}
            />
          )
        }
      </QueryState>
      {isOpen ? <RateDialog own={fund.currency} onClose={() => setIsOpen(false)} /> : null}
    </Panel>
  );
}

function RateDialog({ own, onClose }: { readonly own: string; readonly onClose: () => void }) {
  const { t } = useTranslation('fund');
  const [currency, setCurrency] = useState('');
  const [on, setOn] = useState(useToday());
  const [rate, setRate] = useState('');
  const [source, setSource] = useState('');
  const save = useFundAct(() => api(recordExchangeRate, { body: { currency, on, rate, source } }), onClose);
  return (
    <FormDialog
      title={t('rates.add')}
      submitLabel={t('actions.save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <CurrencyInput label={t('currency')} value={currency} onChange={setCurrency} />
      <DayInput label={t('fields.day')} value={on} onChange={setOn} />
      <AmountInput label={t('rates.rate', { currency: own })} value={rate} onChange={setRate} />
      <LineInput label={t('rates.source')} value={source} onChange={setSource} maxLength={200} />
    </FormDialog>
  );
}
