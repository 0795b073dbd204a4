// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import {
  applicationFields,
  type ApplicationField,
  type OwnApplication,
  submitApplication,
  withdrawApplication,
} from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../../lib/api.ts';
import { hasProblemCode } from '../../../lib/problem.ts';
import { useSaveState } from '../../../lib/drafts/use-save-state.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { LeaveDialog } from '../../../ui/leave-dialog.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { SavingLine } from '../../../ui/saving-line.tsx';
import { CodeForm } from '../code-form.tsx';
import { useRuleWords } from '../rule-words.ts';
import { AnswerField, useFieldWords } from './answer-field.tsx';
import type { ApplicationSession } from './application-session.ts';

interface ApplicationFormProps {
  readonly application: OwnApplication;
  readonly session: ApplicationSession;
  readonly onSubmitted: (application: OwnApplication) => void;
}

const parts: readonly ApplicationField['part'][] = ['organisation', 'project', 'questions', 'declarations'];

/** The form of a draft: kept as it is typed, checked as it is kept. */
export function ApplicationForm({ application, session, onSubmitted }: ApplicationFormProps) {
  const { t } = useTranslation('apply');
  const { call } = application;
  const values = useSyncExternalStore(session.values.subscribe, session.values.get);
  const { missing } = useSyncExternalStore(session.state.subscribe, session.state.get);
  const [asked, setAsked] = useState(false);
  const fields = applicationFields(call);
  const errorOf = (key: string): string | undefined => {
    const found = missing.find(({ field }) => field === key);
    // What is not there yet is a fault only once somebody wanted to submit.
    if (!found || (found.fault === 'missing' && !asked)) return undefined;
    return t(`form.faults.${found.fault}`);
  };
  return (
    <Stack gap="md">
      <SaveLine session={session} />
      {parts.map((part) => {
        const own = fields.filter((field) => field.part === part);
        if (own.length === 0) return null;
        return (
          <Panel
            key={part}
            title={t(`form.parts.${part}`)}
            lead={part === 'organisation' && call.blind ? t('form.blindLead') : undefined}
          >
            {own.map((field) => (
              <AnswerField
                key={field.key}
                field={field}
                value={values[field.key]}
                error={errorOf(field.key)}
                currency={call.currency}
                onChange={(value) => session.change(field.key, value)}
              />
            ))}
          </Panel>
        );
      })}
      <RulesPanel application={application} session={session} />
      <SubmitPanel
        application={application}
        session={session}
        fields={fields}
        onAsked={() => setAsked(true)}
        onSubmitted={onSubmitted}
      />
      <SessionDialog session={session} />
      <LeaveDialog saver={session.saver} />
    </Stack>
  );
}

function SaveLine({ session: { saver } }: { readonly session: ApplicationSession }) {
  const { t } = useTranslation('apply');
  const state = useSaveState(saver);
  const isSignedOut = state.kind === 'refused' && hasProblemCode(state.error, 'applicant.session-required');
  const key = state.kind === 'unsent' && state.keptOnDevice ? 'kept' : state.kind;
  return (
    <SavingLine
      state={state.kind === 'untouched' ? undefined : state.kind}
      words={key === 'untouched' ? '' : t(`saving.${key}`)}
      error={state.kind === 'refused' && !isSignedOut ? state.error : null}
      tryNowLabel={t('saving.tryNow')}
      onTryNow={() => void saver.sendNow()}
    />
  );
}

/** A session that has ended is opened again over the form, which keeps what was typed. */
function SessionDialog({ session: { saver } }: { readonly session: ApplicationSession }) {
  const { t } = useTranslation('apply');
  const state = useSaveState(saver);
  const isOver = state.kind === 'refused' && hasProblemCode(state.error, 'applicant.session-required');
  return (
    <Modal
      opened={isOver}
      onClose={() => void saver.sendNow()}
      title={t('code.again')}
      closeButtonProps={{ 'aria-label': t('code.close') }}
    >
      <Stack>
        <Text size="sm">{t('code.againLead')}</Text>
        <CodeForm onOpened={() => void saver.sendNow()} />
      </Stack>
    </Modal>
  );
}

