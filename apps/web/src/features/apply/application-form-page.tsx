// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import {
  applicationFields,
  ApplicationId,
  getOwnApplication,
  type OwnApplication,
  withdrawApplication,
} from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { isolated, useLanguage } from '../../lib/language.ts';
import { hasProblemCode } from '../../lib/problem.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Money, useMoney } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useCallWords } from './call-words.ts';
import { CodeForm } from './code-form.tsx';
import { useFieldWords } from './form/answer-field.tsx';
import { useAnswerText } from '../../lib/answer-text.ts';
import { ApplicationForm } from './form/application-form.tsx';
import { type ApplicationSession, openApplication } from './form/application-session.ts';
import { stateColours } from './state-colours.ts';

/** One application: the form of a draft, or what was submitted and what became of it. */
export function ApplicationFormPage() {
  const { t } = useTranslation('apply');
  const { language } = useLanguage();
  const parsed = ApplicationId.safeParse(useParams({ strict: false }).applicationId);
  const applicationId = parsed.data;
  const query = useQuery({
    queryKey: ['applicant', 'application', applicationId],
    queryFn: ({ signal }) =>
      directApi(getOwnApplication, { params: { applicationId: applicationId ?? ApplicationId.parse('') }, signal }),
    enabled: parsed.success,
    // A draft lives in its form from then on; asked again it would undo what is being typed.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const words = query.data?.call.words;
  const title = words?.[language]?.title ?? Object.values(words ?? {})[0]?.title ?? t('mine.one');
  const needsCode = hasProblemCode(query.error, 'applicant.session-required');
  return (
    <Page
      title={title}
      actions={
        <ButtonLink to="/apply" variant="default">
          {t('mine.title')}
        </ButtonLink>
      }
    >
      {needsCode ? (
        <Panel title={t('code.enter')} lead={t('code.enterLead')}>
          <CodeForm onOpened={() => void query.refetch()} />
        </Panel>
      ) : query.data ? (
        <Opened key={query.data.id} first={query.data} />
      ) : query.error || !parsed.success ? (
        <ProblemNotice error={query.error ?? new Error('unknown')} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Opened({ first }: { readonly first: OwnApplication }) {
  const [application, setApplication] = useState(first);
  const [session, setSession] = useState<ApplicationSession>();
  const isDraft = application.state === 'draft';
  useEffect(() => {
    if (!isDraft) return;
    let isGone = false;
    void openApplication(first).then((opened) => {
      if (!isGone) setSession(opened);
    });
    return () => {
      isGone = true;
    };
  }, [first, isDraft]);
  if (!isDraft) return <Submitted application={application} onChanged={setApplication} />;
  return session ? (
    <ApplicationForm application={application} session={session} onSubmitted={setApplication} />
  ) : (
    <Loading />
  );
}

interface SubmittedProps {
  readonly application: OwnApplication;
  readonly onChanged: (application: OwnApplication) => void;
}

function Submitted({ application, onChanged }: SubmittedProps) {
  const { t } = useTranslation('apply');
  const { formatDateTime } = useLanguage();
  const { state, receipt, submittedAt, reference, letter } = application;
  return (
    <Stack gap="md">
      {letter === null ? null : <LetterPanel application={application} letter={letter} />}
      <Panel
        title={t('receipt.title')}
        lead={t('receipt.lead')}
        action={<StateBadge colour={stateColours[state]}>{t(`states.${state}`)}</StateBadge>}
      >
        <Facts
          facts={[
            [t('receipt.reference'), <Code key="reference">{reference}</Code>],
            [t('receipt.at'), submittedAt === null ? null : formatDateTime(submittedAt)],
            [
              t('receipt.hash'),
              receipt === null ? null : (
                <Code key="hash" style={{ overflowWrap: 'anywhere' }}>
                  {receipt}
                </Code>
              ),
            ],
          ]}
        />
        {state === 'submitted' ? <Withdraw application={application} onChanged={onChanged} /> : null}
      </Panel>
      <AnswersPanel application={application} />
    </Stack>
  );
}

function LetterPanel({
  application,
  letter,
}: {
  readonly application: OwnApplication;
  readonly letter: NonNullable<OwnApplication['letter']>;
}) {
  const { t } = useTranslation('apply');
  const { formatDate } = useLanguage();
  const money = useMoney();
  const { title } = useCallWords(application.call);
  return (
    <Panel title={t('letter.title')} lead={formatDate(letter.on)}>
      <Text>
        {t(`letter.${letter.outcome}`, {
          call: isolated(title),
          reference: application.reference,
          amount: letter.amount === null ? '' : isolated(money(letter.amount, letter.currency)),
        })}
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }} dir="auto">
        {letter.reason}
      </Text>
      <Text size="sm" c="dimmed">
        {t(`letter.next.${letter.outcome}`)}
      </Text>
      <Group>
        <Button variant="default" onClick={() => window.print()}>
          {t('letter.print')}
        </Button>
      </Group>
    </Panel>
  );
}

function Withdraw({ application, onChanged }: SubmittedProps) {
  const { t } = useTranslation('apply');
  const queryClient = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      directApi(withdrawApplication, {
        params: { applicationId: application.id },
        body: { version: application.version },
      }),
    onSuccess: async ({ state }) => {
      setIsAsked(false);
      onChanged({ ...application, state });
      await queryClient.invalidateQueries({ queryKey: ['applicant', 'own'] });
    },
  });
  return (
    <Group>
      <Button variant="default" onClick={() => setIsAsked(true)}>
        {t('withdraw.withdraw')}
      </Button>
      <ConfirmDialog
        opened={isAsked}
        title={t('withdraw.withdraw')}
        confirmLabel={t('withdraw.withdraw')}
        dangerous
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setIsAsked(false)}
      >
        {t('withdraw.lead')}
      </ConfirmDialog>
    </Group>
  );
}

function AnswersPanel({ application }: { readonly application: OwnApplication }) {
  const { t } = useTranslation('apply');
  const fieldWords = useFieldWords();
  const answerText = useAnswerText();
  const { call, values } = application;
  if (application.state === 'withdrawn' && Object.keys(values).length === 0) {
    return <Alert color="gray">{t('withdraw.nothing')}</Alert>;
  }
  return (
    <Panel title={t('receipt.answers')}>
      <Facts
        facts={applicationFields(call).map((field) => [
          fieldWords(field, call.currency).label,
          field.type === 'amount' && typeof values[field.key] === 'string' ? (
            <Money amount={String(values[field.key])} currency={call.currency} />
          ) : (
            answerText(field, values[field.key])
          ),
        ])}
      />
    </Panel>
  );
}
