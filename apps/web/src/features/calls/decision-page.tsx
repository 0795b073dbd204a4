// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, List, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import {
  agreeToDecision,
  concludeDecision,
  type DecisionView,
  FundCallId,
  getDecision,
  type ProposedLine,
  proposeDecision,
  type RankedApplication,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useCountryName } from '../../lib/countries.ts';
import { isolated, useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { callsKey, useCallsAct, useCallTitle } from './calls-query.ts';

type Draft = Omit<ProposedLine, 'amount'> & { readonly amount: string };
const outcomes: readonly ProposedLine['outcome'][] = ['approved', 'reserve', 'declined'];

/** The ranking of a call, and the list on which its trustees decide. */
export function DecisionPage() {
  const { t } = useTranslation('calls');
  const parsed = FundCallId.safeParse(useParams({ strict: false }).callId);
  if (!parsed.success) {
    return <UnknownRecord title={t('one')} what={t('unknown')} list="/fund/calls" listLabel={t('toList')} />;
  }
  return <Known key={parsed.data} id={parsed.data} />;
}

function Known({ id }: { readonly id: FundCallId }) {
  const { t } = useTranslation('calls');
  const titleOf = useCallTitle();
  const query = useQuery({
    queryKey: [...callsKey, 'decision', id],
    queryFn: ({ signal }) => api(getDecision, { params: { callId: id }, query: {}, signal }),
  });
  return (
    <Page
      title={t('decision.title')}
      lead={query.data ? titleOf(query.data.call) : undefined}
      actions={
        <ButtonLink to="/fund/calls/$callId" params={{ callId: id }} variant="default">
          {t('application.toCall')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(view) => (
          <Stack gap="md">
            <VotesPanel view={view} />
            <RankingPanel view={view} />
            {view.state !== 'decided' && view.call.stage === 'closed' && view.applications.length > 0 ? (
              <ProposalPanel key={view.version} view={view} />
            ) : null}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function VotesPanel({ view }: { readonly view: DecisionView }) {
  const { t } = useTranslation('calls');
  const { formatDateTime } = useLanguage();
  const isTrustee = hasRole(useSession(), 'trustee');
  const { call, state, version, waits, votes, ownVote, hidden } = view;
  const params = { callId: call.id };
  const agree = useCallsAct(() => api(agreeToDecision, { params, body: { version } }));
  const conclude = useCallsAct(() => api(concludeDecision, { params, body: { version } }));
  const current = votes.filter((vote) => vote.current);
  return (
    <Panel
      title={t('decision.where')}
      lead={t(state === 'none' && call.stage === 'open' ? 'decision.stillOpen' : `decision.states.${state}`, {
        count: call.trusteeCount,
      })}
    >
      {waits === null || state === 'none' ? null : <Text size="sm">{t(`decision.waits.${waits}`)}</Text>}
      {hidden ? <Alert color="yellow">{t('decision.hidden')}</Alert> : null}
      {current.length === 0 ? null : (
        <List size="sm">
          {current.map(({ name, at }) => (
            <List.Item key={at}>{t('decision.agreed', { name: isolated(name), when: formatDateTime(at) })}</List.Item>
          ))}
        </List>
      )}
      <ProblemNotice error={agree.error ?? conclude.error} />
      <Group>
        {isTrustee && state === 'proposed' && !ownVote ? (
          <Button
            loading={agree.isPending}
            disabled={waits === 'lines' || waits === 'checks'}
            onClick={() => agree.mutate()}
          >
            {t('decision.agree')}
          </Button>
        ) : null}
        {state === 'proposed' && waits === null ? (
          <Button loading={conclude.isPending} onClick={() => conclude.mutate()}>
            {t('decision.conclude')}
          </Button>
        ) : null}
        {state === 'decided' ? (
          <ButtonLink to="/fund/grants" variant="default">
            {t('decision.toGrants')}
          </ButtonLink>
        ) : null}
      </Group>
    </Panel>
  );
}

function RankingPanel({ view }: { readonly view: DecisionView }) {
  const { t } = useTranslation('calls');
  const { formatNumber } = useLanguage();
  const country = useCountryName();
  const { currency, tieRule } = view.call;
  const number = (value: number | null): string => (value === null ? '–' : formatNumber(value));
  const columns: DataColumn<RankedApplication>[] = [
    {
      id: 'rank',
      header: t('ranking.rank'),
      numeric: true,
      cell: ({ rank, tied }) => `${number(rank)}${tied ? ' *' : ''}`,
    },
    {
      id: 'organisation',
      header: t('applications.organisation'),
      main: true,
      cell: ({ applicationId, organisation, reference }) => (
        <AnchorLink to="/fund/applications/$applicationId" params={{ applicationId }}>
          <bdi>{organisation ?? reference}</bdi>
        </AnchorLink>
      ),
    },
    {
      id: 'country',
      header: t('applications.country'),
      cell: (row) => (row.country === null ? '–' : country(row.country)),
    },
    { id: 'mean', header: t('ranking.mean'), numeric: true, cell: ({ mean }) => number(mean) },
    { id: 'spread', header: t('ranking.spread'), numeric: true, cell: ({ spread }) => number(spread) },
    {
      id: 'amount',
      header: t('applications.amount'),
      numeric: true,
      cell: ({ amount }) => <Money amount={amount} currency={currency} />,
    },
    {
      id: 'outcome',
      header: t('ranking.outcome'),
      cell: ({ outcome }) => (outcome === null ? '–' : t(`states.${outcome}`)),
    },
    {
      id: 'awarded',
      header: t('ranking.awarded'),
      numeric: true,
      cell: ({ awarded }) => <Money amount={awarded} currency={currency} />,
    },
  ];
  return (
    <Panel title={t('ranking.title')} lead={t('ranking.lead')}>
      {view.applications.length === 0 ? (
        <Empty title={t('ranking.none')} />
      ) : (
        <DataTable
          label={t('ranking.title')}
          rows={view.applications}
          columns={columns}
          rowKey={({ applicationId }) => applicationId}
        />
      )}
      <Text size="sm" c="dimmed">
        {t(`form.tieRules.${tieRule}`)}
      </Text>
    </Panel>
  );
}

function draftOf({ applicationId, outcome, awarded, amount, reason }: RankedApplication): Draft {
  return { applicationId, outcome: outcome ?? 'declined', amount: awarded ?? amount, reason: reason ?? '' };
}

function ProposalPanel({ view }: { readonly view: DecisionView }) {
  const { t } = useTranslation('calls');
  const eligible = view.applications.filter(({ state }) => state === 'eligible');
  const [lines, setLines] = useState(() => eligible.map(draftOf));
  const set = (id: string, change: Partial<Draft>): void =>
    setLines((before) => before.map((line) => (line.applicationId === id ? { ...line, ...change } : line)));
  const propose = useCallsAct(() =>
    api(proposeDecision, {
      params: { callId: view.call.id },
      body: {
        version: view.version,
        lines: lines.map((line) => ({ ...line, amount: line.outcome === 'approved' ? line.amount : null })),
      },
    }),
  );
  return (
    <Panel title={t('proposal.title')} lead={t('proposal.lead')}>
      <Stack gap="lg">
        {lines.map((line) => {
          const shown = eligible.find(({ applicationId }) => applicationId === line.applicationId);
          const name = shown?.organisation ?? shown?.reference ?? '';
          return <ProposedFields key={line.applicationId} line={line} name={name} set={set} />;
        })}
        <ProblemNotice error={propose.error} />
        <Group>
          <Button
            loading={propose.isPending}
            disabled={lines.some(({ reason }) => reason.trim() === '')}
            onClick={() => propose.mutate()}
          >
            {t('proposal.propose')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

interface ProposedFieldsProps {
  readonly line: Draft;
  readonly name: string;
  readonly set: (id: string, change: Partial<Draft>) => void;
}

function ProposedFields({ line, name, set }: ProposedFieldsProps) {
  const { t } = useTranslation('calls');
  return (
    <Stack gap="xs" role="group" aria-label={name}>
      <Text fw={600}>
        <bdi>{name}</bdi>
      </Text>
      <Group align="flex-end">
        <NativeSelect
          label={t('ranking.outcome')}
          value={line.outcome}
          data={outcomes.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(event) => set(line.applicationId, { outcome: event.currentTarget.value as Draft['outcome'] })}
        />
        {line.outcome === 'approved' ? (
          <TextInput
            label={t('ranking.awarded')}
            value={line.amount}
            dir="ltr"
            inputMode="decimal"
            onChange={(event) => set(line.applicationId, { amount: event.currentTarget.value })}
          />
        ) : null}
      </Group>
      <Textarea
        label={t('proposal.reason')}
        value={line.reason}
        autosize
        minRows={1}
        maxLength={2000}
        dir="auto"
        required
        onChange={(event) => set(line.applicationId, { reason: event.currentTarget.value })}
      />
    </Stack>
  );
}
