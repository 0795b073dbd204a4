// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { discardReturn, proposeReturn, releaseReturn, type ReturnView, withdrawReturn } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { OpenedFigures } from './exact-figures.tsx';
import { isComplete, type ProposedChoice, ProposedFigures, usualChoice } from './proposed-figures.tsx';

type Act = 'propose' | 'release' | 'withdraw' | 'discard';

interface ReleaseProps {
  readonly view: ReturnView;
  /** The exact figures that were looked at, with what is said about their changes. */
  readonly opened: OpenedFigures;
}

/** Where the return stands with its two people, and what this person may do about it. */
export function Release({ view, opened }: ReleaseProps) {
  const { t } = useTranslation('returns');
  const [choice, setChoice] = useState(() => usualChoice(view.kind, t('exact.usualRecipient')));
  const { acting, act, asked, ask } = useActs(view, { choice, opened });
  const unseen = view.may.release && view.figures === 'exact' && opened.exact === null;
  const unexplained = (opened.exact?.commentsMissing ?? []).filter((key) => (opened.words[key] ?? '').trim() === '');
  const stopped = view.checklist.some(({ level }) => level === 'stops');
  const waiting = view.commentsMissing.length;
  return (
    <Stack gap="sm" align="flex-start">
      <History view={view} />
      {view.may.propose && (stopped || waiting > 0) ? (
        <Text size="sm">{stopped ? t('release.stopped') : t('release.comment', { count: waiting })}</Text>
      ) : null}
      {view.state === 'proposed' && !view.may.release ? <Text size="sm">{t('release.another')}</Text> : null}
      {unseen ? <Text size="sm">{t('exact.lookFirst')}</Text> : null}
      {view.may.release && unexplained.length > 0 ? (
        <Text size="sm">{t('release.comment', { count: unexplained.length })}</Text>
      ) : null}
      <Group gap="sm">
        {view.may.propose ? (
          <Button disabled={stopped || waiting > 0} onClick={() => ask('propose')}>
            {t('release.propose')}
          </Button>
        ) : null}
        {view.may.release ? (
          <Button disabled={unseen || unexplained.length > 0} onClick={() => ask('release')}>
            {t('release.release')}
          </Button>
        ) : null}
        {view.may.withdraw ? (
          <Button variant="default" onClick={() => ask('withdraw')}>
            {t('release.withdraw')}
          </Button>
        ) : null}
        {view.may.discard ? (
          <Button variant="default" onClick={() => ask('discard')}>
            {t('release.discard')}
          </Button>
        ) : null}
      </Group>
      <ProblemNotice error={asked === null ? acting.error : null} />
      <ConfirmDialog
        opened={asked !== null}
        title={t(`release.ask.${asked ?? 'propose'}.title`)}
        confirmLabel={t(`release.${asked ?? 'propose'}`)}
        dangerous={asked === 'discard'}
        disabled={asked === 'propose' && !isComplete(choice)}
        pending={acting.isPending}
        error={acting.error}
        onConfirm={act}
        onClose={() => ask(null)}
      >
        <Stack>
          <Text>{t(`release.ask.${asked ?? 'propose'}.what`)}</Text>
          {asked === 'propose' ? <ProposedFigures kind={view.kind} choice={choice} onChoice={setChoice} /> : null}
        </Stack>
      </ConfirmDialog>
    </Stack>
  );
}

interface Given {
  readonly choice: ProposedChoice;
  readonly opened: OpenedFigures;
}

/** What is sent with a proposal: a recipient only where figures are exact. */
function proposalOf({ figures, recipient }: ProposedChoice): Partial<ProposedChoice> {
  return figures === 'exact' ? { figures, recipient: recipient.trim() } : { figures };
}

function commentsOf({ exact, words }: OpenedFigures): { figure: string; words: string }[] {
  return (exact?.commentsMissing ?? []).map((figure) => ({ figure, words: (words[figure] ?? '').trim() }));
}

function useActs({ id: returnId, kind, year }: ReturnView, { choice, opened }: Given) {
  const { t } = useTranslation('returns');
  const { language } = useTranslation().i18n;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const confirmed = useConfirmedCall();
  const [asked, setAsked] = useState<Act | null>(null);
  const acting = useMutation({
    mutationFn: async (act: Act): Promise<Act> => {
      const params = { returnId };
      const spoken = language === 'fr' || language === 'ar' ? language : 'en';
      if (act === 'propose') {
        const body = { language: spoken, ...proposalOf(choice) } as const;
        await confirmed(() => api(proposeReturn, { params, body }));
      } else if (act === 'release') {
        await confirmed(() => api(releaseReturn, { params, body: { comments: commentsOf(opened) } }));
      } else await api(act === 'withdraw' ? withdrawReturn : discardReturn, { params });
      return act;
    },
    onSuccess: async (act) => {
      setAsked(null);
      notifyDone(t(`release.done.${act}`, { kind: t(`kinds.${kind}.name`), year }));
      if (act === 'discard') {
        queryClient.removeQueries({ queryKey: ['returns', 'one', returnId] });
        await navigate({ to: '/returns' });
      }
      await queryClient.invalidateQueries({ queryKey: ['returns'] });
    },
  });
  return {
    acting,
    asked,
    ask: (act: Act | null) => {
      acting.reset();
      setAsked(act);
    },
    act: () => {
      if (asked !== null) acting.mutate(asked);
    },
  };
}

/** Who proposed and who released, and when. */
function History({ view }: { readonly view: ReturnView }) {
  const { t } = useTranslation('returns');
  const { proposedAt, proposedBy, releasedAt, releasedBy, vintageName } = view;
  return (
    <Stack gap={2}>
      {proposedAt === null ? null : (
        <Text size="sm">
          {t('release.proposedBy', { name: proposedBy ?? t('release.somebody') })}{' '}
          <DateText value={proposedAt} withTime />
        </Text>
      )}
      {releasedAt === null ? null : (
        <Text size="sm">
          {t('release.releasedBy', { name: releasedBy ?? t('release.somebody') })}{' '}
          <DateText value={releasedAt} withTime />
        </Text>
      )}
      {vintageName === null ? null : (
        <Text size="sm">
          {t('release.vintage')} <bdi>{vintageName}</bdi>
        </Text>
      )}
    </Stack>
  );
}
