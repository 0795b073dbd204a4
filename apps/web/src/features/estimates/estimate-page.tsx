// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { cancelEstimate, EstimateId, type EstimateView, resumeEstimate } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { estimateQuery } from './estimate-query.ts';
import { Adviser } from './one/adviser.tsx';
import { Facts } from './one/facts.tsx';
import { Statistician } from './one/statistician.tsx';
import { StateBadge } from './state-badge.tsx';

const route = getRouteApi('/signedIn/estimates/$estimateId');
const nobody = EstimateId.parse('00000000-0000-4000-8000-000000000000');

/** One estimate: number, range and how sure, then everything behind it. */
export function EstimatePage() {
  const { t } = useTranslation('estimates');
  const { language } = useLanguage();
  const parsed = EstimateId.safeParse(route.useParams().estimateId);
  const query = useQuery({ ...estimateQuery(parsed.data ?? nobody, language), enabled: parsed.success });
  const view = query.data;
  return (
    <Page title={view?.title ?? t('one.untitled')} lead={view ? <Lead view={view} /> : undefined}>
      {parsed.success ? (
        <QueryState query={query}>{(estimate) => <Estimate view={estimate} />}</QueryState>
      ) : (
        <ProblemNotice error={parsed.error} />
      )}
    </Page>
  );
}

function Lead({ view }: { readonly view: EstimateView }) {
  const { t } = useTranslation('estimates');
  return (
    <Group gap="xs" component="span">
      <StateBadge state={view.state} status={view.status} />
      <Text span c="dimmed">
        {t(`step.${view.state}`)}
      </Text>
    </Group>
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
  const stop = useMutation({
    mutationFn: () => api(cancelEstimate, { params: { estimateId: view.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['estimates'] }),
  });
  const { job } = view;
  const percent = job === null || job.total === 0 ? null : Math.min(100, (100 * job.done) / job.total);
  return (
    <>
      <JobProgress
        title={t(percent === null ? 'working.counting' : 'working.estimating')}
        percent={percent}
        done={t('working.done')}
        leave={t('working.leave')}
        stopLabel={t('working.stop')}
        isStopping={stop.isPending}
        onStop={() => stop.mutate()}
      />
      <ProblemNotice error={stop.error} />
    </>
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
      {view.failure === null ? null : (
        <Alert color="red" title={t('one.failed')}>
          <Text size="sm">{view.failure.detail}</Text>
          <Text size="sm">{view.failure.todo}</Text>
        </Alert>
      )}
      <Button loading={resume.isPending} onClick={() => resume.mutate()}>
        {t('one.resume')}
      </Button>
      <ProblemNotice error={resume.error} />
    </Stack>
  );
}
