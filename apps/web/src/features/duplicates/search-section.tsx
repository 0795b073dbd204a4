// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { cancelDuplicateSearch, startDuplicateSearch, type DuplicateSearch } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { donePercent } from '../../lib/done-percent.ts';
import { useLanguage } from '../../lib/language.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';

/** The search through all cases: how far it is, when it last was, and starting, stopping or going on. */
export function SearchSection({ search }: { readonly search: DuplicateSearch | null }) {
  const { t } = useTranslation('duplicates');
  const { formatNumber, formatDateTime } = useLanguage();
  const client = useQueryClient();
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: ['duplicates', 'list'] }) };
  const start = useMutation({ mutationFn: () => api(startDuplicateSearch, { body: {} }), ...settled });
  const stop = useMutation({ mutationFn: () => api(cancelDuplicateSearch, { body: {} }), ...settled });
  if (search?.state === 'running') {
    const { doneCount, totalCount } = search;
    return (
      <JobProgress
        title={t('search.running')}
        percent={donePercent(doneCount, totalCount)}
        done={t('search.done', { count: doneCount, number: formatNumber(doneCount) })}
        leave={t('search.leave')}
        stopLabel={t('search.stop')}
        isStopping={stop.isPending}
        onStop={() => stop.mutate()}
      >
        <ProblemNotice error={stop.error} />
      </JobProgress>
    );
  }
  const interrupted = search?.state === 'cancelled' || search?.state === 'failed';
  return (
    <Stack gap="xs">
      {search?.state === 'failed' ? <FailureNotice title={t('search.failed')} failure={search.failure} /> : null}
      <Group gap="md">
        <Button variant={search ? 'default' : 'filled'} loading={start.isPending} onClick={() => start.mutate()}>
          {t(search === null ? 'search.start' : interrupted ? 'search.resume' : 'search.again')}
        </Button>
        <Text size="sm" c="dimmed" maw="60ch" style={{ flex: '1 1 16rem' }}>
          {search === null
            ? t('search.never')
            : search.state === 'cancelled'
              ? t('search.stopped')
              : t('search.last', { when: formatDateTime(search.finishedAt ?? search.startedAt) })}
        </Text>
      </Group>
      <ProblemNotice error={start.error} />
    </Stack>
  );
}
