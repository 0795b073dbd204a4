// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, NativeSelect, Stack } from '@mantine/core';
import { EntryKind, LedgerAccountCode, listLedgerEntries } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { EntryTable } from './entry-table.tsx';
import { CurrencyInput } from './fund-fields.tsx';
import { fundKey } from './fund-query.ts';
import { MoreButton } from './more-button.tsx';

interface LedgerFilter {
  readonly kind?: EntryKind;
  readonly account?: LedgerAccountCode;
  readonly currency?: string;
}

function readFilter({ kind, account, currency }: AddressValues): LedgerFilter {
  const knownKind = EntryKind.safeParse(kind).data;
  const knownAccount = LedgerAccountCode.safeParse(account).data;
  return {
    ...(knownKind ? { kind: knownKind } : {}),
    ...(knownAccount ? { account: knownAccount } : {}),
    ...(currency !== undefined && /^[A-Z]{3}$/.test(currency) ? { currency } : {}),
  };
}

/** Every entry of the fund's ledger, newest first. */
export function LedgerPage() {
  const { t } = useTranslation('fund');
  const [filter, changeAddress] = useAddress(readFilter);
  const pages = useInfiniteQuery({
    queryKey: [...fundKey, 'ledger', filter],
    queryFn: ({ pageParam, signal }) =>
      api(listLedgerEntries, { query: { ...filter, ...(pageParam === '' ? {} : { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')}>
      <Stack gap="md">
        <Group>
          <NativeSelect
            label={t('ledger.kind')}
            data={[
              { value: '', label: t('ledger.all') },
              ...EntryKind.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
            ]}
            value={filter.kind ?? ''}
            onChange={({ currentTarget }) => changeAddress({ kind: currentTarget.value })}
          />
          <NativeSelect
            label={t('account')}
            data={[
              { value: '', label: t('ledger.all') },
              ...LedgerAccountCode.options.map((value) => ({ value, label: t(`accounts.${value}`) })),
            ]}
            value={filter.account ?? ''}
            onChange={({ currentTarget }) => changeAddress({ account: currentTarget.value })}
          />
          <CurrencyInput
            key={filter.currency ?? ''}
            label={t('currency')}
            value={filter.currency ?? ''}
            onChange={(currency) => {
              if (currency === '' || currency.length === 3) changeAddress({ currency });
            }}
          />
        </Group>
        {pages.isPending ? <Loading /> : null}
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.data && entries.length === 0 ? <Empty title={t('ledger.none')}>{t('ledger.noneTodo')}</Empty> : null}
        {entries.length > 0 ? <EntryTable label={t('ledger.title')} entries={entries} /> : null}
        <MoreButton pages={pages} />
      </Stack>
    </Page>
  );
}
