// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text } from '@mantine/core';
import { StateCode, type getStateTreaties } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { PartialDayText } from './partial-day.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { RemarkButton } from './state/remark-button.tsx';
import { stateQuery } from './treaty-query.ts';
import { useTreatyNames } from './use-treaty-names.ts';

const route = getRouteApi('/signedIn/treaties/states/$state');

type StateView = z.output<(typeof getStateTreaties)['response']>;

/** One state under every treaty: gaps and next steps first, then what each source says. */
export function StateTreatiesPage() {
  const { t } = useTranslation('treaties');
  const { state } = route.useParams();
  const { stateName } = useTreatyNames();
  const query = useQuery(stateQuery(StateCode.parse(state)));
  return (
    <Page title={query.data?.name ?? stateName(state)} lead={t('state.lead')}>
      <QueryState query={query}>{(view) => <StateTreaties view={view} />}</QueryState>
    </Page>
  );
}

function StateTreaties({ view }: { readonly view: StateView }) {
  const { t } = useTranslation('treaties');
  if (view.treaties.length === 0) return <Empty title={t('state.nothing')}>{t('state.nothingTodo')}</Empty>;
  const gaps = view.treaties.filter(({ nextStep }) => nextStep !== 'none').length;
  return (
    <Stack gap="xl">
      <Text fw={600}>{gaps === 0 ? t('state.noGaps') : t('state.gaps', { count: gaps })}</Text>
      <Standings view={view} />
      <Panel title={t('state.remarks')}>
        <Stack gap="sm" align="flex-start">
          <Remarks view={view} />
          {view.mayEdit ? (
            <RemarkButton state={view.state} treaties={view.treaties.map(({ treaty }) => treaty)} />
          ) : null}
        </Stack>
      </Panel>
      <Panel title={t('state.statements')}>
        <Statements view={view} />
      </Panel>
    </Stack>
  );
}

function Standings({ view: { treaties } }: { readonly view: StateView }) {
  const { t } = useTranslation('treaties');
  const { treatyName } = useTreatyNames();
  return (
    <DataTable
      label={t('list.title')}
      rows={treaties.toSorted((one, other) => Number(one.nextStep === 'none') - Number(other.nextStep === 'none'))}
      rowKey={({ treaty }) => treaty}
      columns={[
        {
          id: 'treaty',
          header: t('list.treaty'),
          main: true,
          cell: ({ treaty }) => (
            <AnchorLink to="/treaties/$treaty" params={{ treaty }}>
              {treatyName(treaty)}
            </AnchorLink>
          ),
        },
        { id: 'standing', header: t('list.standing'), cell: (standing) => <StandingBadge of={standing} /> },
        { id: 'boundOn', header: t('one.boundOn'), cell: ({ boundOn }) => <PartialDayText value={boundOn} /> },
        { id: 'next', header: t('one.next'), cell: ({ nextStep }) => t(`step.${nextStep}`) },
        { id: 'asOf', header: t('list.asOf'), cell: ({ asOf }) => <DateText value={asOf} /> },
      ]}
    />
  );
}

function Remarks({ view: { remarks } }: { readonly view: StateView }) {
  const { t } = useTranslation('treaties');
  const { treatyName } = useTreatyNames();
  if (remarks.length === 0) return <Text size="sm">{t('state.noRemarks')}</Text>;
  return (
    <Stack gap="md">
      {remarks.map(({ treaty, kind, madeOn, text, source, asOf }) => (
        <div key={`${treaty} ${kind} ${text}`}>
          <Text fw={600}>
            {t(`remark.${kind}`)} · {treatyName(treaty)} · <PartialDayText value={madeOn} />
          </Text>
          <Text dir="auto">{text}</Text>
          <Text size="sm" c="dimmed">
            <bdi>{source}</bdi> · <DateText value={asOf} />
          </Text>
        </div>
      ))}
    </Stack>
  );
}

function Statements({ view: { statements } }: { readonly view: StateView }) {
  const { t } = useTranslation('treaties');
  const { treatyName } = useTreatyNames();
  return (
    <DataTable
      label={t('state.statements')}
      rows={statements.map((said, at) => ({ ...said, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        { id: 'treaty', header: t('list.treaty'), main: true, cell: ({ treaty }) => treatyName(treaty) },
        { id: 'party', header: t('list.bound'), cell: ({ party }) => t(`standing.${party ? 'party' : 'none'}`) },
        { id: 'signed', header: t('one.signedOn'), cell: ({ signedOn }) => <PartialDayText value={signedOn} /> },
        { id: 'bound', header: t('one.boundOn'), cell: ({ boundOn }) => <PartialDayText value={boundOn} /> },
        {
          id: 'how',
          header: t('one.how'),
          cell: ({ binding }) => (binding === null ? '–' : t(`binding.${binding}`)),
        },
        { id: 'source', header: t('one.source'), cell: ({ source }) => <bdi>{source}</bdi> },
        { id: 'asOf', header: t('list.asOf'), cell: ({ asOf }) => <DateText value={asOf} /> },
      ]}
    />
  );
}
