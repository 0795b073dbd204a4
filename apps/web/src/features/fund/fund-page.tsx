// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { type FundOverview, getFund } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { fundKey } from './fund-query.ts';
import { Money } from '../../ui/money.tsx';
import { IatiPanel } from './overview/iati-panel.tsx';
import { MonthsPanel } from './overview/months-panel.tsx';
import { RatesPanel } from './overview/rates-panel.tsx';
import { SettingsDialog } from './overview/settings-dialog.tsx';
import { StatementPanel } from './overview/statement-panel.tsx';
import classes from './fund.module.css';

/** The trust fund: what came in, what is promised, what was paid, and what is there. */
export function FundPage() {
  const { t } = useTranslation('fund');
  const query = useQuery({ queryKey: [...fundKey, 'overview'], queryFn: ({ signal }) => api(getFund, { signal }) });
  const officer = hasRole(useSession(), 'grantsOfficer');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Page
      title={query.data?.name ?? t('title')}
      lead={t('lead')}
      actions={
        <>
          <ButtonLink to="/fund/grants">{t('toGrants')}</ButtonLink>
          {officer ? (
            <Button variant="default" onClick={() => setIsOpen(true)} disabled={!query.data}>
              {t('settings.title')}
            </Button>
          ) : null}
        </>
      }
    >
      <QueryState query={query}>
        {(fund) => (
          <Stack gap="md">
            <NowPanel fund={fund} />
            <MonthsPanel fund={fund} />
            <StatementPanel fund={fund} />
            <RatesPanel fund={fund} />
            <IatiPanel />
            {isOpen ? <SettingsDialog fund={fund} onClose={() => setIsOpen(false)} /> : null}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

type Sums = FundOverview['byCurrency'][number];
const shown = ['received', 'outstanding', 'committed', 'paid', 'available'] as const;

function NowPanel({ fund }: { readonly fund: FundOverview }) {
  const { t } = useTranslation('fund');
  const { total, byCurrency, available, missingRates } = fund;
  const columns: DataColumn<Sums>[] = [
    { id: 'currency', header: t('currency'), main: true, cell: ({ currency }) => currency },
    ...shown.map((key) => ({
      id: key,
      header: t(`sums.${key}`),
      numeric: true,
      cell: (sums: Sums) => <Money amount={sums[key]} currency={sums.currency} />,
    })),
  ];
  return (
    <Panel title={t('now')} lead={t('nowLead')}>
      {total === null ? (
        <Text size="sm">{t('missingRates', { currencies: missingRates.join(', ') })}</Text>
      ) : (
        <dl className={classes.sums}>
          {shown.map((key) => (
            <div key={key} data-key={key}>
              <dt>{t(`sums.${key}`)}</dt>
              <dd>
                <Money amount={total[key]} currency={total.currency} />
              </dd>
              <dd data-hint>{t(`sumHints.${key}`)}</dd>
            </div>
          ))}
        </dl>
      )}
      {byCurrency.length > 1 ? (
        <DataTable label={t('byCurrency')} rows={byCurrency} columns={columns} rowKey={({ currency }) => currency} />
      ) : null}
      {available.some(({ earmark }) => earmark !== '') ? (
        <Group gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('forWhat')}>
          {available.map(({ earmark, currency, amount }) => (
            <li key={`${currency} ${earmark}`} className={classes.chip}>
              <bdi>{earmark === '' ? t('noEarmark') : earmark}</bdi> <Money amount={amount} currency={currency} />
            </li>
          ))}
        </Group>
      ) : null}
      <Text size="sm">{t('grantsCount', { open: fund.grants.open, closed: fund.grants.closed })}</Text>
    </Panel>
  );
}
