// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { cancelPublicationJob, PublicationId, type PublicationView } from '@palermo/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import { StateLead } from '../../ui/state-lead.tsx';
import { StoppableJob } from '../../ui/stoppable-job.tsx';
import { ChoiceFacts } from './one/choice-facts.tsx';
import { Comparison } from './one/comparison.tsx';
import { Proposal } from './one/proposal.tsx';
import { Propose } from './one/propose.tsx';
import { Release } from './one/release.tsx';
import { isWorking, publicationQuery } from './publication-query.ts';
import { PublicationStateBadge } from './state-badge.tsx';

const route = getRouteApi('/signedIn/publications/$publicationId');

/** One publication: what is published, how the ways compare, what was made of it, and its release by two people. */
export function PublicationPage() {
  const { t } = useTranslation('publications');
  const parsed = PublicationId.safeParse(route.useParams().publicationId);
  if (parsed.success) return <KnownPublication key={parsed.data} publicationId={parsed.data} />;
  return (
    <Page title={t('one.untitled')}>
      <ProblemNotice error={parsed.error} />
    </Page>
  );
}

function KnownPublication({ publicationId }: { readonly publicationId: PublicationId }) {
  const { t } = useTranslation('publications');
  const query = useQuery(publicationQuery(publicationId));
  return (
    <Page title={query.data?.title ?? t('one.untitled')} lead={query.data ? <NextStep view={query.data} /> : undefined}>
      <QueryState query={query}>{(view) => <PublicationSteps view={view} />}</QueryState>
    </Page>
  );
}

/** What the page says at a glance: where the publication stands and the one thing to do next. */
function NextStep({ view: { state, may } }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const step = state === 'proposed' && may.release ? 'release' : state;
  return <StateLead badge={<PublicationStateBadge state={state} />}>{t(`step.${step}`)}</StateLead>;
}

function PublicationSteps({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const { proposal, comparison } = view;
  const made = proposal !== null && proposal.guarantee !== null;
  return (
    <Stack gap="xl">
      {view.failure === null ? null : <FailureNotice title={t('one.failed')} failure={view.failure} />}
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
  return (
    <StoppableJob
      title={t(view.state === 'making' ? 'working.making' : 'working.comparing')}
      job={view.job}
      done={t('working.done')}
      leave={t(view.state === 'making' ? 'working.leaveMaking' : 'working.leave')}
      stopLabel={t('working.stop')}
      stop={() => api(cancelPublicationJob, { params: { publicationId: view.id } })}
      onStopped={(after) => queryClient.setQueryData(publicationQuery(view.id).queryKey, after)}
    />
  );
}
