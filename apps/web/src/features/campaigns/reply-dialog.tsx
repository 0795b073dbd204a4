// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type EventInvitationView,
  InvitationReply,
  type OutreachEventView,
  replyToInvitation,
} from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type Answers, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { useCampaignChange } from './campaign-queries.ts';

interface ReplyDialogProps {
  readonly view: OutreachEventView;
  readonly invitation: EventInvitationView;
  readonly onClose: () => void;
}

/** Replies for one's own organisation, or notes what an office outside the node replied. */
export function ReplyDialog({ view, invitation, onClose }: ReplyDialogProps) {
  const { t } = useTranslation('campaigns');
  const reply = useCampaignChange(
    (answers: Answers) =>
      api(replyToInvitation, {
        params: { eventId: view.id, invitationId: invitation.id },
        body: { reply: InvitationReply.parse(answers['reply']), comes: orNull(answers['comes']) },
      }),
    onClose,
  );
  return (
    <FieldsDialog
      title={t('replyOf', { name: invitation.name })}
      submitLabel={t('save')}
      fields={[
        {
          key: 'reply',
          label: t('comesQuestion'),
          kind: 'choice',
          value: invitation.reply ?? 'yes',
          choices: InvitationReply.options.map((value) => ({ value, label: t(`replies.${value}`) })),
        },
        {
          key: 'comes',
          label: t('whoComes'),
          description: t('whoComesHint'),
          kind: 'line',
          maxLength: 500,
          value: invitation.comes ?? '',
        },
      ]}
      isPending={reply.isPending}
      error={reply.error}
      onSubmit={(answers) => reply.mutate(answers)}
      onClose={onClose}
    />
  );
}
