// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { discardReturn, proposeReturn, releaseReturn, type ReturnView, withdrawReturn } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { ReleaseHistory } from '../../../ui/release-history.tsx';
import { useReleaseActs } from '../../../ui/use-release-acts.ts';
import type { OpenedFigures } from './exact-figures.tsx';
import { isComplete, type ProposedChoice, ProposedFigures, usualChoice } from './proposed-figures.tsx';

interface ReleaseProps {
  readonly view: ReturnView;
  /** The exact figures that were looked at, with what is said about their changes. */
  readonly opened: OpenedFigures;
}

/** Where the return stands with its two people, and what this person may do about it. */
export function Release({ view, opened }: ReleaseProps) {
  const { t } = useTranslation('returns');
  const [choice, setChoice] = useState(() => usualChoice(view.kind, t('exact.usualRecipient')));
  const acts = useActs(view, { choice, opened });
  const asked = acts.asked ?? 'propose';
  const unseen = view.may.release && view.figures === 'exact' && opened.exact === null;
  const unexplained = (opened.exact?.commentsMissing ?? []).filter((key) => (opened.words[key] ?? '').trim() === '');
  const stopped = view.checklist.some(({ level }) => level === 'stops');
  const waiting = view.commentsMissing.length;
  return (
    <Stack gap="sm" align="flex-start">
      <ReleaseHistory
        of={view}
        proposed={(name) => t('release.proposedBy', { name: name ?? t('release.somebody') })}
        released={(name) => t('release.releasedBy', { name: name ?? t('release.somebody') })}
      >
        {view.vintageName === null ? null : (
          <Text size="sm">
            {t('release.vintage')} <bdi>{view.vintageName}</bdi>
          </Text>
        )}
      </ReleaseHistory>
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
          <Button disabled={stopped || waiting > 0} onClick={() => acts.ask('propose')}>
            {t('release.propose')}
          </Button>
        ) : null}
        {view.may.release ? (
          <Button disabled={unseen || unexplained.length > 0} onClick={() => acts.ask('release')}>
            {t('release.release')}
          </Button>
        ) : null}
        {view.may.withdraw ? (
          <Button variant="default" onClick={() => acts.ask('withdraw')}>
            {t('release.withdraw')}
          </Button>
        ) : null}
        {view.may.discard ? (
          <Button variant="default" onClick={() => acts.ask('discard')}>
            {t('release.discard')}
          </Button>
        ) : null}
      </Group>
      <ProblemNotice error={acts.asked === null ? acts.error : null} />
      <ActDialog
        acts={acts}
        title={t(`release.ask.${asked}.title`)}
        confirmLabel={t(`release.${asked}`)}
        dangerous={asked === 'discard'}
        disabled={asked === 'propose' && !isComplete(choice)}
      >
        <Stack>
          <Text>{t(`release.ask.${asked}.what`)}</Text>
          {asked === 'propose' ? <ProposedFigures kind={view.kind} choice={choice} onChoice={setChoice} /> : null}
        </Stack>
      </ActDialog>
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
  const confirmed = useConfirmedCall();
  const params = { returnId };
  return useReleaseActs<'propose' | 'release' | 'withdraw'>({
    list: 'returns',
    id: returnId,
    run: (act) => {
      const spoken = language === 'fr' || language === 'ar' ? language : 'en';
      if (act === 'propose') {
        const body = { language: spoken, ...proposalOf(choice) } as const;
        return confirmed(() => api(proposeReturn, { params, body }));
      }
      if (act === 'release') {
        return confirmed(() => api(releaseReturn, { params, body: { comments: commentsOf(opened) } }));
      }
      return api(act === 'withdraw' ? withdrawReturn : discardReturn, { params });
    },
    said: (act) => t(`release.done.${act}`, { kind: t(`kinds.${kind}.name`), year }),
  });
}
