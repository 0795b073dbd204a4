// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type EventInvitationView, OutreachEventId, type OutreachEventView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useSession } from '../../lib/session.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { eventQuery } from './campaign-queries.ts';
import { ChangeEvent, CountAttendance } from './event-dialog.tsx';
import { OwnReply } from './event-table.tsx';
import { InvitationsPanel } from './invitations-panel.tsx';
import { ReplyDialog } from './reply-dialog.tsx';

/** An event: when, where and with what programme, who is invited and who comes. */
export function EventPage() {
  const { t } = useTranslation('campaigns');
  const { eventId } = useParams({ strict: false });
  const query = useQuery(eventQuery(OutreachEventId.safeParse(eventId).data ?? ('' as OutreachEventId)));
  return (
    <Page
      title={query.data?.title ?? t('event')}
      lead={<AnchorLink to="/outreach/events">{t('eventsTitle')}</AnchorLink>}
    >
      <QueryState query={query}>{(view) => <Event view={view} />}</QueryState>
    </Page>
  );
}

type Act = 'change' | 'count' | EventInvitationView;

function Event({ view }: { readonly view: OutreachEventView }) {
  const { t } = useTranslation('campaigns');
  const { organisation } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const own = view.invitations.find(({ organisationId, mayReply }) => mayReply && organisationId === organisation.id);
  const [now] = useState(() => new Date());
  const hasBegun = new Date(view.startsAt) <= now;
  return (
    <Stack gap="lg">
      {act === 'change' ? <ChangeEvent view={view} onClose={close} /> : null}
      {act === 'count' ? <CountAttendance view={view} onClose={close} /> : null}
      {act !== null && typeof act === 'object' ? <ReplyDialog view={view} invitation={act} onClose={close} /> : null}
      <Panel
        title={t('eventAbout')}
        action={
          view.cancelled ? (
            <StateBadge colour="gray">{t('cancelled')}</StateBadge>
          ) : view.ownReply === null ? undefined : (
            <OwnReply event={view} />
          )
        }
      >
        <About view={view} />
        <Group>
          {own && !hasBegun ? (
            <Button variant={own.reply === null ? 'filled' : 'default'} onClick={() => setAct(own)}>
              {t(own.reply === null ? 'reply' : 'changeReply')}
            </Button>
          ) : null}
          {view.mayKeep && hasBegun && !view.cancelled ? (
            <Button variant={view.attended === null ? 'filled' : 'default'} onClick={() => setAct('count')}>
              {t('countAttendance')}
            </Button>
          ) : null}
          {view.mayKeep ? (
            <Button variant="default" onClick={() => setAct('change')}>
              {t('changeEvent')}
            </Button>
          ) : null}
        </Group>
      </Panel>
      {view.programme === null ? null : (
        <Panel title={t('programme')}>
          <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {view.programme}
          </Text>
        </Panel>
      )}
      <InvitationsPanel view={view} onReply={setAct} />
    </Stack>
  );
}

function About({ view }: { readonly view: OutreachEventView }) {
  const { t } = useTranslation('campaigns');
  const { formatNumber } = useLanguage();
  const { campaignId, campaign, online, attended, attendedHow } = view;
  return (
    <Facts
      facts={[
        [t('starts'), <DateText key="starts" value={view.startsAt} withTime />],
        [t('ends'), <DateText key="ends" value={view.endsAt} withTime />],
        [t('place'), view.place],
        [
          t('online'),
          online === null ? null : (
            <Anchor key="online" href={online} target="_blank" rel="noreferrer noopener" dir="ltr">
              {online}
            </Anchor>
          ),
        ],
        [t('host'), view.host],
        [
          t('campaign'),
          campaignId === null || campaign === null ? null : (
            <AnchorLink key="campaign" to="/campaigns/$campaignId" params={{ campaignId }}>
              {campaign}
            </AnchorLink>
          ),
        ],
        [t('whoReads'), view.announced ? t('readsEverybody') : t('readsInvited')],
        [t('attended'), attended === null ? null : `${formatNumber(attended)} (${attendedHow ?? ''})`],
      ]}
    />
  );
}
