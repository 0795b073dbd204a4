// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { type ApplicantView, endApplicantSession, renewApplicantCode } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { applicantQuery } from './applicant-query.ts';
import { CodeForm } from './code-form.tsx';
import { CodePanel } from './code-panel.tsx';
import { stateColours } from './state-colours.ts';

/** The way back to applications, and the list of them. */
export function ApplicantPage() {
  const { t } = useTranslation('apply');
  const query = useQuery(applicantQuery);
  return (
    <Page
      title={t('mine.title')}
      actions={
        <ButtonLink to="/public/calls" variant="default">
          {t('calls.all')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(applicant) =>
          applicant === null ? (
            <Panel title={t('code.enter')} lead={t('code.enterLead')}>
              <CodeForm />
            </Panel>
          ) : (
            <Applications applicant={applicant} />
          )
        }
      </QueryState>
    </Page>
  );
}

type OwnLine = ApplicantView['applications'][number];

function Applications({ applicant }: { readonly applicant: ApplicantView }) {
  const { t } = useTranslation('apply');
  return (
    <Stack gap="md">
      {applicant.applications.length === 0 ? (
        <Empty title={t('mine.none')} />
      ) : (
        applicant.applications.map((line) => <OwnCard key={line.id} line={line} />)
      )}
      <AccessPanel email={applicant.email} />
    </Stack>
  );
}

function OwnCard({ line }: { readonly line: OwnLine }) {
  const { t } = useTranslation('apply');
  const { language, formatDateTime } = useLanguage();
  const callTitle = line.callTitle[language] ?? Object.values(line.callTitle)[0] ?? '';
  const isDraft = line.state === 'draft';
  return (
    <Panel
      title={line.title ?? callTitle}
      lead={`${callTitle} · ${line.reference}`}
      action={<StateBadge colour={stateColours[line.state]}>{t(`states.${line.state}`)}</StateBadge>}
    >
      <Text size="sm">
        {line.submittedAt === null
          ? t('mine.saved', { when: formatDateTime(line.savedAt) })
          : t('mine.submitted', { when: formatDateTime(line.submittedAt) })}
      </Text>
      <Group>
        <ButtonLink
          to="/apply/$applicationId"
          params={{ applicationId: line.id }}
          variant={isDraft ? 'filled' : 'default'}
        >
          {t(isDraft ? 'mine.goOn' : 'mine.look')}
        </ButtonLink>
      </Group>
    </Panel>
  );
}

function AccessPanel({ email }: { readonly email: string }) {
  const { t } = useTranslation('apply');
  const queryClient = useQueryClient();
  const renew = useMutation({ mutationFn: () => directApi(renewApplicantCode, {}) });
  const leave = useMutation({
    mutationFn: () => directApi(endApplicantSession, {}),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: ['applicant'] });
      queryClient.setQueryData(applicantQuery.queryKey, null);
    },
  });
  if (renew.data) return <CodePanel code={renew.data.code} mailed={false} />;
  return (
    <Panel title={t('access.title')} lead={t('access.lead', { email })}>
      <ProblemNotice error={renew.error ?? leave.error} />
      <Group>
        <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
          {t('access.renew')}
        </Button>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('access.leave')}
        </Button>
      </Group>
    </Panel>
  );
}
