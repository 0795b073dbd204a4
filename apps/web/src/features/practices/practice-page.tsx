// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { movePractice, PracticeId, type PracticeView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { AdoptPractice, ChangePractice, ReviewPractice } from './practice-dialogs.tsx';
import { practiceQuery, stateColour, useCommitmentChoices, usePracticeChange } from './practice-queries.ts';

/** One practice: the problem, what is done, what shows that it works, and who adopted it. */
export function PracticePage() {
  const { t } = useTranslation('practices');
  const { practiceId } = useParams({ strict: false });
  const query = useQuery(practiceQuery(PracticeId.safeParse(practiceId).data ?? ('' as PracticeId)));
  return (
    <Page title={query.data?.title ?? t('practice')} lead={<AnchorLink to="/practices">{t('title')}</AnchorLink>}>
      <QueryState query={query}>{(view) => <Practice view={view} />}</QueryState>
    </Page>
  );
}

type Move = 'propose' | 'takeBack' | 'release' | 'withhold' | 'retire';
type Act = 'change' | 'review' | 'adopt' | Move;

/** What the caller can do, the one next step first. */
function actsOf({
  state,
  own,
  mayWrite,
  mayReview,
  mayAdopt,
  mayRelease,
  mayRetire,
  public: isPublic,
}: PracticeView): Act[] {
  return [
    ...(mayReview ? (['review'] as const) : []),
    ...(mayWrite ? (['propose', 'change'] as const) : []),
    ...(state === 'proposed' && own ? (['takeBack'] as const) : []),
    ...(mayAdopt ? (['adopt'] as const) : []),
    ...(mayRelease ? ([isPublic ? 'withhold' : 'release'] as const) : []),
    ...(mayRetire ? (['retire'] as const) : []),
  ];
}

function Practice({ view }: { readonly view: PracticeView }) {
  const { t } = useTranslation('practices');
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const hasAdopted = view.adoptions.some(({ own }) => own);
  const acts = actsOf(view);
  const labelFor = (each: Act) => t(each === 'adopt' && hasAdopted ? 'changeAdoption' : each);
  return (
    <Stack gap="lg">
      {act === 'change' ? <ChangePractice view={view} onClose={close} /> : null}
      {act === 'review' ? <ReviewPractice view={view} onClose={close} /> : null}
      {act === 'adopt' ? <AdoptPractice view={view} onClose={close} /> : null}
      <MoveDialog
        view={view}
        move={act === 'change' || act === 'review' || act === 'adopt' ? null : act}
        onClose={close}
      />
      <Panel
        title={t('about')}
        lead={view.state === 'published' ? undefined : t(`stateLeads.${view.state}`)}
        action={<StateBadge colour={stateColour(view.state)}>{t(`states.${view.state}`)}</StateBadge>}
      >
        <About view={view} />
        <Group>
          {acts.map((each, index) => (
            <Button key={each} variant={index === 0 ? 'filled' : 'default'} onClick={() => setAct(each)}>
              {labelFor(each)}
            </Button>
          ))}
        </Group>
      </Panel>
      <Words title={t('problem')} words={view.problem} />
      <Words title={t('done')} words={view.done} />
      {view.needs === null ? null : <Words title={t('needs')} words={view.needs} />}
      <Panel title={t('shows')} lead={t(`evidences.${view.evidence}`)}>
        <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {view.shows}
        </Text>
      </Panel>
      <Adoptions view={view} />
      <Reviews view={view} />
    </Stack>
  );
}

interface MoveDialogProps {
  readonly view: PracticeView;
  readonly move: Move | null;
  readonly onClose: () => void;
}

function MoveDialog({ view, move, onClose }: MoveDialogProps) {
  const { t } = useTranslation('practices');
  const step = usePracticeChange(
    (asked: Move) =>
      api(movePractice, { params: { practiceId: view.id }, body: { step: asked, version: view.version } }),
    onClose,
  );
  const shown = move ?? 'propose';
  return (
    <ConfirmDialog
      opened={move !== null}
      title={t(shown)}
      confirmLabel={t(shown)}
      pending={step.isPending}
      error={step.error}
      onConfirm={() => (move === null ? undefined : step.mutate(move))}
      onClose={onClose}
    >
      {t(`moves.${shown}`)}
    </ConfirmDialog>
  );
}

function Words({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <Panel title={title}>
      <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {words}
      </Text>
    </Panel>
  );
}

function About({ view }: { readonly view: PracticeView }) {
  const { t } = useTranslation('practices');
  const { language } = useLanguage();
  const { place, sinceOn, pillar, tags, commitments, contact, organisation } = view;
  const names = new Map(useCommitmentChoices().map(({ value, label }) => [value, label]));
  return (
    <Facts
      facts={[
        [t('organisation'), organisation],
        [t('place'), place],
        [t('since'), sinceOn === null ? null : <DateText key="since" value={sinceOn} />],
        [t('pillar'), labelOf('pillar', pillar, language)],
        [t('tagsTitle'), tags.length === 0 ? null : tags.map((tag) => t(`tags.${tag}`)).join(' · ')],
        [
          t('commitments'),
          commitments.length === 0 ? null : commitments.map((ref) => names.get(ref) ?? ref).join(' · '),
        ],
        [t('language'), labelOf('language', view.language, language)],
        [t('contact'), contact],
        [t('publicState'), view.public ? t('publicYes') : t('publicNo')],
      ]}
    />
  );
}

function Adoptions({ view }: { readonly view: PracticeView }) {
  const { t } = useTranslation('practices');
  if (view.state !== 'published' && view.adoptions.length === 0) return null;
  return (
    <Panel title={t('adoptedBy')} lead={view.adoptions.length === 0 ? t('noAdoptions') : undefined}>
      <List spacing="md" listStyleType="none">
        {view.adoptions.map(({ organisationId, organisation, sinceOn, changed, result, endedOn }) => (
          <List.Item key={organisationId}>
            <Text fw={600}>
              <bdi>{organisation}</bdi>
            </Text>
            <Text size="sm" c="dimmed">
              {t('adoptedSince')} <DateText value={sinceOn} />
              {endedOn === null ? null : (
                <>
                  {' · '}
                  {t('endedOn')} <DateText value={endedOn} />
                </>
              )}
            </Text>
            <Facts
              small
              facts={[
                [t('changed'), changed],
                [t('result'), result ?? t('noResult')],
              ]}
            />
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function Reviews({ view }: { readonly view: PracticeView }) {
  const { t } = useTranslation('practices');
  if (view.reviews.length === 0) return null;
  return (
    <Panel title={t('reviews')}>
      <List spacing="md" listStyleType="none">
        {view.reviews.map(({ id, verdict, note, organisation, madeAt }) => (
          <List.Item key={id}>
            <Text fw={600}>{t(`verdictsGiven.${verdict}`)}</Text>
            <Text size="sm" c="dimmed">
              <DateText value={madeAt} /> · <bdi>{organisation}</bdi>
            </Text>
            <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
              {note}
            </Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
