// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import {
  addMeetingItem,
  changeMeeting,
  followUpDecision,
  getGroup,
  MeetingId,
  type MeetingItemId,
  type MeetingItemKind,
  type MeetingItemView,
  type MeetingView,
  MemberId,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { DateText } from '../../ui/date-text.tsx';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { FollowUpBadge } from './follow-up-badge.tsx';
import { groupsKey, meetingQuery, useGroupChange } from './group-queries.ts';

const kinds: readonly MeetingItemKind[] = ['agenda', 'paper', 'decision'];

type Act = { readonly kind: MeetingItemKind | 'summary' } | { readonly kind: 'follow'; readonly itemId: MeetingItemId };

/** A meeting: its agenda and papers before, its decisions and what became of them after. */
export function MeetingPage() {
  const { t } = useTranslation('groups');
  const { meetingId } = useParams({ strict: false });
  const query = useQuery(meetingQuery(MeetingId.safeParse(meetingId).data ?? ('' as MeetingId)));
  const view = query.data;
  const back = view ? (
    <AnchorLink to="/groups/$groupId" params={{ groupId: view.groupId }} dir="auto">
      {view.groupName}
    </AnchorLink>
  ) : undefined;
  return (
    <Page title={view?.title ?? t('meeting')} lead={back}>
      <QueryState query={query}>{(meeting) => <MeetingParts view={meeting} />}</QueryState>
    </Page>
  );
}

function MeetingParts({ view }: { readonly view: MeetingView }) {
  const { t } = useTranslation('groups');
  const [act, setAct] = useState<Act | null>(null);
  return (
    <Stack gap="lg">
      {act === null ? null : <MeetingActForm view={view} act={act} onClose={() => setAct(null)} />}
      <Group>
        <Text>
          <DateText value={view.startsAt} withTime /> – <DateText value={view.endsAt} withTime />
        </Text>
        {view.place === null ? null : <Text dir="auto">{view.place}</Text>}
        {view.cancelled ? <StateBadge colour="gray">{t('cancelled')}</StateBadge> : null}
      </Group>
      {kinds.map((kind) => (
        <Panel
          key={kind}
          title={t(`items.${kind}`)}
          lead={view.items.some((item) => item.kind === kind) ? undefined : t(`noItems.${kind}`)}
          action={
            view.mayPrepare ? (
              <Button variant="default" onClick={() => setAct({ kind })}>
                {t(`addItem.${kind}`)}
              </Button>
            ) : undefined
          }
        >
          <List spacing="sm" type="ordered">
            {view.items
              .filter((item) => item.kind === kind)
              .map((item) => (
                <List.Item key={item.id}>
                  <Item item={item} onFollow={() => setAct({ kind: 'follow', itemId: item.id })} />
                </List.Item>
              ))}
          </List>
        </Panel>
      ))}
      <Panel
        title={t('summary')}
        lead={view.summary === null ? t('noSummary') : undefined}
        action={
          view.mayPrepare ? (
            <Button variant="default" onClick={() => setAct({ kind: 'summary' })}>
              {t('writeSummary')}
            </Button>
          ) : undefined
        }
      >
        <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {view.summary}
        </Text>
      </Panel>
    </Stack>
  );
}

function Item({ item, onFollow }: { readonly item: MeetingItemView; readonly onFollow: () => void }) {
  const { t } = useTranslation('groups');
  const { title, address, kind, responsible, dueOn, doneOn, result, status, own } = item;
  return (
    <>
      {address === null ? (
        <Text dir="auto" component="span">
          {title}
        </Text>
      ) : (
        <a href={address} rel="noreferrer noopener" target="_blank">
          <bdi>{title}</bdi>
        </a>
      )}{' '}
      {kind === 'decision' ? (
        <>
          <FollowUpBadge status={status} />
          <Text size="sm" c="dimmed">
            <bdi>{responsible ?? t('nobody')}</bdi>
            {dueOn === null ? null : (
              <>
                {' · '}
                {t('dueBy')} <DateText value={dueOn} />
              </>
            )}
            {doneOn === null ? null : (
              <>
                {' · '}
                {t('doneOn')} <DateText value={doneOn} />
              </>
            )}
          </Text>
          <Text size="sm" dir="auto">
            {result}
          </Text>
          {own ? (
            <Button variant="default" size="compact-sm" aria-label={t('followUpOf', { title })} onClick={onFollow}>
              {t('followUp')}
            </Button>
          ) : null}
        </>
      ) : null}
    </>
  );
}

