// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import {
  applicationFields,
  ApplicationId,
  type ApplicationView,
  findEligible,
  getApplication,
  overrideRule,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswerText } from '../../lib/answer-text.ts';
import { api } from '../../lib/api.ts';
import { isolated } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { Facts } from '../../ui/facts.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { ApplicationActs } from './application-acts.tsx';
import { AssignedPanel } from './assigned-panel.tsx';
import { callsKey, useCallsAct } from './calls-query.ts';
import { useFieldLabel } from './field-label.ts';
import { ApplicationBadge } from './stage-badge.tsx';

/** One submitted application: its checks, who assesses it, and what it says. */
export function ApplicationPage() {
  const { t } = useTranslation('calls');
  const parsed = ApplicationId.safeParse(useParams({ strict: false }).applicationId);
  if (!parsed.success) {
    return (
      <UnknownRecord
        title={t('application.one')}
        what={t('application.unknown')}
        list="/fund/calls"
        listLabel={t('toList')}
      />
    );
  }
  return <Known key={parsed.data} id={parsed.data} />;
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
            <AnswersPanel application={application} />
            <ApplicationActs application={application} />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

const outcomeColours = { met: 'green', unmet: 'red', overridden: 'yellow' } as const;

function ChecksPanel({ application }: { readonly application: ApplicationView }) {
  const { t } = useTranslation('calls');
  const isOfficer = hasRole(useSession(), 'grantsOfficer');
  const [rule, setRule] = useState<string>();
  const [reason, setReason] = useState('');
  const [isRefusing, setIsRefusing] = useState(false);
  const params = { applicationId: application.id };
  const close = (): void => {
    setRule(undefined);
    setIsRefusing(false);
    setReason('');
  };
  const override = useCallsAct(() => api(overrideRule, { params, body: { rule: rule ?? '', reason } }), close);
  const find = useCallsAct(
    (eligible: boolean) =>
      api(findEligible, { params, body: { eligible, reason: eligible ? null : reason, version: application.version } }),
    close,
  );
  const isOpen =
    application.call.stage !== 'decided' && ['submitted', 'eligible', 'ineligible'].includes(application.state);
  const isUnmet = application.checks.some(({ outcome }) => outcome === 'unmet');
  return (
    <Panel title={t('checks.title')} lead={t('checks.lead')} action={<ApplicationBadge state={application.state} />}>
      <CheckList application={application} onOverride={isOfficer && isOpen ? setRule : undefined} />
      {application.finding?.reason ? (
        <Text size="sm">{t('checks.finding', { reason: isolated(application.finding.reason) })}</Text>
      ) : null}
      {isOfficer && isOpen ? (
        <Group>
          <Button
            disabled={isUnmet || application.state === 'eligible'}
            loading={find.isPending}
            onClick={() => find.mutate(true)}
          >
            {t('checks.pass')}
          </Button>
          <Button variant="default" disabled={application.state === 'ineligible'} onClick={() => setIsRefusing(true)}>
            {t('checks.refuse')}
          </Button>
        </Group>
      ) : null}
      {rule === undefined && !isRefusing ? null : (
        <FormDialog
          title={t(isRefusing ? 'checks.refuse' : 'checks.override')}
          submitLabel={t(isRefusing ? 'checks.refuse' : 'checks.override')}
          isPending={override.isPending || find.isPending}
          error={override.error ?? find.error}
          onSubmit={() => (isRefusing ? find.mutate(false) : override.mutate())}
          onClose={close}
        >
          <Textarea
            label={t('checks.reason')}
            description={t(isRefusing ? 'checks.reasonTold' : 'checks.reasonKept')}
            value={reason}
            autosize
            minRows={2}
            maxLength={1000}
            required
            dir="auto"
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </Panel>
  );
}

interface CheckListProps {
  readonly application: ApplicationView;
  /** Absent for those who may not override. */
  readonly onOverride: ((rule: string) => void) | undefined;
}

function CheckList({ application, onOverride }: CheckListProps) {
  const { t } = useTranslation('calls');
  return (
    <List spacing="xs" listStyleType="none">
      {application.checks.map((check) => (
        <List.Item key={check.rule}>
          <Group gap="xs">
            <StateBadge colour={outcomeColours[check.outcome]}>{t(`checks.outcomes.${check.outcome}`)}</StateBadge>
            <span>{t(`checks.kinds.${check.kind as 'amount'}`)}</span>
            <Text size="sm" c="dimmed" component="span">
              {t('checks.given', { given: check.given ?? '–' })}
            </Text>
            {onOverride && check.outcome === 'unmet' ? (
              <Button size="compact-sm" variant="default" onClick={() => onOverride(check.rule)}>
                {t('checks.override')}
              </Button>
            ) : null}
          </Group>
          {check.reason === null ? null : <Text size="sm">{isolated(check.reason)}</Text>}
        </List.Item>
      ))}
    </List>
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