function RulesPanel({ application, session }: Pick<ApplicationFormProps, 'application' | 'session'>) {
  const { t } = useTranslation('apply');
  const { checks } = useSyncExternalStore(session.state.subscribe, session.state.get);
  const ruleWords = useRuleWords(application.call);
  const unmet = checks.filter(({ outcome }) => outcome === 'unmet');
  if (unmet.length === 0) {
    return (
      <Alert color="green" variant="light" title={t('form.rulesMet')}>
        <Text size="sm">{t('form.rulesMetLead')}</Text>
      </Alert>
    );
  }
  return (
    <Panel title={t('form.rules')} lead={t('form.rulesLead')}>
      <List spacing="xs">
        {unmet.map((check) => {
          const { rule, todo } = ruleWords(check);
          return (
            <List.Item key={check.rule}>
              <Text size="sm">{rule}</Text>
              <Text size="sm" c="dimmed">
                {todo}
              </Text>
            </List.Item>
          );
        })}
      </List>
    </Panel>
  );
}

interface SubmitPanelProps extends ApplicationFormProps {
  readonly fields: readonly ApplicationField[];
  readonly onAsked: () => void;
}

function SubmitPanel({ application, session, fields, onAsked, onSubmitted }: SubmitPanelProps) {
  const { t } = useTranslation('apply');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { missing } = useSyncExternalStore(session.state.subscribe, session.state.get);
  const [sure, setSure] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const params = { applicationId: application.id };
  const submit = useMutation({
    mutationFn: async () => {
      setIsAsked(true);
      onAsked();
      if (!(await session.saver.sendNow())) throw session.saver.failure();
      return directApi(submitApplication, { params, body: { version: session.state.get().version } });
    },
    onSuccess: async (submitted) => {
      await session.saver.end();
      await queryClient.invalidateQueries({ queryKey: ['applicant', 'own'] });
      onSubmitted(submitted);
    },
  });
  const withdraw = useMutation({
    mutationFn: async () => {
      await session.saver.sendNow();
      return directApi(withdrawApplication, { params, body: { version: session.state.get().version } });
    },
    onSuccess: async () => {
      await session.saver.end();
      await queryClient.invalidateQueries({ queryKey: ['applicant'] });
      await navigate({ to: '/apply' });
    },
  });
  return (
    <Panel title={t('submit.title')} lead={t('submit.lead')}>
      {isAsked && missing.length > 0 ? (
        <MissingAnswers missing={missing} fields={fields} currency={application.call.currency} />
      ) : null}
      <Checkbox label={t('submit.sure')} checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
      {hasProblemCode(submit.error, 'application.incomplete') ? null : <ProblemNotice error={submit.error} />}
      <Group>
        <Button disabled={!sure} loading={submit.isPending} onClick={() => submit.mutate()}>
          {t('submit.submit')}
        </Button>
        <Button variant="default" onClick={() => setIsLeaving(true)}>
          {t('withdraw.discard')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={isLeaving}
        title={t('withdraw.discard')}
        confirmLabel={t('withdraw.discard')}
        dangerous
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setIsLeaving(false)}
      >
        {t('withdraw.discardLead')}
      </ConfirmDialog>
    </Panel>
  );
}

interface MissingAnswersProps {
  readonly missing: OwnApplication['missing'];
  readonly fields: readonly ApplicationField[];
  readonly currency: string;
}

/** The answers at fault; each leads to its field. */
function MissingAnswers({ missing, fields, currency }: MissingAnswersProps) {
  const { t } = useTranslation('apply');
  const fieldWords = useFieldWords();
  const goTo = (key: string): void => {
    const element = document.getElementById(`answer-${key}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  };
  return (
    <Alert color="red" variant="light" role="alert" title={t('submit.missing', { count: missing.length })}>
      <List size="sm">
        {missing.map(({ field: key }) => {
          const field = fields.find((one) => one.key === key);
          return (
            <List.Item key={key}>
              <Button variant="subtle" size="compact-sm" onClick={() => goTo(key)}>
                {field ? fieldWords(field, currency).label : key}
              </Button>
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
