// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Group, Stack, Text } from '@mantine/core';
import { cancelPublicationJob, PublicationId, type PublicationView } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import { ChoiceFacts } from './one/choice-facts.tsx';
import { Comparison } from './one/comparison.tsx';
import { Proposal } from './one/proposal.tsx';
import { Propose } from './one/propose.tsx';
import { Release } from './one/release.tsx';
import { isWorking, publicationQuery } from './publication-query.ts';
import { StateBadge } from './state-badge.tsx';

const route = getRouteApi('/signedIn/publications/$publicationId');
const nobody = PublicationId.parse('00000000-0000-4000-8000-000000000000');

/** One publication: what is published, how the ways compare, what was made of it, and its release by two people. */
export function PublicationPage() {
  const { t } = useTranslation('publications');
  const parsed = PublicationId.safeParse(route.useParams().publicationId);
  const query = useQuery({ ...publicationQuery(parsed.data ?? nobody), enabled: parsed.success });
  return (
    <Page title={query.data?.title ?? t('one.untitled')} lead={query.data ? <NextStep view={query.data} /> : undefined}>
      {parsed.success ? (
        <QueryState query={query}>{(view) => <PublicationSteps view={view} />}</QueryState>
      ) : (
        <ProblemNotice error={parsed.error} />
      )}
    </Page>
  );
}

/** What the page says at a glance: where the publication stands and the one thing to do next. */
function NextStep({ view: { state, may } }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const step = state === 'proposed' && may.release ? 'release' : state;
  return (
    <Group gap="xs" component="span">
      <StateBadge state={state} />
      <Text span c="dimmed">
        {t(`step.${step}`)}
      </Text>
    </Group>
  );
}

function PublicationSteps({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const { proposal, comparison } = view;
  const made = proposal !== null && proposal.guarantee !== null;
  return (
    <Stack gap="xl">
      {view.failure === null ? null : (
        <Alert color="red" title={t('one.failed')}>
          <Text size="sm">{view.failure.detail}</Text>
          <Text size="sm">{view.failure.todo}</Text>
        </Alert>
      )}
      {isWorking(view) ? <Working view={view} /> : null}
      <Section title={t('choice.title')} lead={t('choice.lead')}>
        <ChoiceFacts view={view} />
      </Section>
      {made ? (
        <Section title={t('made.title')} lead={t('made.lead')}>
          <Proposal view={view} proposal={proposal} />
        </Section>
      ) : null}
      {comparison !== null || view.may.compare ? (
        <Section title={t('compare.title')} lead={t('compare.lead')}>
          <Comparison view={view} />
        </Section>
      ) : null}
      {view.may.propose && comparison !== null ? (
        <Section title={t('propose.title')} lead={t('propose.lead')}>
          <Propose view={view} comparison={comparison} />
        </Section>
      ) : null}
      <Section title={t('release.title')} lead={t('release.lead')}>
        <Release view={view} />
      </Section>
    </Stack>
  );
}

/** How far the node is. The page may be left; the work goes on. */
function Working({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const queryClient = useQueryClient();
  const stop = useMutation({
    mutationFn: () => api(cancelPublicationJob, { params: { publicationId: view.id } }),
    onSuccess: (after) => queryClient.setQueryData(publicationQuery(view.id).queryKey, after),
  });
  const { job } = view;
  const percent = job === null || job.total === 0 ? null : Math.min(100, (100 * job.done) / job.total);
  return (
    <>
      <JobProgress
        title={t(view.state === 'making' ? 'working.making' : 'working.comparing')}
        percent={percent}
        done={t('working.done')}
        leave={t(view.state === 'making' ? 'working.leaveMaking' : 'working.leave')}
        stopLabel={t('working.stop')}
        isStopping={stop.isPending}
        onStop={() => stop.mutate()}
      />
      <ProblemNotice error={stop.error} />
    </>
  );
}
