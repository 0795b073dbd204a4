// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { type ApplicationLine, ApplicationState, type CallView, listApplications } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { useApplicationColumns } from './application-columns.tsx';
import { ApplicationBadge } from './stage-badge.tsx';
import { callsKey } from './calls-query.ts';

const filterStates = ApplicationState.options.filter((state) => state !== 'draft');

function useColumns({ currency, assessorCount }: CallView): DataColumn<ApplicationLine>[] {
  const { t } = useTranslation('calls');
  const shared = useApplicationColumns<ApplicationLine>(() => currency);
  return [
    {
      id: 'organisation',
      header: t('applications.organisation'),
      main: true,
      cell: ({ id, organisation, reference }) => (
        <AnchorLink to="/fund/applications/$applicationId" params={{ applicationId: id }}>
          <bdi>{organisation ?? reference}</bdi>
        </AnchorLink>
      ),
    },
    { id: 'reference', header: t('applications.reference'), cell: ({ reference }) => <bdi>{reference}</bdi> },
    ...shared,
    { id: 'state', header: t('applications.state'), cell: ({ state }) => <ApplicationBadge state={state} /> },
    {
      id: 'unmet',
      header: t('applications.unmet'),
      numeric: true,
      cell: ({ unmet }) => (unmet.length === 0 ? '–' : unmet.length),
    },
    {
      id: 'scored',
      header: t('applications.scored'),
      numeric: true,
      cell: ({ scored }) => `${scored} / ${assessorCount}`,
    },
  ];
}

/** The applications to a call, a page after the other. */
export function ApplicationsPanel({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('calls');
  const [state, setState] = useState('');
  const [unmet, setUnmet] = useState(false);
  const [reference, setReference] = useState('');
  const columns = useColumns(call);
  const query = useInfiniteQuery({
    queryKey: [...callsKey, 'applications', call.id, state, unmet, reference],
    queryFn: ({ pageParam, signal }) =>
      api(listApplications, {
        params: { callId: call.id },
        query: {
          ...(state === '' ? {} : { state: ApplicationState.parse(state) }),
          ...(unmet ? { unmet: 'yes' as const } : {}),
          ...(/^[0-9A-Za-z]{1,6}$/.test(reference) ? { reference } : {}),
          ...(pageParam === undefined ? {} : { after: pageParam }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = query.data?.pages.flatMap(({ applications }) => applications) ?? [];
  return (
    <Panel title={t('applications.title')}>
      <Group align="flex-end">
        <NativeSelect
          label={t('applications.state')}
          value={state}
          data={[
            { value: '', label: t('applications.all') },
            ...filterStates.map((value) => ({ value, label: t(`states.${value}`) })),
          ]}
          onChange={(event) => setState(event.currentTarget.value)}
        />
        <TextInput
          label={t('applications.reference')}
          value={reference}
          maxLength={6}
          w="9rem"
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <Checkbox
          label={t('applications.onlyUnmet')}
          checked={unmet}
          onChange={(event) => setUnmet(event.currentTarget.checked)}
        />
      </Group>
      <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Empty title={t('applications.none')}>{t('applications.noneWhy')}</Empty>
      ) : (
        <DataTable label={t('applications.title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
      )}
      {query.hasNextPage ? (
        <Group>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        </Group>
      ) : null}
    </Panel>
  );
}
