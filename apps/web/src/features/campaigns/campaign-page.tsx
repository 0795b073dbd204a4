// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { announceCampaign, CampaignId, type CampaignView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useToday } from '../../lib/local-day.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CampaignActForm, type CampaignAct } from './campaign-act-form.tsx';
import { CampaignBadge } from './campaign-fields.tsx';
import { campaignQuery, useCampaignChange } from './campaign-queries.ts';
import { EventsPanel } from './parts/events-panel.tsx';
import { MaterialsPanel } from './parts/materials-panel.tsx';
import { OutcomePanel } from './parts/outcome-panel.tsx';
import { ReachPanel } from './parts/reach-panel.tsx';
import { StepsPanel } from './parts/steps-panel.tsx';
import { UpdatesPanel } from './parts/updates-panel.tsx';

/** One campaign from its first step to what it changed. */
export function CampaignPage() {
  const { t } = useTranslation('campaigns');
  const { campaignId } = useParams({ strict: false });
  const query = useQuery(campaignQuery(CampaignId.safeParse(campaignId).data ?? ('' as CampaignId)));
  return (
    <Page title={query.data?.title ?? t('campaign')} lead={<AnchorLink to="/campaigns">{t('title')}</AnchorLink>}>
      <QueryState query={query}>{(view) => <Campaign view={view} />}</QueryState>
    </Page>
  );
}

type NextAct = 'describe' | 'announce' | 'reach' | 'outcome';

/** The one next step: describe a draft, announce it, then tell what it reached and what it changed. */
function nextActOf(view: CampaignView, today: string): NextAct | null {
  if (view.status === 'drafted' && view.mayKeep) {
    return view.message === null || view.audiences.length === 0 ? 'describe' : 'announce';
  }
  if (view.status === 'dropped' || !view.mayContribute) return null;
  if (view.turnsOn > today) return null;
  if (view.reach.length === 0) return 'reach';
  return view.outcomes.length === 0 ? 'outcome' : null;
}

function Campaign({ view }: { readonly view: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const today = useToday();
  const [act, setAct] = useState<CampaignAct | null>(null);
  const [isAnnounced, setIsAnnounced] = useState(false);
  const close = () => setIsAnnounced(false);
  const announce = useCampaignChange(
    () => api(announceCampaign, { params: { campaignId: view.id }, body: { version: view.version } }),
    close,
  );
  const next = nextActOf(view, today);
  const isOver = view.endsOn < today;
  const ask = (kind: NextAct | null) => {
    if (kind === 'announce') setIsAnnounced(true);
    else if (kind !== null) setAct({ kind });
  };
  return (
    <Stack gap="lg">
      {act === null ? null : <CampaignActForm view={view} act={act} onClose={() => setAct(null)} />}
      <ConfirmDialog
        opened={isAnnounced}
        title={t('announce')}
        confirmLabel={t('announce')}
        pending={announce.isPending}
        error={announce.error}
        onConfirm={() => announce.mutate()}
        onClose={close}
      >
        {t('announceWhat')}
      </ConfirmDialog>
      <Panel title={t('about')} action={<CampaignBadge status={view.status} />}>
        {view.message === null ? null : (
          <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {view.message}
          </Text>
        )}
        <About view={view} />
        <Group>
          {next === null ? null : <Button onClick={() => ask(next)}>{t(`next.${next}`)}</Button>}
          {view.mayKeep && view.status !== 'dropped' ? (
            <KeeperActs view={view} next={next} onAct={setAct} onAnnounce={() => setIsAnnounced(true)} />
          ) : null}
        </Group>
      </Panel>
      {isOver ? null : <StepsPanel view={view} onAct={setAct} />}
      <OutcomePanel view={view} onAct={setAct} />
      <ReachPanel view={view} onAct={setAct} />
      <EventsPanel view={view} />
      <MaterialsPanel view={view} onAct={setAct} />
      <UpdatesPanel view={view} onAct={setAct} />
      {isOver ? <StepsPanel view={view} onAct={setAct} /> : null}
    </Stack>
  );
}

interface KeeperActsProps {
  readonly view: CampaignView;
  readonly next: NextAct | null;
  readonly onAct: (act: CampaignAct) => void;
  readonly onAnnounce: () => void;
}

function KeeperActs({ view, next, onAct, onAnnounce }: KeeperActsProps) {
  const { t } = useTranslation('campaigns');
  const isDraft = view.status === 'drafted';
  return (
    <>
      {next === 'describe' ? null : (
        <Button variant="default" onClick={() => onAct({ kind: 'describe' })}>
          {t('acts.describe')}
        </Button>
      )}
      {isDraft && next !== 'announce' ? (
        <Button variant="default" onClick={onAnnounce}>
          {t('announce')}
        </Button>
      ) : null}
      {isDraft ? null : (
        <Button variant="default" onClick={() => onAct({ kind: view.public ? 'hide' : 'show' })}>
          {t(view.public ? 'acts.hide' : 'acts.show')}
        </Button>
      )}
      {view.status === 'ended' ? null : (
        <Button variant="default" onClick={() => onAct({ kind: 'drop' })}>
          {t('acts.drop')}
        </Button>
      )}
    </>
  );
}

function About({ view }: { readonly view: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const names = new Map(useCodeOptions('language').map(({ value, label }) => [value, label]));
  const listed = (words: readonly string[]) => (words.length === 0 ? null : words.join(' · '));
  const partners = [...view.partners, ...(view.otherPartners === null ? [] : [view.otherPartners])];
  return (
    <Facts
      facts={[
        [t('theme'), view.theme],
        [t('turnsOn'), <DateText key="on" value={view.turnsOn} />],
        [
          t('period'),
          <span key="period">
            <DateText value={view.startsOn} /> – <DateText value={view.endsOn} />
          </span>,
        ],
        [t('leadOrganisation'), view.lead],
        [t('partners'), listed(partners)],
        [t('audiences'), listed(view.audiences.map((code) => t(`audienceCodes.${code}`)))],
        [t('channels'), listed(view.channels.map((code) => t(`channelCodes.${code}`)))],
        [t('languages'), listed(view.languages.map((code) => names.get(code) ?? code))],
        [t('publicState'), view.public ? t('publicYes') : t('publicNo')],
        [t('droppedBecause'), view.droppedBecause],
      ]}
    />
  );
}
