// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack, Tabs } from '@mantine/core';
import { cancelEstimate, EstimateId, type EstimateView, resumeEstimate } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateLead } from '../../ui/state-lead.tsx';
import { StoppableJob } from '../../ui/stoppable-job.tsx';
import { estimateQuery } from './estimate-query.ts';
import { Adviser } from './one/adviser.tsx';
import { Facts } from './one/facts.tsx';
import { Statistician } from './one/statistician.tsx';
import { EstimateStateBadge } from './state-badge.tsx';

const route = getRouteApi('/signedIn/estimates/$estimateId');

/** One estimate: number, range and how sure, then everything behind it. */
export function EstimatePage() {
  const { t } = useTranslation('estimates');
  const parsed = EstimateId.safeParse(route.useParams().estimateId);
  if (parsed.success) return <KnownEstimate key={parsed.data} estimateId={parsed.data} />;
  return (
    <Page title={t('one.untitled')}>
      <ProblemNotice error={parsed.error} />
    </Page>
  );
}

function KnownEstimate({ estimateId }: { readonly estimateId: EstimateId }) {
  const { t } = useTranslation('estimates');
  const { language } = useLanguage();
  const query = useQuery(estimateQuery(estimateId, language));
  const view = query.data;
  return (
    <Page title={view?.title ?? t('one.untitled')} lead={view ? <Lead view={view} /> : undefined}>
      <QueryState query={query}>{(estimate) => <Estimate view={estimate} />}</QueryState>
    </Page>
  );
}

function Lead({ view }: { readonly view: EstimateView }) {
  const { t } = useTranslation('estimates');
  return (
    <StateLead badge={<EstimateStateBadge state={view.state} status={view.status} />}>
      {t(`step.${view.state}`)}
    </StateLead>
  );
}

function Estimate({ view }: { readonly view: EstimateView }) {
  const { t } = useTranslation('estimates');
  const { told } = view;
  return (
    <Stack gap="xl">
      {view.state === 'estimating' ? <Working view={view} /> : null}
      {view.state === 'stopped' ? <Stopped view={view} /> : null}
      {told === null ? null : (
        <Tabs defaultValue="adviser" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="adviser">{t('one.adviser')}</Tabs.Tab>
            <Tabs.Tab value="statistician">{t('one.statistician')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="adviser" pt="md">
            <Adviser view={view} told={told} />
          </Tabs.Panel>
          <Tabs.Panel value="statistician" pt="md">
            <Statistician view={view} told={told} />
          </Tabs.Panel>
        </Tabs>
      )}
      <Facts view={view} />
    </Stack>
  );
}

/** How far the node is. The page may be left; the work goes on. */
function Working({ view }: { readonly view: EstimateView }) {
  const { t } = useTranslation('estimates');
  const queryClient = useQueryClient();
  const { job } = view;
  return (
    <StoppableJob
      title={t(job === null || job.total === 0 ? 'working.counting' : 'working.estimating')}
      job={job}
      done={t('working.done')}
      leave={t('working.leave')}
      stopLabel={t('working.stop')}
      stop={() => api(cancelEstimate, { params: { estimateId: view.id } })}
      onStopped={() => queryClient.invalidateQueries({ queryKey: ['estimates'] })}
    />
  );
}

function Stopped({ view }: { readonly view: EstimateView }) {
  const { t } = useTranslation('estimates');
  const queryClient = useQueryClient();
  const resume = useMutation({
    mutationFn: () => api(resumeEstimate, { params: { estimateId: view.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['estimates'] }),
  });
  return (
    <Stack gap="sm" align="flex-start">
      {view.failure === null ? null : <FailureNotice title={t('one.failed')} failure={view.failure} />}
      <Button loading={resume.isPending} onClick={() => resume.mutate()}>
        {t('one.resume')}
      </Button>
      <ProblemNotice error={resume.error} />
    </Stack>
  );
}
