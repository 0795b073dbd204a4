// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import {
  applicationFields,
  type ApplicationId,
  type AssessmentView,
  declareConflict,
  getAssessment,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswerText } from '../../lib/answer-text.ts';
import { api } from '../../lib/api.ts';
import { useCountryName } from '../../lib/countries.ts';
import { isolated, useLanguage } from '../../lib/language.ts';
import { CodeLabel } from '../../ui/code-label.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { callsKey, useCallsAct } from './calls-query.ts';
import { useFieldLabel } from './field-label.ts';
import { OfApplication } from './of-application.tsx';
import { SheetPanel } from './sheet-panel.tsx';

/** One application to assess: the declaration first, then what it says and the scoring sheet. */
export function AssessmentPage() {
  const { t } = useTranslation('calls');
  return (
    <OfApplication list="/fund/assessments" listLabel={t('assessments.title')}>
      {(id) => <Known key={id} id={id} />}
    </OfApplication>
  );
}

function Known({ id }: { readonly id: ApplicationId }) {
  const { t } = useTranslation('calls');
  const query = useQuery({
    queryKey: [...callsKey, 'assessment', id],
    queryFn: ({ signal }) => api(getAssessment, { params: { applicationId: id }, signal }),
  });
  return (
    <Page
      title={t('assessment.title', { reference: query.data?.reference ?? '' })}
      actions={
        <ButtonLink to="/fund/assessments" variant="default">
          {t('assessments.title')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(view) => (
          <Stack gap="md">
            <SummaryPanel view={view} />
            {view.values === null ? null : <AnswersPanel view={view} values={view.values} />}
            {view.values === null ? null : <SheetPanel key={view.state} view={view} />}
            {view.others === null ? null : <OthersPanel view={view} others={view.others} />}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function SummaryPanel({ view }: { readonly view: AssessmentView }) {
  const { t } = useTranslation('calls');
  const country = useCountryName();
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = useState(false);
  const [reason, setReason] = useState('');
  const declare = useCallsAct(
    (conflict: boolean) =>
      api(declareConflict, {
        params: { applicationId: view.applicationId },
        body: { conflict, reason: conflict && reason.trim() !== '' ? reason : null },
      }),
    ({ state }) => {
      if (state === 'conflict') void navigate({ to: '/fund/assessments' });
    },
  );
  return (
    <Panel title={t('assessment.what')} lead={view.state === 'waiting' ? t('assessment.declareLead') : undefined}>
      <Facts
        facts={[
          [t('applications.organisation'), view.organisation],
          [t('fields.organisationKind'), <CodeLabel key="kind" list="applicantKind" code={view.organisationKind} />],
          [t('applications.country'), view.country === null ? null : country(view.country)],
          [t('applications.amount'), <Money key="amount" amount={view.amount} currency={view.currency} />],
          [t('fields.months'), view.months],
        ]}
      />
      {view.state === 'submitted' ? null : (
        <Group>
          {view.state === 'waiting' ? (
            <Button loading={declare.isPending} onClick={() => declare.mutate(false)}>
              {t('assessment.free')}
            </Button>
          ) : null}
          <Button variant="default" onClick={() => setIsAsked(true)}>
            {t('assessment.conflict')}
          </Button>
        </Group>
      )}
      {isAsked ? null : <ProblemNotice error={declare.error} />}
      {isAsked ? (
        <FormDialog
          title={t('assessment.conflict')}
          submitLabel={t('assessment.conflict')}
          isPending={declare.isPending}
          error={declare.error}
          onSubmit={() => declare.mutate(true)}
          onClose={() => setIsAsked(false)}
        >
          <Text size="sm">{t('assessment.conflictLead')}</Text>
          <Textarea
            label={t('assessment.conflictReason')}
            value={reason}
            autosize
            minRows={2}
            maxLength={1000}
            dir="auto"
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </FormDialog>
      ) : null}
    </Panel>
  );
}

function AnswersPanel({
  view,
  values,
}: {
  readonly view: AssessmentView;
  readonly values: NonNullable<AssessmentView['values']>;
}) {
  const { t } = useTranslation('calls');
  const labelOf = useFieldLabel();
  const answerText = useAnswerText();
  return (
    <Panel title={t('application.answers')}>
      <Facts
        facts={applicationFields(view.call).map((field) => [labelOf(field), answerText(field, values[field.key])])}
      />
    </Panel>
  );
}

function OthersPanel({
  view,
  others,
}: {
  readonly view: AssessmentView;
  readonly others: NonNullable<AssessmentView['others']>;
}) {
  const { t } = useTranslation('calls');
  const { formatNumber } = useLanguage();
  return (
    <Panel title={t('assessment.others')} lead={t('assessment.othersLead')}>
      <List spacing="xs">
        {[...(view.sheet ? [view.sheet] : []), ...others].map((sheet, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- sheets of others have no names and stay in their order.
          <List.Item key={at}>
            <Text>
              {t(at === 0 ? 'assessment.yours' : 'assessment.another')}: {formatNumber(sheet.total ?? 0)}
            </Text>
            {sheet.comment === null ? null : <Text size="sm">{isolated(sheet.comment)}</Text>}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
