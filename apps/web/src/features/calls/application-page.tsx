// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { applicationFields, type ApplicationId, type ApplicationView, getApplication } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnswerText } from '../../lib/answer-text.ts';
import { api } from '../../lib/api.ts';
import { Facts } from '../../ui/facts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ApplicationActs } from './application-acts.tsx';
import { AssignedPanel } from './assigned-panel.tsx';
import { callsKey } from './calls-query.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { useFieldLabel } from './field-label.ts';
import { OfApplication } from './of-application.tsx';
import { SheetsPanel } from './sheets-panel.tsx';

/** One submitted application: its checks, who assesses it, and what it says. */
export function ApplicationPage() {
  const { t } = useTranslation('calls');
  return (
    <OfApplication list="/fund/calls" listLabel={t('toList')}>
      {(id) => <Known key={id} id={id} />}
    </OfApplication>
  );
}

function Known({ id }: { readonly id: ApplicationId }) {
  const { t } = useTranslation('calls');
  const query = useQuery({
    queryKey: [...callsKey, 'application', id],
    queryFn: ({ signal }) => api(getApplication, { params: { applicationId: id }, signal }),
  });
  const { data } = query;
  return (
    <Page
      title={data?.organisation ?? data?.reference ?? t('application.one')}
      lead={data?.title ?? undefined}
      actions={
        data === undefined ? undefined : (
          <ButtonLink to="/fund/calls/$callId" params={{ callId: data.callId }} variant="default">
            {t('application.toCall')}
          </ButtonLink>
        )
      }
    >
      <QueryState query={query}>
        {(application) => (
          <Stack gap="md">
            <ChecksPanel application={application} />
            <AssignedPanel application={application} />
            {application.scoresOpen ? <SheetsPanel application={application} /> : null}
            <AnswersPanel application={application} />
            <ApplicationActs application={application} />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function AnswersPanel({ application }: { readonly application: ApplicationView }) {
  const { t } = useTranslation('calls');
  const labelOf = useFieldLabel();
  const answerText = useAnswerText();
  const { call, values, email } = application;
  return (
    <Panel title={t('application.answers')}>
      <Facts
        facts={[
          [t('application.email'), email],
          ...applicationFields(call).map((field): [string, React.ReactNode] => [
            labelOf(field),
            field.type === 'amount' && typeof values[field.key] === 'string' ? (
              <Money key={field.key} amount={String(values[field.key])} currency={call.currency} />
            ) : (
              answerText(field, values[field.key])
            ),
          ]),
        ]}
      />
    </Panel>
  );
}
