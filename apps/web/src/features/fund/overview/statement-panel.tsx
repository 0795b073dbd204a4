// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { downloadFundStatement, type FundOverview, getFundStatement, type StatementLine } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../../lib/address.ts';
import { api } from '../../../lib/api.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DayInput } from '../../../ui/form-fields.tsx';
import { AnchorLink } from '../../../ui/links.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { fundKey } from '../fund-query.ts';
import { Money } from '../../../ui/money.tsx';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

function readPeriod({ from, to }: AddressValues): {
  readonly from: string | undefined;
  readonly to: string | undefined;
} {
  const day = (value: string | undefined) => (value !== undefined && dayPattern.test(value) ? value : undefined);
  return { from: day(from), to: day(to) };
}

/** Opening, movements and closing of every account in a period, counted from the entries. */
export function StatementPanel({ fund }: { readonly fund: FundOverview }) {
  const { t } = useTranslation('fund');
  const [asked, changeAddress] = useAddress(readPeriod);
  const from = asked.from ?? `${fund.months[0]?.month ?? fund.today.slice(0, 7)}-01`;
  const to = asked.to ?? fund.today;
  const query = useQuery({
    queryKey: [...fundKey, 'statement', from, to],
    queryFn: ({ signal }) => api(getFundStatement, { query: { from, to }, signal }),
  });
  const download = async () => {
    const file = await api(downloadFundStatement, { query: { from, to } });
    saveFile(new Blob([file], { type: 'text/csv' }), `fund-statement-${from}-${to}.csv`);
  };
  return (
    <Panel
      title={t('statement.title')}
      lead={t('statement.lead')}
      action={
        <Button variant="default" onClick={() => void download()}>
          {t('statement.download')}
        </Button>
      }
    >
      <Group>
        <DayInput label={t('fields.from')} value={from} max={to} onChange={(day) => changeAddress({ from: day })} />
        <DayInput label={t('fields.to')} value={to} min={from} onChange={(day) => changeAddress({ to: day })} />
      </Group>
      <QueryState query={query}>
        {({ lines, currency, entries, through, missingRates }) => (
          <>
            {lines.length === 0 ? (
              <Text>{t('statement.none')}</Text>
            ) : (
              <StatementTable lines={lines} currency={currency} />
            )}
            {missingRates.length > 0 ? (
              <Text size="sm">{t('missingRates', { currencies: missingRates.join(', ') })}</Text>
            ) : null}
            <Text size="sm" c="dimmed">
              {t('statement.entries', { count: entries, through })}
            </Text>
          </>
        )}
      </QueryState>
    </Panel>
  );
}

function StatementTable({ lines, currency }: { readonly lines: readonly StatementLine[]; readonly currency: string }) {
  const { t } = useTranslation('fund');
  const columns: DataColumn<StatementLine>[] = [
    {
      id: 'account',
      header: t('account'),
      main: true,
      cell: (line) => (
        <AnchorLink to="/fund/ledger" search={{ account: line.account, currency: line.currency }}>
          {t(`accounts.${line.account}`)}
        </AnchorLink>
      ),
    },
    ...(['opening', 'debits', 'credits', 'closing'] as const).map((key) => ({
      id: key,
      header: t(`statement.${key}`),
      numeric: true,
      cell: (line: StatementLine) => <Money amount={line[key]} currency={line.currency} />,
    })),
    {
      id: 'reporting',
      header: t('statement.inOwn', { currency }),
      numeric: true,
      cell: ({ reporting }) => <Money amount={reporting?.closing ?? null} currency={currency} />,
    },
    {
      id: 'revaluation',
      header: t('statement.revaluation'),
      numeric: true,
      cell: ({ reporting }) => <Money amount={reporting?.revaluation ?? null} currency={currency} />,
    },
  ];
  return (
    <DataTable
      label={t('statement.title')}
      rows={lines}
      columns={columns}
      rowKey={({ account, currency: of }) => `${account} ${of}`}
    />
  );
}
