// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { GroupId, type GroupView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { FollowUpBadge } from './follow-up-badge.tsx';
import { type GroupAct, GroupActForm } from './group-act-form.tsx';
import { groupQuery, meetingsQuery, statementsQuery } from './group-queries.ts';

/** One group: who sits in it and chairs it, what it plans, when it meets, what it says. */
export function GroupPage() {
  const { t } = useTranslation('groups');
  const { groupId } = useParams({ strict: false });
  const query = useQuery(groupQuery(GroupId.safeParse(groupId).data ?? ('' as GroupId)));
  return (
    <Page title={query.data?.name ?? t('one')} lead={<AnchorLink to="/groups">{t('title')}</AnchorLink>}>
      <QueryState query={query}>{(view) => <GroupParts view={view} />}</QueryState>
    </Page>
  );
}

function GroupParts({ view }: { readonly view: GroupView }) {
  const { t } = useTranslation('groups');
  const [act, setAct] = useState<GroupAct | null>(null);
  const button = (asked: Exclude<GroupAct['kind'], 'follow'>, label: string, may: boolean) =>
    may ? (
      <Button variant="default" onClick={() => setAct({ kind: asked })}>
        {label}
      </Button>
    ) : undefined;
  return (
    <Stack gap="lg">
      {act === null ? null : <GroupActForm view={view} act={act} onClose={() => setAct(null)} />}
      {view.purpose === null ? null : (
        <Text dir="auto" maw="75ch">
          {view.purpose}
        </Text>
      )}
      {view.themes.length === 0 ? null : (
        <Group gap="xs">
          {view.themes.map((theme) => (
            <StateBadge key={theme} colour="gray">
              {theme}
            </StateBadge>
          ))}
        </Group>
      )}
      <Panel title={t('meetings')} action={button('meeting', t('planMeeting'), view.mayPrepare)}>
        <Meetings groupId={view.id} />
      </Panel>
      <Panel title={t('statements')} action={button('statement', t('draftStatement'), view.mayPrepare)}>
        <Statements groupId={view.id} />
      </Panel>
      <Panel
        title={t('plan')}
        lead={view.actions.length === 0 ? t('noActions') : undefined}
        action={button('action', t('addAction'), view.mayPrepare)}
      >
        <Actions view={view} onFollow={(actionId) => setAct({ kind: 'follow', actionId })} />
      </Panel>
      <Panel
        title={t('chairTerms')}
        lead={view.terms.length === 0 ? t('noTerms') : undefined}
        action={button('chair', t('addTerm'), view.mayKeep)}
      >
        <Terms view={view} />
      </Panel>
      <Panel title={t('members')} action={button('member', t('addMember'), view.mayKeep)}>
        <Members view={view} />
      </Panel>
      {view.workingGroups.length === 0 && !view.mayKeep ? null : (
        <Panel title={t('workingGroups')} action={button('workingGroup', t('addWorkingGroup'), view.mayKeep)}>
          <List listStyleType="none">
            {view.workingGroups.map(({ id, name }) => (
              <List.Item key={id}>
                <AnchorLink to="/groups/$groupId" params={{ groupId: id }} dir="auto">
                  {name}
                </AnchorLink>
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
    </Stack>
  );
}

function Meetings({ groupId }: { readonly groupId: GroupId }) {
  const { t } = useTranslation('groups');
  const query = useQuery(meetingsQuery(groupId));
  return (
    <QueryState query={query}>
      {(meetings) =>
        meetings.length === 0 ? (
          <Text c="dimmed">{t('noMeetings')}</Text>
        ) : (
          <List spacing="xs" listStyleType="none">
            {meetings.map(({ id, title, startsAt, cancelled, decisionCount, openCount }) => (
              <List.Item key={id}>
                <AnchorLink to="/meetings/$meetingId" params={{ meetingId: id }} dir="auto">
                  {title}
                </AnchorLink>{' '}
                <Text size="sm" c="dimmed" component="span">
                  <DateText value={startsAt} withTime />
                  {decisionCount === 0 ? '' : ` · ${t('openDecisions', { count: openCount })}`}
                </Text>{' '}
                {cancelled ? <StateBadge colour="gray">{t('cancelled')}</StateBadge> : null}
              </List.Item>
            ))}
          </List>
        )
      }
    </QueryState>
  );
}

const statementColours = { draft: 'yellow', open: 'blue', issued: 'green' } as const;

function Statements({ groupId }: { readonly groupId: GroupId }) {
  const { t } = useTranslation('groups');
  const query = useQuery(statementsQuery(groupId));
  return (
    <QueryState query={query}>
      {(statements) =>
        statements.length === 0 ? (
          <Text c="dimmed">{t('noStatements')}</Text>
        ) : (
          <List spacing="xs" listStyleType="none">
            {statements.map(({ id, title, status, signatureCount, issuedOn }) => (
              <List.Item key={id}>
                <AnchorLink to="/statements/$statementId" params={{ statementId: id }} dir="auto">
                  {title}
                </AnchorLink>{' '}
                <StateBadge colour={statementColours[status]}>{t(`statementStatuses.${status}`)}</StateBadge>{' '}
                <Text size="sm" c="dimmed" component="span">
                  {t('signatures', { count: signatureCount })}
                  {issuedOn === null ? null : (
                    <>
                      {' · '}
                      <DateText value={issuedOn} />
                    </>
                  )}
                </Text>
              </List.Item>
            ))}
          </List>
        )
      }
    </QueryState>
  );
}

interface ActionsProps {
  readonly view: GroupView;
  readonly onFollow: (actionId: GroupView['actions'][number]['id']) => void;
}

function Actions({ view, onFollow }: ActionsProps) {
  const { t } = useTranslation('groups');
  const nameOf = (id: string | null) => view.members.find((each) => each.id === id)?.name;
  return (
    <List spacing="sm" listStyleType="none">
      {view.actions.map(({ id, title, memberId, measureId, dueOn, status, result, own }) => (
        <List.Item key={id}>
          <Group justify="space-between" align="flex-start">
            <div>
              <Text dir="auto">{title}</Text>
              <Text size="sm" c="dimmed">
                <bdi>{nameOf(memberId) ?? t('nobody')}</bdi>
                {dueOn === null ? null : (
                  <>
                    {' · '}
                    {t('dueBy')} <DateText value={dueOn} />
                  </>
                )}
              </Text>
              {result === null ? null : (
                <Text size="sm" dir="auto">
                  {result}
                </Text>
              )}
              {measureId === null ? null : (
                <AnchorLink size="sm" to="/plan/measures/$measureId" params={{ measureId }}>
                  {t('measure')}
                </AnchorLink>
              )}
            </div>
            <Group gap="xs">
              <FollowUpBadge status={status} />
              {own ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('followUpOf', { title })}
                  onClick={() => onFollow(id)}
                >
                  {t('followUp')}
                </Button>
              ) : null}
            </Group>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}

function Terms({ view }: { readonly view: GroupView }) {
  const { t } = useTranslation('groups');
  return (
    <List spacing="xs" listStyleType="none">
      {view.terms.map(({ id, name, from, until, current }) => (
        <List.Item key={id}>
          <bdi>{name}</bdi>{' '}
          <Text size="sm" c="dimmed" component="span">
            <DateText value={from} /> – <DateText value={until} />
          </Text>{' '}
          {current ? <StateBadge colour="blue">{t('current')}</StateBadge> : null}
        </List.Item>
      ))}
    </List>
  );
}

function Members({ view }: { readonly view: GroupView }) {
  const { t } = useTranslation('groups');
  const { formatNumber } = useLanguage();
  const present = view.members.filter(({ leftOn }) => leftOn === null);
  const left = view.members.filter(({ leftOn }) => leftOn !== null);
  return (
    <>
      <Text c="dimmed" size="sm">
        {t('memberCount', { count: present.length, shown: formatNumber(present.length) })}
      </Text>
      <List listStyleType="none" style={{ columns: '18rem auto' }}>
        {present.map(({ id, name, standing }) => (
          <List.Item key={id} style={{ breakInside: 'avoid' }}>
            <bdi>{name}</bdi>
            {standing === 'member' ? null : (
              <Text size="sm" c="dimmed" component="span">
                {' · '}
                {t(`standings.${standing}`)}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {left.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('former')}: <bdi>{left.map(({ name }) => name).join(', ')}</bdi>
        </Text>
      )}
    </>
  );
}
