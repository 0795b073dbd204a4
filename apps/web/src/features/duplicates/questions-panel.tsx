// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import {
  answerQuestion,
  listQuestions,
  type Question,
  type QuestionAnswer,
  type QuestionReply,
} from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';

/** What other organisations ask about cases of one's own, and what came back to one's own; nothing where there is neither. */
export function QuestionsPanel() {
  const { t } = useTranslation('duplicates');
  const asked = useQuery({
    queryKey: ['questions'],
    queryFn: ({ signal }) => api(listQuestions, { query: { purpose: 'assistance' }, signal }),
  });
  return (
    <QueryState query={asked}>
      {({ questions, replies }) => (
        <>
          {replies.length === 0 ? null : (
            <Panel title={t('replies.title')} lead={t('replies.lead')}>
              <List listStyleType="none" spacing="sm">
                {replies.map((reply) => (
                  <List.Item key={reply.id}>
                    <Reply reply={reply} />
                  </List.Item>
                ))}
              </List>
            </Panel>
          )}
          {questions.length === 0 ? null : (
            <Panel title={t('questions.title')} lead={t('questions.lead')}>
              <List listStyleType="none" spacing="lg">
                {questions.map((question) => (
                  <List.Item key={question.id}>
                    <Asked question={question} />
                  </List.Item>
                ))}
              </List>
            </Panel>
          )}
        </>
      )}
    </QueryState>
  );
}

function CaseLine({ about }: { readonly about: Question['case'] }) {
  const { t } = useTranslation('duplicates');
  return (
    <Text size="sm">
      {t('questions.yourCase')}{' '}
      <AnchorLink to="/cases/$caseId" params={{ caseId: about.id }}>
        <bdi>{about.reference}</bdi>
      </AnchorLink>
      {about.name === null ? null : (
        <>
          {' · '}
          <bdi>{about.name}</bdi>
        </>
      )}
    </Text>
  );
}

function Reply({ reply }: { readonly reply: QuestionReply }) {
  const { t } = useTranslation('duplicates');
  return (
    <Stack gap={2}>
      <Text fw={600}>
        <bdi>{t('replies.holds', { organisation: reply.organisation.name })}</bdi>
      </Text>
      <CaseLine about={reply.case} />
      <Text size="sm">
        {reply.contact === null ? t('replies.noContact') : t('replies.contact')} <bdi>{reply.contact}</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        <DateText value={reply.answeredAt} withTime />
      </Text>
    </Stack>
  );
}

function Asked({ question }: { readonly question: Question }) {
  const { t } = useTranslation('duplicates');
  const { asker } = question;
  return (
    <Stack gap="xs">
      <Text fw={600}>
        <bdi>{asker === null ? t('questions.somebodyAsks') : t('questions.asks', { organisation: asker.name })}</bdi>
      </Text>
      <CaseLine about={question.case} />
      <Text size="sm">{question.reasons.map((reason) => t(`questions.reasons.${reason}`)).join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        {t('questions.answerBy')} <DateText value={question.answerBy} />
      </Text>
      <AnswerForm question={question} />
    </Stack>
  );
}

/** A yes asks how to be reached before it is sent; anything else is told to nobody. */
function AnswerForm({ question }: { readonly question: Question }) {
  const { t } = useTranslation('duplicates');
  const client = useQueryClient();
  const [isSame, setIsSame] = useState(false);
  const [contact, setContact] = useState('');
  const answer = useMutation({
    mutationFn: (said: QuestionAnswer) =>
      api(answerQuestion, {
        params: { questionId: question.id },
        body: { answer: said, contact: said === 'same' && contact.trim() !== '' ? contact.trim() : null },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['questions'] }),
  });
  const label = t('questions.answerFor', { reference: question.case.reference });
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <ProblemNotice error={answer.error} />
      {isSame ? (
        <>
          <TextInput
            label={t('questions.contact')}
            description={t('questions.contactHint')}
            value={contact}
            maxLength={200}
            maw="32rem"
            data-autofocus
            onChange={({ currentTarget }) => setContact(currentTarget.value)}
          />
          <Group gap="sm">
            <Button loading={answer.isPending} onClick={() => answer.mutate('same')}>
              {t('questions.tell')}
            </Button>
            <Button variant="default" onClick={() => setIsSame(false)}>
              {t('questions.back')}
            </Button>
          </Group>
        </>
      ) : (
        <Group gap="sm">
          <Button disabled={answer.isPending} onClick={() => setIsSame(true)}>
            {t('questions.same')}
          </Button>
          <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate('different')}>
            {t('questions.different')}
          </Button>
          <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate('silent')}>
            {t('questions.silent')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
