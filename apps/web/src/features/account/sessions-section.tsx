// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type AnswerOf, endSession, listSessions } from '@palermo/contract';
import { Badge, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { deviceName } from './device-name.ts';

type Session = AnswerOf<typeof listSessions>['sessions'][number];

const sessionsKey = ['account', 'sessions'];

function useColumns(end: (session: Session) => void, ending: boolean): readonly DataColumn<Session>[] {
  const { t } = useTranslation('account');
  return useMemo(
    (): readonly DataColumn<Session>[] => [
      {
        id: 'device',
        header: t('sessions.device'),
        main: true,
        cell: ({ device, current }) => (
          <>
            <span dir="ltr">{deviceName(device)}</span>{' '}
            {current ? (
              <Badge variant="light" color="teal">
                {t('sessions.current')}
              </Badge>
            ) : null}
          </>
        ),
      },
      { id: 'channel', header: t('sessions.channel'), cell: ({ channel }) => t(`sessions.${channel}`) },
      {
        id: 'createdAt',
        header: t('sessions.since'),
        cell: ({ createdAt }) => <DateText value={createdAt} withTime />,
      },
      {
        id: 'lastSeenAt',
        header: t('sessions.lastSeen'),
        cell: ({ lastSeenAt }) => <DateText value={lastSeenAt} withTime />,
      },
      {
        id: 'end',
        header: t('sessions.actions'),
        cell: (session) =>
          session.current ? (
            t('sessions.signOutAbove')
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              disabled={ending}
              aria-label={t('sessions.endOne', { device: deviceName(session.device) })}
              onClick={() => end(session)}
            >
              {t('sessions.end')}
            </Button>
          ),
      },
    ],
    [t, end, ending],
  );
}

/** Where the account is signed in, each place with a way to end it. */
export function SessionsSection() {
  const { t } = useTranslation('account');
  const queryClient = useQueryClient();
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => api(listSessions, { signal }) });
  const { mutate, isPending, error } = useMutation({
    mutationFn: (session: Session) => api(endSession, { params: { sessionId: session.id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionsKey });
      notifyDone(t('sessions.ended'));
    },
  });
  const columns = useColumns(mutate, isPending);
  return (
    <Panel roomy title={t('sessions.title')} lead={t('sessions.explanation')}>
      <ProblemNotice error={error} />
      <QueryState query={sessions}>
        {({ sessions: live }) => (
          <DataTable label={t('sessions.title')} rows={live} columns={columns} rowKey={({ id }) => id} />
        )}
      </QueryState>
    </Panel>
  );
}
