// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { RecommendationId, type RecommendationView } from '@palermo/contract';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Act, ActForm } from './act-form.tsx';
import { statusColour, useRecommendation } from './recommendation-query.ts';

/** One recommendation from receipt to implementation. */
export function RecommendationPage() {
  const { t } = useTranslation('recommendations');
  const { recommendationId } = useParams({ strict: false });
  const id = RecommendationId.safeParse(recommendationId).data ?? ('' as RecommendationId);
  const query = useRecommendation(id);
  return (
    <Page title={t('one')} lead={<AnchorLink to="/recommendations">{t('title')}</AnchorLink>}>
      <QueryState query={query}>{(view) => <Recommendation view={view} />}</QueryState>
    </Page>
  );
}

/** The one next step of the coordinator, and of whoever is responsible. */
function nextActOf({ status, mayKeep, mayReport, duties }: RecommendationView): Act | null {
  if (mayKeep && (status === 'awaitingResponse' || status === 'responseOverdue')) return 'respond';
  if (mayKeep && status === 'reportedDone') return 'confirm';
  if (mayKeep && duties.length === 0 && (status === 'accepted' || status === 'inProgress' || status === 'overdue')) {
    return 'assign';
  }
  return mayReport ? 'report' : null;
}

function actsOf(view: RecommendationView): Act[] {
  const isAccepted = view.confirmedOn === null && (view.response === 'accepted' || view.response === 'partly');
  const kept: Act[] = view.mayKeep ? (isAccepted ? ['assign', 'link', 'respond', 'confirm'] : ['link', 'respond']) : [];
  const acts: Act[] = view.mayReport ? ['report', ...kept] : kept;
  return view.confirmedOn === null ? acts : [];
}

function Recommendation({ view }: { readonly view: RecommendationView }) {
  const { t } = useTranslation('recommendations');
  const [act, setAct] = useState<Act | null>(null);
  const next = nextActOf(view);
  return (
    <Stack gap="lg">
      {act === null ? null : <ActForm view={view} act={act} onClose={() => setAct(null)} />}
      <Panel
        title={view.source}
        action={<StateBadge colour={statusColour(view.status)}>{t(`statuses.${view.status}`)}</StateBadge>}
      >
        <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {view.words}
        </Text>
        <Received view={view} />
        <Group>
          {next === null ? null : <Button onClick={() => setAct(next)}>{t(`acts.${next}`)}</Button>}
          {actsOf(view)
            .filter((each) => each !== next)
            .map((each) => (
              <Button key={each} variant="default" onClick={() => setAct(each)}>
                {t(`acts.${each}`)}
              </Button>
            ))}
        </Group>
      </Panel>
      <Panel title={t('responseTitle')} lead={view.response === null ? t('noResponse') : undefined}>
        {view.response === null || view.respondedOn === null ? null : (
          <Facts
            facts={[
              [t('response'), t(`responses.${view.response}`)],
              [t('respondedOn'), <DateText key="on" value={view.respondedOn} />],
              [t('implementBy'), view.implementBy === null ? null : <DateText key="by" value={view.implementBy} />],
              [t('responseWords'), view.responseWords],
            ]}
          />
        )}
      </Panel>
      <Duties view={view} />
      <Steps view={view} />
    </Stack>
  );
}

function Received({ view }: { readonly view: RecommendationView }) {
  const { t } = useTranslation('recommendations');
  return (
    <Facts
      facts={[
        [t('sourceKind'), t(`sources.${view.sourceKind}`)],
        [t('document'), view.document],
        [t('pillar'), view.pillar === null ? null : t(`pillars.${view.pillar}`)],
        [t('group'), view.groupName],
        [t('receivedOn'), <DateText key="received" value={view.receivedOn} />],
        [t('answerBy'), view.answerBy === null ? null : <DateText key="answer" value={view.answerBy} />],
        [t('commitments'), view.commitments.length === 0 ? null : view.commitments.join(', ')],
        [t('measures'), view.measures.length === 0 ? null : <MeasureLinks key="measures" ids={view.measures} />],
      ]}
    />
  );
}

function MeasureLinks({ ids }: { readonly ids: RecommendationView['measures'] }) {
  const { t } = useTranslation('recommendations');
  return ids.map((id, index) => (
    <Text key={id} span me="sm">
      <AnchorLink to="/plan/measures/$measureId" params={{ measureId: id }}>
        {t('measureNumber', { number: index + 1 })}
      </AnchorLink>
    </Text>
  ));
}

function Duties({ view }: { readonly view: RecommendationView }) {
  const { t } = useTranslation('recommendations');
  return (
    <Panel title={t('responsible')} lead={view.duties.length === 0 ? t('nobody') : undefined}>
      <List spacing="xs" listStyleType="none">
        {view.duties.map(({ organisationId, organisation, dueOn, doneOn }) => (
          <List.Item key={organisationId}>
            <Text fw={600} component="span">
              <bdi>{organisation}</bdi>
            </Text>{' '}
            {doneOn === null ? (
              <Text size="sm" c="dimmed" component="span">
                {dueOn === null ? t('noDay') : t('dueBy')} {dueOn === null ? null : <DateText value={dueOn} />}
              </Text>
            ) : (
              <StateBadge colour="green">{t('partDone')}</StateBadge>
            )}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function Steps({ view }: { readonly view: RecommendationView }) {
  const { t } = useTranslation('recommendations');
  return (
    <Panel title={t('steps')} lead={view.steps.length === 0 && view.confirmedOn === null ? t('noSteps') : undefined}>
      <List spacing="sm" listStyleType="none">
        {view.confirmedOn === null ? null : (
          <List.Item>
            <Text fw={600}>
              {t('confirmed')} <DateText value={view.confirmedOn} />
            </Text>
            <Text dir="auto">{view.confirmedWith}</Text>
          </List.Item>
        )}
        {view.steps.map(({ id, on, organisation, words, evidence }) => (
          <List.Item key={id}>
            <Text size="sm" c="dimmed">
              <DateText value={on} /> · <bdi>{organisation}</bdi>
            </Text>
            <Text dir="auto">{words}</Text>
            {evidence === null ? null : (
              <Text size="sm" dir="auto">
                {t('evidence')}: {evidence}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
