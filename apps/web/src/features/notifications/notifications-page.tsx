// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { type NoticeView, readNotices } from '@palermo/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { NoticeItem } from './notice-item.tsx';
import { noticePagesQuery, noticesKey } from './notice-queries.ts';
import classes from './notifications.module.css';

type Only = 'all' | 'unread';

function readOnly(values: AddressValues): Only {
  return values['only'] === 'unread' ? 'unread' : 'all';
}

/** What one was told, newest first, each with the way to what it is about. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const [only, changeAddress] = useAddress(readOnly);
  const pages = useInfiniteQuery(noticePagesQuery(only));
  const { readOne, readAll } = useReading();
  const notices = pages.data?.pages.flatMap((page): readonly NoticeView[] => page.notices) ?? [];
  const newest = notices[0];
  const hasUnread = notices.some(({ isRead }) => !isRead);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        newest && hasUnread ? (
          <Button variant="default" loading={readAll.isPending} onClick={() => readAll.mutate(newest.at)}>
            {t('readAll')}
          </Button>
        ) : null
      }
    >
      <Stack gap="md">
        <Group>
          <SegmentedControl
            aria-label={t('only.label')}
            value={only}
            onChange={(chosen) => changeAddress({ only: chosen === 'all' ? undefined : chosen })}
            data={[
              { value: 'all', label: t('only.all') },
              { value: 'unread', label: t('only.unread') },
            ]}
          />
        </Group>
        <ProblemNotice error={readOne.error ?? readAll.error} />
        {pages.isPending ? <Loading /> : null}
        {pages.error && !pages.data ? <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} /> : null}
        {pages.data && notices.length === 0 ? <Empty title={t('empty')}>{t('emptyTodo')}</Empty> : null}
        <ul className={classes.notices}>
          {notices.map((notice) => (
            <li key={notice.id}>
              <NoticeItem notice={notice} onRead={() => readOne.mutate(notice)} />
            </li>
          ))}
        </ul>
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

function useReading() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: noticesKey });
  const readOne = useMutation({
    mutationFn: ({ id }: NoticeView) => api(readNotices, { body: { ids: [id] } }),
    onSuccess,
  });
  // What came after the newest that is shown stays unread: nobody has seen it.
  const readAll = useMutation({ mutationFn: (until: string) => api(readNotices, { body: { until } }), onSuccess });
  return { readOne, readAll };
}
