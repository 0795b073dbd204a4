// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { listAssistanceOffers, listAssistanceRequests, RequestState, SubjectCode } from '@palermo/contract';
import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { useOfferColumns, useRequestColumns } from './assistance-columns.tsx';
import { assistanceKey } from './assistance-query.ts';
import { OfferDialog } from './offer-dialog.tsx';
import { RequestDialog } from './request-dialog.tsx';

const views = ['requests', 'offers'] as const;

function readView({ view }: AddressValues) {
  return { view: views.find((each) => each === view) ?? 'requests' };
}

/** Technical assistance: what is asked for, and what is offered. */
export function AssistancePage() {
  const { t } = useTranslation('assistance');
  const [{ view }, changeAddress] = useAddress(readView);
  const [dialog, setDialog] = useState<'ask' | 'offer' | null>(null);
  const navigate = useNavigate();
  const close = () => setDialog(null);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {dialog === 'ask' ? (
        <RequestDialog
          request={null}
          onClose={close}
          onDone={({ id }) => void navigate({ to: '/assistance/requests/$requestId', params: { requestId: id } })}
        />
      ) : null}
      {dialog === 'offer' ? (
        <OfferDialog
          offer={null}
          onClose={close}
          onDone={({ id }) => void navigate({ to: '/assistance/offers/$offerId', params: { offerId: id } })}
        />
      ) : null}
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('show')}
          data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          value={view}
          onChange={(value) => changeAddress({ view: value })}
        />
        {view === 'requests' ? (
          <Requests onAsk={() => setDialog('ask')} />
        ) : (
          <Offers onOffer={() => setDialog('offer')} />
        )}
      </Stack>
    </Page>
  );
}

function readState({ state }: AddressValues) {
  return { state: RequestState.safeParse(state).data };
}

function Requests({ onAsk }: { readonly onAsk: () => void }) {
  const { t } = useTranslation('assistance');
  const { formatNumber } = useLanguage();
  const [{ state }, changeAddress] = useAddress(readState);
  const columns = useRequestColumns();
  const pages = useInfiniteQuery({
    queryKey: [...assistanceKey, 'requests', state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api(listAssistanceRequests, {
        query: { ...(state ? { state } : {}), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap(({ requests }) => requests) ?? [];
  const labelFor = (each: RequestState) =>
    first ? `${t(`states.${each}`)} (${formatNumber(first.counts[each])})` : t(`states.${each}`);
  return (
    <>
      <Group align="flex-end" justify="space-between">
        <NativeSelect
          label={t('state')}
          data={[
            { value: '', label: t('all') },
            ...RequestState.options.map((each) => ({ value: each, label: labelFor(each) })),
          ]}
          value={state ?? ''}
          onChange={({ currentTarget }) => changeAddress({ state: currentTarget.value })}
        />
        {first?.mayAsk ? <Button onClick={onAsk}>{t('ask')}</Button> : null}
      </Group>
      <Listed
        label={t('views.requests')}
        none={t('noRequests')}
        noneTodo={t('noRequestsTodo')}
        pages={pages}
        rows={rows}
        columns={columns}
      />
    </>
  );
}

function readSubject({ subject }: AddressValues) {
  return { subject: SubjectCode.safeParse(subject).data };
}

function Offers({ onOffer }: { readonly onOffer: () => void }) {
  const { t } = useTranslation('assistance');
  const [{ subject }, changeAddress] = useAddress(readSubject);
  const columns = useOfferColumns();
  const pages = useInfiniteQuery({
    queryKey: [...assistanceKey, 'offers', subject ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api(listAssistanceOffers, {
        query: { ...(subject ? { subject } : {}), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap(({ offers }) => offers) ?? [];
  return (
    <>
      <Group align="flex-end" justify="space-between">
        <NativeSelect
          label={t('subject')}
          data={[{ value: '', label: t('all') }, ...useCodeOptions('assistanceSubject')]}
          value={subject ?? ''}
          onChange={({ currentTarget }) => changeAddress({ subject: currentTarget.value })}
        />
        {first?.mayOffer ? <Button onClick={onOffer}>{t('offer')}</Button> : null}
      </Group>
      <Listed
        label={t('views.offers')}
        none={t('noOffers')}
        noneTodo={t('noOffersTodo')}
        pages={pages}
        rows={rows}
        columns={columns}
      />
    </>
  );
}

interface ListedProps<Row> {
  readonly label: string;
  readonly none: string;
  readonly noneTodo: string;
  readonly pages: Pick<
    UseInfiniteQueryResult,
    'isPending' | 'isSuccess' | 'error' | 'refetch' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
}

/** What was read of a list so far, or why there is nothing to show. */
function Listed<Row extends { readonly id: string }>({
  label,
  none,
  noneTodo,
  pages,
  rows,
  columns,
}: ListedProps<Row>) {
  const { t } = useTranslation('assistance');
  return (
    <>
      {pages.isPending ? <Loading /> : null}
      <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      {pages.isSuccess && rows.length === 0 ? <Empty title={none}>{noneTodo}</Empty> : null}
      {rows.length > 0 ? <DataTable label={label} rows={rows} columns={columns} rowKey={({ id }) => id} /> : null}
      {pages.hasNextPage ? (
        <div>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
