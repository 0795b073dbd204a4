// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { listAssistanceOffers, listAssistanceRequests, RequestState, SubjectCode } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/data-table.tsx';
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
      {pages.isPending ? <Loading /> : null}
      <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      {first && rows.length === 0 ? <Empty title={t('noRequests')}>{t('noRequestsTodo')}</Empty> : null}
      {rows.length > 0 ? (
        <DataTable label={t('views.requests')} rows={rows} columns={columns} rowKey={({ id }) => id} />
      ) : null}
      <More
        isShown={pages.hasNextPage}
        isLoading={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
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
      {pages.isPending ? <Loading /> : null}
      <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      {first && rows.length === 0 ? <Empty title={t('noOffers')}>{t('noOffersTodo')}</Empty> : null}
      {rows.length > 0 ? (
        <DataTable label={t('views.offers')} rows={rows} columns={columns} rowKey={({ id }) => id} />
      ) : null}
      <More
        isShown={pages.hasNextPage}
        isLoading={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </>
  );
}

interface MoreProps {
  readonly isShown: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

function More({ isShown, isLoading, onMore }: MoreProps) {
  const { t } = useTranslation('assistance');
  if (!isShown) return null;
  return (
    <div>
      <Button variant="default" loading={isLoading} onClick={onMore}>
        {t('more')}
      </Button>
    </div>
  );
}
