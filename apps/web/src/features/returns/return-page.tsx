// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Stack } from '@mantine/core';
import { ReturnId, type ReturnView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import { StateLead } from '../../ui/state-lead.tsx';
import { Checklist } from './one/checklist.tsx';
import { nothingOpened, type OpenedFigures } from './one/exact-figures.tsx';
import { Figures } from './one/figures.tsx';
import { Files } from './one/files.tsx';
import { Release } from './one/release.tsx';
import { returnQuery } from './return-query.ts';
import { ReturnStateBadge } from './state-badge.tsx';

const route = getRouteApi('/signedIn/returns/$returnId');

/** One return in four steps: what is missing, the figures against last year, the files, the release by two people. */
export function ReturnPage() {
  const { t } = useTranslation('returns');
  const parsed = ReturnId.safeParse(route.useParams().returnId);
  if (parsed.success) return <KnownReturn key={parsed.data} returnId={parsed.data} />;
  return (
    <Page title={t('one.untitled')}>
      <ProblemNotice error={parsed.error} />
    </Page>
  );
}

function KnownReturn({ returnId }: { readonly returnId: ReturnId }) {
  const { t } = useTranslation('returns');
  const { language } = useLanguage();
  const query = useQuery(returnQuery(returnId, language));
  const view = query.data;
  return (
    <Page
      title={view ? t('one.title', { kind: t(`kinds.${view.kind}.name`), year: view.year }) : t('one.untitled')}
      lead={view ? <NextStep view={view} /> : undefined}
    >
      <QueryState query={query} loadingLabel={t('one.counting')}>
        {(counted) => <ReturnSteps key={counted.state} view={counted} />}
      </QueryState>
    </Page>
  );
}

/** What the page says at a glance: where the return stands and the one thing to do next. */
function NextStep({ view }: { readonly view: ReturnView }) {
  const { t } = useTranslation('returns');
  return <StateLead badge={<ReturnStateBadge state={view.state} />}>{nextStepOf(view, t)}</StateLead>;
}

type Translate = ReturnType<typeof useTranslation<'returns'>>['t'];

function nextStepOf({ state, checklist, commentsMissing, may }: ReturnView, t: Translate): string {
  if (state === 'released') return t('step.released');
  if (state === 'proposed') return may.release ? t('step.release') : t('step.waits');
  if (checklist.some(({ level }) => level === 'stops')) return t('step.stopped');
  if (commentsMissing.length > 0) return t('step.comment', { count: commentsMissing.length });
  return may.propose ? t('step.propose') : t('step.prepared');
}

function ReturnSteps({ view }: { readonly view: ReturnView }) {
  const { t } = useTranslation('returns');
  const [opened, setOpened] = useState<OpenedFigures>(nothingOpened);
  // A draft is counted for those who count the whole country.
  if (view.state === 'draft' && !view.may.propose) {
    return <Alert color="blue">{t('one.draftOfOthers')}</Alert>;
  }
  const steps = {
    checklist: <Checklist items={view.checklist} />,
    figures: <Figures view={view} opened={opened} onOpened={setOpened} />,
    files: <Files view={view} />,
    release: <Release view={view} opened={opened} />,
  };
  return (
    <Stack gap="xl">
      {orderOf(view).map((step, index) => (
        <Section
          key={step}
          title={`${index + 1}. ${t(`${step}.title`)}`}
          lead={step === 'figures' ? t(`figures.compared.${view.comparedWith}`) : t(`${step}.lead`)}
        >
          {steps[step]}
        </Section>
      ))}
    </Stack>
  );
}

/** What is to be done comes in the order of doing it; of what was released, the files are what one comes for. */
function orderOf({ state }: ReturnView) {
  return state === 'released'
    ? (['files', 'figures', 'checklist', 'release'] as const)
    : (['checklist', 'figures', 'files', 'release'] as const);
}
