// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { listOutreachEvents } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { campaignsKey } from './campaign-queries.ts';
import { EventDialog } from './event-dialog.tsx';
import { EventTable } from './event-table.tsx';

const views = ['coming', 'toReply'] as const;

function readFilters({ show }: AddressValues) {
  return { show: views.find((each) => each === show) };
}

/** Events that one is invited to, keeps or may read of. */
export function EventsPage() {
  const { t } = useTranslation('campaigns');
  const [{ show }, changeAddress] = useAddress(readFilters);
  const navigate = useNavigate();
  const today = useToday();
  const [plans, setPlans] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: [...campaignsKey, 'events', show ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api(listOutreachEvents, {
        query: { ...(show ? { show } : {}), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap(({ events }) => events) ?? [];
  return (
    <Page
      title={t('eventsTitle')}
      lead={t('eventsLead')}
      actions={first?.mayKeep ? <Button onClick={() => setPlans(true)}>{t('planEvent')}</Button> : undefined}
    >
      {plans ? (
        <EventDialog
          campaignId={null}
          mayKeep
          day={today}
          onClose={() => setPlans(false)}
          onPlanned={({ id }) => void navigate({ to: '/outreach/events/$eventId', params: { eventId: id } })}
        />
      ) : null}
      <Stack gap="md">
        <Group>
          <NativeSelect
            label={t('show')}
            data={[
              { value: '', label: t('eventViews.all') },
              ...views.map((value) => ({ value, label: t(`eventViews.${value}`) })),
            ]}
            value={show ?? ''}
            onChange={({ currentTarget }) => changeAddress({ show: currentTarget.value })}
          />
        </Group>
        <PagedList
          pages={pages}
          isEmpty={rows.length === 0}
          moreLabel={t('more')}
          empty={<Empty title={t('noEvents')}>{t('noEventsTodo')}</Empty>}
        >
          <EventTable events={rows} />
        </PagedList>
        <Text size="sm">
          <AnchorLink to="/groups">{t('inYourCalendar')}</AnchorLink>
        </Text>
      </Stack>
    </Page>
  );
}
