// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Stack } from '@mantine/core';
import {
  cancelSource,
  removeSource,
  SourceId,
  type SourceReport,
  startSource,
  type SourceView,
} from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { SourceReportView } from './report/source-report.tsx';
import { SourceFacts } from './source-facts.tsx';
import { SourceForm, type Told } from './source-form.tsx';
import { isReading, sourceQuery } from './source-query.ts';

/** One published table: what it is, what came of reading it, and what is left to do. */
export function SourcePage() {
  const { t } = useTranslation('sources');
  const parsed = SourceId.safeParse(useParams({ strict: false }).sourceId);
  if (!parsed.success) {
    return <UnknownRecord title={t('one.title')} what={t('one.unknown')} list="/sources" listLabel={t('one.toList')} />;
  }
  return <KnownSource key={parsed.data} sourceId={parsed.data} />;
}

function KnownSource({ sourceId }: { readonly sourceId: SourceId }) {
  const { t } = useTranslation('sources');
  const query = useQuery(sourceQuery(sourceId));
  return (
    <Page
      title={query.data?.source.title ?? t('one.title')}
      actions={
        <ButtonLink to="/sources" variant="default">
          {t('one.toList')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>{({ source, report }) => <SourceSteps source={source} report={report} />}</QueryState>
    </Page>
  );
}

interface SourceStepsProps {
  readonly source: SourceView;
  readonly report: SourceReport | null;
}

function SourceSteps({ source, report }: SourceStepsProps) {
  const acts = useSourceActs(source);
  const keeps = hasRole(useSession(), 'analyst');
  const imported = source.areas !== null;
  return (
    <Stack gap="lg">
      <SourceFacts source={source} />
      {isReading(source) ? (
        <ReadingProgress source={source} isStopping={acts.cancel.isPending} onStop={() => acts.cancel.mutate()} />
      ) : (
        <Outcome source={source} />
      )}
      <ProblemNotice error={acts.start.error ?? acts.cancel.error} />
      {keeps && !isReading(source) && !imported ? (
        <SourceForm source={source} isStarting={acts.start.isPending} onStart={(told) => acts.start.mutate(told)} />
      ) : null}
      {imported ? <ImportedActs source={source} keeps={keeps} acts={acts} /> : null}
      {report && !isReading(source) ? <SourceReportView sourceId={source.id} report={report} /> : null}
    </Stack>
  );
}

function useSourceActs({ id: sourceId }: SourceView) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['sources'] });
  const start = useMutation({
    mutationFn: (told: Told) => api(startSource, { params: { sourceId }, body: told }),
    onSuccess,
  });
  const cancel = useMutation({ mutationFn: () => api(cancelSource, { params: { sourceId } }), onSuccess });
  const remove = useMutation({
    mutationFn: () => api(removeSource, { params: { sourceId } }),
    onSuccess: async () => {
      await navigate({ to: '/sources' });
      await onSuccess();
    },
  });
  return { start, cancel, remove };
}

function Outcome({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const { state, failure, observations } = source;
  if (state === 'failed') return <FailureNotice title={t('ended.failed')} failure={failure} />;
  if (state === 'cancelled') return <Alert color="yellow" role="status" title={t('ended.cancelled')} />;
  if (state === 'checked') {
    return (
      <Alert color="yellow" role="status" title={t('ended.checked')}>
        {t('ended.checkedTodo')}
      </Alert>
    );
  }
  if (state !== 'done') return null;
  return (
    <Alert
      color="teal"
      role="status"
      title={t('ended.done', { count: observations, number: formatNumber(observations) })}
    />
  );
}

interface ImportedActsProps {
  readonly source: SourceView;
  readonly keeps: boolean;
  readonly acts: ReturnType<typeof useSourceActs>;
}

function ImportedActs({ source, keeps, acts }: ImportedActsProps) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { labelsWaiting, labelsDecidedSince } = source;
  return (
    <Stack gap="sm">
      {keeps && labelsDecidedSince > 0 ? (
        <Alert
          color="brand"
          title={t('one.applyDecided', { count: labelsDecidedSince, number: formatNumber(labelsDecidedSince) })}
        />
      ) : null}
      <Group gap="sm">
        <ButtonLink to="/sources/figures" search={{ source: source.id }}>
          {t('one.figures')}
        </ButtonLink>
        {keeps && labelsWaiting > 0 ? (
          <ButtonLink to="/sources/labels" variant="default">
            {t('list.waiting', { count: labelsWaiting, number: formatNumber(labelsWaiting) })}
          </ButtonLink>
        ) : null}
        {keeps ? (
          <>
            <Button
              variant={labelsDecidedSince > 0 ? 'filled' : 'default'}
              loading={acts.start.isPending}
              disabled={isReading(source)}
              onClick={() => acts.start.mutate({})}
            >
              {t('one.again')}
            </Button>
            <Button variant="default" disabled={isReading(source)} onClick={() => setAsking(true)}>
              {t('one.remove')}
            </Button>
          </>
        ) : null}
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t('one.removeTitle')}
        confirmLabel={t('one.remove')}
        dangerous
        pending={acts.remove.isPending}
        error={acts.remove.error}
        onConfirm={() => acts.remove.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('one.removeText')}
      </ConfirmDialog>
    </Stack>
  );
}