interface MeetingActFormProps {
  readonly view: MeetingView;
  readonly act: Act;
  readonly onClose: () => void;
}

function MeetingActForm({ view, act, onClose }: MeetingActFormProps) {
  const { t } = useTranslation('groups');
  const fields = useFields(view, act);
  const change = useGroupChange((answers: Answers) => make(view, act, answers), onClose);
  return (
    <FieldsDialog
      title={t(`meetingActs.${act.kind}`)}
      submitLabel={t('save')}
      fields={fields}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

function useFields(view: MeetingView, act: Act): readonly Field[] {
  const { t } = useTranslation('groups');
  const today = useToday();
  const group = useQuery({
    queryKey: [...groupsKey, 'one', view.groupId],
    queryFn: ({ signal }) => api(getGroup, { params: { groupId: view.groupId }, signal }),
    enabled: act.kind === 'decision',
  });
  const members = (group.data?.members ?? []).filter(({ leftOn }) => leftOn === null);
  switch (act.kind) {
    case 'agenda':
      return [{ key: 'title', label: t('point'), kind: 'line', required: true, maxLength: 1000 }];
    case 'paper':
      return [
        { key: 'title', label: t('paperTitle'), kind: 'line', required: true, maxLength: 1000 },
        { key: 'address', label: t('paperAddress'), description: t('paperHint'), kind: 'line', maxLength: 500 },
      ];
    case 'decision':
      return [
        { key: 'title', label: t('decided'), kind: 'words', required: true, maxLength: 1000 },
        {
          key: 'member',
          label: t('responsible'),
          kind: 'choice',
          choices: [
            { value: '', label: t('noneChosen') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
        { key: 'dueOn', label: t('due'), kind: 'day' },
      ];
    case 'summary':
      return [
        { key: 'summary', label: t('summary'), kind: 'words', value: view.summary ?? '', maxLength: 10_000 },
        {
          key: 'cancelled',
          label: t('takesPlace'),
          kind: 'choice',
          value: view.cancelled ? 'yes' : 'no',
          choices: [
            { value: 'no', label: t('asPlanned') },
            { value: 'yes', label: t('cancelled') },
          ],
        },
      ];
    case 'follow':
      return [
        { key: 'doneOn', label: t('doneOn'), kind: 'day', value: today, max: today },
        { key: 'result', label: t('result'), kind: 'words', maxLength: 2000 },
      ];
  }
}

function make(view: MeetingView, act: Act, answers: Answers): Promise<MeetingView> {
  const params = { meetingId: view.id };
  if (act.kind === 'follow') {
    const version = view.items.find(({ id }) => id === act.itemId)?.version ?? 0;
    const body = { doneOn: orNull(answers['doneOn']), result: orNull(answers['result']), version };
    return api(followUpDecision, { params: { ...params, itemId: act.itemId }, body });
  }
  if (act.kind === 'summary') {
    const { title, startsAt, endsAt, place, version } = view;
    const changed = { summary: orNull(answers['summary']), cancelled: answers['cancelled'] === 'yes' };
    return api(changeMeeting, { params, body: { title, startsAt, endsAt, place, version, ...changed } });
  }
  return api(addMeetingItem, {
    params,
    body: {
      kind: act.kind,
      title: answers['title'] ?? '',
      address: orNull(answers['address']),
      memberId: MemberId.safeParse(answers['member']).data ?? null,
      dueOn: orNull(answers['dueOn']),
    },
  });
}
