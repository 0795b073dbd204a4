// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, Stack, Text } from '@mantine/core';
import { StandingCode, type TreatyStanding } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { Sources } from './one/sources.tsx';
import { StandingMap } from './one/standing-map.tsx';
import { StatementButton } from './one/statement-button.tsx';
import { Timeline } from './one/timeline.tsx';
import { PartialDayText } from './partial-day.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { treatyQuery } from './treaty-query.ts';
import { useTreatyNames } from './use-treaty-names.ts';
import type { TreatyView } from './treaty-view.ts';

const route = getRouteApi('/signedIn/treaties/$treaty');

/** One treaty: how many are bound, where each state stands, how it came so, and from which sources. */
export function TreatyPage() {
  const { treaty } = route.useParams();
  const { treatyName } = useTreatyNames();
  const query = useQuery(treatyQuery(treaty));
  return (
    <Page title={treatyName(treaty)} lead={query.data ? <Lead view={query.data} /> : undefined}>
      <QueryState query={query}>{(view) => <Treaty view={view} />}</QueryState>
    </Page>
  );
}

function Lead({ view: { states } }: { readonly view: TreatyView }) {
  const { t } = useTranslation('treaties');
  const count = (wanted: string): number => states.filter(({ standing }) => standing === wanted).length;
  if (states.length === 0) return null;
  return (
    <Text>
      {t('one.bound', { count: count('party') })} · {t('one.signed', { count: count('signed') })}
    </Text>
  );
}

function Treaty({ view }: { readonly view: TreatyView }) {
  const { t } = useTranslation('treaties');
  return (
    <Stack gap="xl">
      {view.states.length === 0 ? (
        <Empty title={t('one.nothing')}>{t('one.nothingTodo')}</Empty>
      ) : (
        <>
          <Panel title={t('one.map')}>
            <StandingMap states={view.states} names={view.names} />
          </Panel>
          <Panel title={t('one.timeline')}>
            <Timeline view={view} />
          </Panel>
          <Panel title={t('one.states')}>
            <States view={view} />
          </Panel>
        </>
      )}
      {view.mayEdit ? <StatementButton treaty={view.key} /> : null}
      <Sources view={view} />
    </Stack>
  );
}

function States({ view: { states, names } }: { readonly view: TreatyView }) {
  const { t } = useTranslation('treaties');
  const { stateName } = useTreatyNames(names);
  const [shown, setShown] = useState('');
  const columns = useMemo(
    (): readonly DataColumn<TreatyStanding>[] => [
      {
        id: 'state',
        header: t('list.state'),
        main: true,
        sortValue: ({ state }) => stateName(state),
        cell: ({ state }) => (
          <AnchorLink to="/treaties/states/$state" params={{ state }}>
            {stateName(state)}
          </AnchorLink>
        ),
      },
      { id: 'standing', header: t('list.standing'), cell: (standing) => <StandingBadge of={standing} /> },
      {
        id: 'boundOn',
        header: t('one.boundOn'),
        sortValue: ({ boundOn }) => boundOn,
        cell: ({ boundOn }) => <PartialDayText value={boundOn} />,
      },
      {
        id: 'how',
        header: t('one.how'),
        cell: ({ binding }) => (binding === null ? '–' : t(`binding.${binding}`)),
      },
      {
        id: 'signedOn',
        header: t('one.signedOn'),
        sortValue: ({ signedOn }) => signedOn,
        cell: ({ signedOn }) => <PartialDayText value={signedOn} />,
      },
      { id: 'next', header: t('one.next'), cell: ({ nextStep }) => t(`step.${nextStep}`) },
    ],
    [t, stateName],
  );
  const rows = states
    .filter(({ standing }) => shown === '' || standing === shown)
    .toSorted((one, other) => stateName(one.state).localeCompare(stateName(other.state)));
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('one.show')}
        maw="16rem"
        value={shown}
        data={[
          { value: '', label: t('one.all') },
          ...StandingCode.options.map((code) => ({ value: code, label: t(`standing.${code}`) })),
        ]}
        onChange={({ currentTarget }) => setShown(currentTarget.value)}
      />
      <DataTable label={t('one.states')} rows={rows} columns={columns} rowKey={({ state }) => state} />
    </Stack>
  );
}
