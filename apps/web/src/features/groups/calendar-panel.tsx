// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { type CalendarFeedId, listCalendarFeeds, makeCalendarFeed, revokeCalendarFeed } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';

const feedsKey = ['calendar-feeds'] as const;

/** The meetings of one's groups in one's own calendar, under a secret address that can be revoked. */
export function CalendarPanel() {
  const { t } = useTranslation('groups');
  const queryClient = useQueryClient();
  const [address, setAddress] = useState<{ readonly id: CalendarFeedId; readonly url: string } | null>(null);
  const query = useQuery({
    queryKey: feedsKey,
    queryFn: async ({ signal }) => (await api(listCalendarFeeds, { signal })).feeds,
  });
  const make = useMutation({
    mutationFn: () => api(makeCalendarFeed, {}),
    onSuccess: async ({ id, path }) => {
      setAddress({ id, url: new URL(path, window.location.origin).href });
      await queryClient.invalidateQueries({ queryKey: feedsKey });
    },
  });
  const revoke = useMutation({
    mutationFn: (feedId: CalendarFeedId) => api(revokeCalendarFeed, { params: { feedId } }),
    onSuccess: async (_answer, feedId) => {
      if (address?.id === feedId) setAddress(null);
      notifyDone(t('revoked'));
      await queryClient.invalidateQueries({ queryKey: feedsKey });
    },
  });
  return (
    <Panel
      title={t('calendarTitle')}
      lead={t('calendarLead')}
      action={
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {t('makeAddress')}
        </Button>
      }
    >
      {address === null ? null : (
        <Stack gap="xs" role="status">
          <TextInput label={t('address')} description={t('addressOnce')} value={address.url} readOnly dir="ltr" />
          <div>
            <CopyButton text={address.url} label={t('copyAddress')} />
          </div>
        </Stack>
      )}
      <QueryState query={query}>
        {(feeds) => (
          <List spacing="xs" listStyleType="none">
            {feeds.map(({ id, madeAt }) => (
              <List.Item key={id}>
                <Group>
                  <Text size="sm">
                    {t('madeOn')} <DateText value={madeAt} withTime />
                  </Text>
                  <Button variant="subtle" color="red" size="compact-sm" onClick={() => revoke.mutate(id)}>
                    {t('revoke')}
                  </Button>
                </Group>
              </List.Item>
            ))}
          </List>
        )}
      </QueryState>
      <ProblemNotice error={make.error ?? revoke.error} />
    </Panel>
  );
}
