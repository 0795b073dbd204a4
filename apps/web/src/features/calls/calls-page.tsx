// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack } from '@mantine/core';
import { type CallView, listCalls } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CallForm } from './call-form.tsx';
import { callsKey, useCallTitle } from './calls-query.ts';
import { CallStageBadge } from './stage-badge.tsx';

function countOf({ counts }: CallView): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The calls of the fund, those in preparation included. */
export function CallsPage() {
  const { t } = useTranslation('calls');
  const titleOf = useCallTitle();
  const navigate = useNavigate();
  const isOfficer = hasRole(useSession(), 'grantsOfficer');
  const [isWriting, setIsWriting] = useState(false);
  const query = useQuery({
    queryKey: [...callsKey, 'list'],
    queryFn: ({ signal }) => api(listCalls, { query: { limit: 100 }, signal }),
  });
  const columns: DataColumn<CallView>[] = [
    {
      id: 'title',
      header: t('list.call'),
      main: true,
      cell: (call) => (
        <AnchorLink to="/fund/calls/$callId" params={{ callId: call.id }}>
          <bdi>{titleOf(call)}</bdi>
        </AnchorLink>
      ),
    },
    { id: 'stage', header: t('list.stage'), cell: ({ stage }) => <CallStageBadge stage={stage} /> },
    {
      id: 'closes',
      header: t('list.closes'),
      sortValue: ({ closesOn }) => closesOn,
      cell: ({ closesOn }) => <DateText value={closesOn} />,
    },
    {
      id: 'max',
      header: t('list.max'),
      numeric: true,
      cell: ({ amountMax, currency }) => <Money amount={amountMax} currency={currency} />,
    },
    { id: 'count', header: t('list.applications'), numeric: true, sortValue: countOf, cell: countOf },
  ];
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        isOfficer && !isWriting ? <Button onClick={() => setIsWriting(true)}>{t('list.prepare')}</Button> : undefined
      }
    >
      <Stack gap="md">
        {isWriting ? (
          <CallForm
            onDone={({ id }) => void navigate({ to: '/fund/calls/$callId', params: { callId: id } })}
            onClose={() => setIsWriting(false)}
          />
        ) : null}
        <QueryState query={query}>
          {({ calls }) =>
            calls.length === 0 ? (
              <Empty title={t('list.none')}>{t('list.noneTodo')}</Empty>
            ) : (
              <DataTable label={t('list.title')} rows={calls} columns={columns} rowKey={({ id }) => id} />
            )
          }
        </QueryState>
      </Stack>
    </Page>
  );
}
