// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, NativeSelect, Stack } from '@mantine/core';
import { type GrantLine, GrantState, listGrants } from '@palermo/contract';
import { countryName } from '@palermo/terms';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { fundKey } from './fund-query.ts';
import { grantColours } from './grants/grant-colours.ts';
import { Money } from '../../ui/money.tsx';
import { MoreButton } from './more-button.tsx';

function readState({ state }: AddressValues): GrantState | undefined {
  return GrantState.safeParse(state).data;
}

function useColumns(): DataColumn<GrantLine>[] {
  const { t } = useTranslation('fund');
  const { language, formatDate } = useLanguage();
  return [
    {
      id: 'title',
      header: t('grants.one'),
      main: true,
      cell: ({ id, reference, title }) => (
        <AnchorLink to="/fund/grants/$grantId" params={{ grantId: id }}>
          <bdi dir="ltr">{reference}</bdi> · <bdi>{title}</bdi>
        </AnchorLink>
      ),
    },
    {
      id: 'grantee',
      header: t('grants.grantee'),
      cell: ({ grantee, granteeCountry }) => (
        <>
          <bdi>{grantee}</bdi>, {countryName(granteeCountry, language)}
        </>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StateBadge colour={grantColours[state]}>{t(`grants.states.${state}`)}</StateBadge>,
    },
    {
      id: 'awarded',
      header: t('grants.awarded'),
      numeric: true,
      cell: ({ sums, currency }) => <Money amount={sums.awarded} currency={currency} />,
    },
    {
      id: 'paid',
      header: t('sums.paid'),
      numeric: true,
      cell: ({ sums, currency }) => <Money amount={sums.paid} currency={currency} />,
    },
    {
      id: 'next',
      header: t('next'),
      cell: ({ next }) => {
        if (next === null) return '–';
        const step = t(`grants.steps.${next.step}`);
        if (next.dueOn === null) return step;
        return t(next.overdue ? 'grants.stepOverdue' : 'grants.stepDue', { step, day: formatDate(next.dueOn) });
      },
    },
  ];
}

/** Grants of the fund, the newest first, each with its one next step. */
export function GrantsPage() {
  const { t } = useTranslation('fund');
  const [state, changeAddress] = useAddress(readState);
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: [...fundKey, 'grants', state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api(listGrants, {
        query: { ...(state ? { state } : {}), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = pages.data?.pages.flatMap(({ grants }) => grants) ?? [];
  return (
    <Page title={t('grants.title')} lead={t('grants.lead')}>
      <Stack gap="md">
        <Group>
          <NativeSelect
            label={t('state')}
            data={[
              { value: '', label: t('ledger.all') },
              ...GrantState.options.map((value) => ({ value, label: t(`grants.states.${value}`) })),
            ]}
            value={state ?? ''}
            onChange={({ currentTarget }) => changeAddress({ state: currentTarget.value })}
          />
        </Group>
        {pages.isPending ? <Loading /> : null}
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.data && rows.length === 0 ? <Empty title={t('grants.none')}>{t('grants.noneTodo')}</Empty> : null}
        {rows.length > 0 ? (
          <DataTable label={t('grants.title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
        ) : null}
        <MoreButton pages={pages} />
      </Stack>
    </Page>
  );
}
