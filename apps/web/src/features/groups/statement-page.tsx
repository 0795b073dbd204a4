// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { type JointStatementView, signStatement, StatementId, withdrawSignature } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { statementQuery, useGroupChange } from './group-queries.ts';
import { type StatementAct, StatementActForm } from './statement-act-form.tsx';

const colours = { draft: 'yellow', open: 'blue', issued: 'green' } as const;

/** A joint statement: its text, what members say to it, and who joined it when. */
export function StatementPage() {
  const { t } = useTranslation('groups');
  const { statementId } = useParams({ strict: false });
  const query = useQuery(statementQuery(StatementId.safeParse(statementId).data ?? ('' as StatementId)));
  const view = query.data;
  const back = view ? (
    <AnchorLink to="/groups/$groupId" params={{ groupId: view.groupId }} dir="auto">
      {view.groupName}
    </AnchorLink>
  ) : undefined;
  return (
    <Page title={view?.title ?? t('statement')} lead={back}>
      <QueryState query={query}>{(statement) => <StatementParts view={statement} />}</QueryState>
    </Page>
  );
}

function actsOf({
  status,
  mayPrepare,
  mayComment,
  mayRecord,
}: JointStatementView): Exclude<StatementAct['kind'], 'answer'>[] {
  const acts: Exclude<StatementAct['kind'], 'answer'>[] = [];
  if (mayPrepare && status === 'draft') acts.push('open');
  if (mayPrepare && status === 'open') acts.push('issue');
  if (mayPrepare && status !== 'issued') acts.push('text');
  if (mayComment) acts.push('comment');
  if (mayRecord) acts.push('record');
  return acts;
}

function StatementParts({ view }: { readonly view: JointStatementView }) {
  const { t } = useTranslation('groups');
  const [act, setAct] = useState<StatementAct | null>(null);
  const text = view.texts.find(({ number }) => number === view.textNumber);
  return (
    <Stack gap="lg">
      {act === null ? null : <StatementActForm view={view} act={act} onClose={() => setAct(null)} />}
      <Group>
        <StateBadge colour={colours[view.status]}>{t(`statementStatuses.${view.status}`)}</StateBadge>
        <Text c="dimmed" size="sm" dir="auto">
          {view.occasion}
        </Text>
        {view.signBy === null || view.status !== 'open' ? null : (
          <Text size="sm">
            {t('signBy')} <DateText value={view.signBy} />
          </Text>
        )}
        {view.issuedOn === null ? null : (
          <Text size="sm" dir="auto">
            <DateText value={view.issuedOn} /> {view.reference}
          </Text>
        )}
      </Group>
      <SignPanel view={view} />
      <Group>
        {actsOf(view).map((kind, index) => (
          <Button
            key={kind}
            variant={index === 0 && kind !== 'comment' ? 'filled' : 'default'}
            onClick={() => setAct({ kind })}
          >
            {t(`statementActs.${kind}`)}
          </Button>
        ))}
      </Group>
      <Panel title={t('text')} lead={view.status === 'draft' ? t('draftLead') : t('frozenLead')}>
        <Text dir="auto" style={{ whiteSpace: 'pre-line' }} maw="75ch">
          {text?.body}
        </Text>
        {text === undefined ? null : (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('textNumber', { number: text.number })} · <DateText value={text.writtenAt} withTime /> · {t('digest')}{' '}
            <bdi>{text.digest}</bdi>
          </Text>
        )}
      </Panel>
      <Signatures view={view} />
      <Comments view={view} onAnswer={(commentId) => setAct({ kind: 'answer', commentId })} />
    </Stack>
  );
}

/** The one thing that a member is asked for: whether its organisation joins. */
function SignPanel({ view }: { readonly view: JointStatementView }) {
  const { t } = useTranslation('groups');
  const today = useToday();
  const [asks, setAsks] = useState(false);
  const sign = useGroupChange(
    (memberId: NonNullable<JointStatementView['maySignAs']>) =>
      api(signStatement, {
        params: { statementId: view.id },
        body: { memberId, textNumber: view.textNumber, joinedOn: today },
      }),
    () => setAsks(false),
  );
  const { maySignAs } = view;
  if (maySignAs === null) return null;
  return (
    <Alert color="blue" title={t('signTitle')}>
      <Stack align="flex-start">
        <Text size="sm">{t('signLead')}</Text>
        <Button onClick={() => setAsks(true)}>{t('sign')}</Button>
      </Stack>
      <ConfirmDialog
        opened={asks}
        title={t('signTitle')}
        confirmLabel={t('sign')}
        pending={sign.isPending}
        error={sign.error}
        onConfirm={() => sign.mutate(maySignAs)}
        onClose={() => setAsks(false)}
      >
        {t('signWhat', { number: view.textNumber })}
      </ConfirmDialog>
    </Alert>
  );
}

function Signatures({ view }: { readonly view: JointStatementView }) {
  const { t } = useTranslation('groups');
  const withdraw = useGroupChange(
    (signatureId: JointStatementView['signatures'][number]['id']) =>
      api(withdrawSignature, { params: { statementId: view.id, signatureId } }),
    () => {},
  );
  return (
    <Panel title={t('joined')} lead={t('signatures', { count: view.signatureCount })}>
      <List spacing="xs" listStyleType="none" style={{ columns: '18rem auto' }}>
        {view.signatures.map((signature) => (
          <List.Item key={signature.id} style={{ breakInside: 'avoid' }}>
            <bdi>{signature.name}</bdi>{' '}
            <Text size="sm" c="dimmed" component="span">
              <DateText value={signature.joinedOn} />
              {signature.recordedBySecretariat ? ` · ${t('recorded')}` : ''}
            </Text>{' '}
            {signature.textNumber === view.textNumber ? null : (
              <StateBadge colour="gray">{t('earlierText', { number: signature.textNumber })}</StateBadge>
            )}
            {signature.withdrawnAt === null ? null : <StateBadge colour="gray">{t('withdrawn')}</StateBadge>}
            {signature.own && signature.withdrawnAt === null && view.status === 'open' ? (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('withdrawOf', { name: signature.name })}
                onClick={() => withdraw.mutate(signature.id)}
              >
                {t('withdraw')}
              </Button>
            ) : null}
          </List.Item>
        ))}
      </List>
      <ProblemNotice error={withdraw.error} />
      {view.status === 'open' && view.missing.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('missing')}: <bdi>{view.missing.map(({ name }) => name).join(', ')}</bdi>
        </Text>
      ) : null}
    </Panel>
  );
}

interface CommentsProps {
  readonly view: JointStatementView;
  readonly onAnswer: (commentId: JointStatementView['comments'][number]['id']) => void;
}

function Comments({ view, onAnswer }: CommentsProps) {
  const { t } = useTranslation('groups');
  return (
    <Panel title={t('comments')} lead={view.comments.length === 0 ? t('noComments') : undefined}>
      <List spacing="sm" listStyleType="none">
        {view.comments.map(({ id, organisation, madeAt, textNumber, words, answer }) => (
          <List.Item key={id}>
            <Text size="sm" c="dimmed">
              <bdi>{organisation}</bdi> · <DateText value={madeAt} withTime /> ·{' '}
              {t('textNumber', { number: textNumber })}
            </Text>
            <Text dir="auto">{words}</Text>
            {answer === null ? null : (
              <Text size="sm" dir="auto">
                {t('answer')}: {answer}
              </Text>
            )}
            {view.mayPrepare && answer === null ? (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('answerOf', { organisation })}
                onClick={() => onAnswer(id)}
              >
                {t('answerIt')}
              </Button>
            ) : null}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
