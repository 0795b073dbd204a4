// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Text } from '@mantine/core';
import {
  type EventInvitationId,
  type EventInvitationView,
  inviteToEvent,
  OrganisationId,
  type OutreachEventView,
  takeBackInvitation,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type Answers, FieldsDialog, manyOf, orNull } from '../../ui/fields-dialog.tsx';
import { Counts } from '../../ui/counts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { organisationsQuery, useCampaignChange } from './campaign-queries.ts';

const colours = { yes: 'green', maybe: 'yellow', no: 'gray', none: 'orange' } as const;
const replies = ['yes', 'maybe', 'no', 'none'] as const;

interface InvitationsPanelProps {
  readonly view: OutreachEventView;
  readonly onReply: (invitation: EventInvitationView) => void;
}

/** Who is invited, and what they replied: organisations and offices, never persons. */
export function InvitationsPanel({ view, onReply }: InvitationsPanelProps) {
  const { t } = useTranslation('campaigns');
  const [invites, setInvites] = useState(false);
  const takeBack = useCampaignChange(
    (invitationId: EventInvitationId) => api(takeBackInvitation, { params: { eventId: view.id, invitationId } }),
    () => undefined,
  );
  const counted = replies.map((reply) => ({
    label: t(`replies.${reply}`),
    count: view.invitations.filter((each) => (each.reply ?? 'none') === reply).length,
  }));
  return (
    <Panel
      title={t('invitations')}
      lead={view.invitations.length === 0 ? t('noInvitations') : t('invitationsLead')}
      action={
        view.mayKeep && !view.cancelled ? (
          <Button variant="default" onClick={() => setInvites(true)}>
            {t('invite')}
          </Button>
        ) : undefined
      }
    >
      {invites ? <InviteDialog view={view} onClose={() => setInvites(false)} /> : null}
      {view.mayKeep && view.invitations.length > 0 ? <Counts counts={counted} /> : null}
      <List spacing="sm" listStyleType="none">
        {view.invitations.map((invitation) => (
          <List.Item key={invitation.id}>
            <Invitation
              invitation={invitation}
              isPending={takeBack.isPending && takeBack.variables === invitation.id}
              onReply={() => onReply(invitation)}
              onTakeBack={view.mayKeep ? () => takeBack.mutate(invitation.id) : null}
            />
          </List.Item>
        ))}
      </List>
      <ProblemNotice error={takeBack.error} />
    </Panel>
  );
}

interface InvitationProps {
  readonly invitation: EventInvitationView;
  readonly isPending: boolean;
  readonly onReply: () => void;
  readonly onTakeBack: (() => void) | null;
}

function Invitation({ invitation, isPending, onReply, onTakeBack }: InvitationProps) {
  const { t } = useTranslation('campaigns');
  return (
    <>
      <Group gap="xs">
        <Text fw={600} component="span">
          <bdi>{invitation.name}</bdi>
        </Text>
        <StateBadge colour={colours[invitation.reply ?? 'none']}>
          {t(`replies.${invitation.reply ?? 'none'}`)}
        </StateBadge>
      </Group>
      {invitation.office === null && invitation.comes === null ? null : (
        <Text size="sm" dir="auto">
          {[invitation.office, invitation.comes].filter((each) => each !== null).join(' · ')}
        </Text>
      )}
      <Group gap="xs">
        {invitation.mayReply ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('replyOf', { name: invitation.name })}
            onClick={onReply}
          >
            {t(invitation.organisationId === null ? 'noteReply' : 'reply')}
          </Button>
        ) : null}
        {onTakeBack !== null ? (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            aria-label={t('takeBackOf', { name: invitation.name })}
            loading={isPending}
            onClick={onTakeBack}
          >
            {t('takeBack')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}

function InviteDialog({ view, onClose }: { readonly view: OutreachEventView; readonly onClose: () => void }) {
  const { t } = useTranslation('campaigns');
  const invited = new Set(view.invitations.map(({ organisationId }) => organisationId as string | null));
  const organisations = useQuery(organisationsQuery).data ?? [];
  const invite = useCampaignChange((answers: Answers) => {
    const organisationIds = manyOf(answers['organisations']).map((id) => OrganisationId.parse(id));
    const name = orNull(answers['name']);
    const outside = name === null ? null : { name, office: orNull(answers['office']) };
    return api(inviteToEvent, { params: { eventId: view.id }, body: { organisationIds, outside } });
  }, onClose);
  return (
    <FieldsDialog
      title={t('invite')}
      submitLabel={t('invite')}
      fields={[
        {
          key: 'organisations',
          label: t('invitedHere'),
          kind: 'many',
          choices: organisations.filter(({ value }) => !invited.has(value)),
        },
        { key: 'name', label: t('invitedOutside'), description: t('invitedHint'), kind: 'line' },
        { key: 'office', label: t('office'), kind: 'line' },
      ]}
      isPending={invite.isPending}
      error={invite.error}
      onSubmit={(answers) => invite.mutate(answers)}
      onClose={onClose}
    />
  );
}
