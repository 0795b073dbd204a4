// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { listReferrals } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { servicesKey } from '../../lib/services.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { ReferralCard } from './referrals/referral-card.tsx';

/** What there is not, by what was asked for. */
const emptyOf = {
  received: { open: 'none', ended: 'noneEnded' },
  sent: { open: 'noneSent', ended: 'noneSentEnded' },
} as const;

function readView({ direction, state }: AddressValues) {
  return {
    direction: direction === 'sent' ? 'sent' : 'received',
    state: state === 'ended' ? 'ended' : 'open',
  } as const;
}

/** Referrals and hand-overs: those that wait for one's organisation, and those that it sent. */
export function ReferralsPage() {
  const { t } = useTranslation('services');
  const [view, changeAddress] = useAddress(readView);
  const { direction, state } = view;
  const pages = useInfiniteQuery({
    queryKey: [...servicesKey, 'referrals', direction, state],
    queryFn: ({ pageParam, signal }) =>
      api(listReferrals, { query: { ...view, ...(pageParam === '' ? {} : { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const referrals = pages.data?.pages.flatMap((page) => page.referrals) ?? [];
  return (
    <Page title={t('referrals.title')} lead={t('referrals.lead')}>
      <Stack gap="md">
        <Group>
          <SegmentedControl
            aria-label={t('referrals.which')}
            value={direction}
            onChange={(chosen) => changeAddress({ direction: chosen === 'received' ? undefined : chosen })}
            data={(['received', 'sent'] as const).map((value) => ({ value, label: t(`referrals.${value}`) }))}
          />
          <SegmentedControl
            aria-label={t('referrals.state')}
            value={state}
            onChange={(chosen) => changeAddress({ state: chosen === 'open' ? undefined : chosen })}
            data={(['open', 'ended'] as const).map((value) => ({ value, label: t(`referrals.${value}`) }))}
          />
        </Group>
        {pages.isPending ? <Loading /> : null}
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.data && referrals.length === 0 ? (
          <Empty title={t(`referrals.${emptyOf[direction][state]}`)}>
            {t(`referrals.${emptyOf[direction][state]}Todo`)}
          </Empty>
        ) : (
          <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {referrals.map((referral) => (
              <li key={referral.id}>
                <ReferralCard referral={referral} />
              </li>
            ))}
          </Stack>
        )}
        {pages.hasNextPage ? (
          <div>
            <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Page>
  );
}
