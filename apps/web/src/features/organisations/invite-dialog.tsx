// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inviteAccount, type RoleCode } from '@palermo/contract';
import { Alert, Button, Code, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FormDialog } from './form-dialog.tsx';
import { accountsQuery, type Organisation } from './organisation-queries.ts';
import { RoleChoice } from './role-choice.tsx';

interface InviteDialogProps {
  readonly organisation: Organisation;
  readonly opened: boolean;
  readonly onClose: () => void;
}

interface Issued {
  readonly link: string;
  readonly expiresAt: string;
}

/** Invites a person; the link is shown once, to be handed over by a safe way. */
export function InviteDialog({ organisation, opened, onClose }: InviteDialogProps) {
  const { t } = useTranslation('organisations');
  const queryClient = useQueryClient();
  const confirmed = useConfirmedCall();
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<RoleCode[]>([]);
  const [issued, setIssued] = useState<Issued | undefined>(undefined);
  const [rolesMissing, setRolesMissing] = useState(false);
  const invitation = useMutation({
    mutationFn: () =>
      confirmed(() => api(inviteAccount, { params: { organisationId: organisation.id }, body: { email, roles } })),
    onSuccess: async ({ token, expiresAt }) => {
      setIssued({ link: `${window.location.origin}/invitation#${token}`, expiresAt });
      await queryClient.invalidateQueries({ queryKey: accountsQuery(organisation.id).queryKey });
    },
  });
  const close = () => {
    onClose();
    setEmail('');
    setRoles([]);
    setIssued(undefined);
    setRolesMissing(false);
    invitation.reset();
  };
  if (issued) return <IssuedDialog email={email} issued={issued} opened={opened} onClose={close} />;
  return (
    <FormDialog
      opened={opened}
      title={t('invite.title', { organisation: organisation.name })}
      submitLabel={t('invite.submit')}
      pending={invitation.isPending}
      error={invitation.error}
      onSubmit={() => (roles.length === 0 ? setRolesMissing(true) : invitation.mutate())}
      onClose={close}
    >
      <TextInput
        label={t('invite.email')}
        type="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        dir="ltr"
        autoComplete="off"
        required
        data-autofocus
      />
      <RoleChoice
        roles={roles}
        onChange={(chosen) => {
          setRoles(chosen);
          setRolesMissing(false);
        }}
      />
      {rolesMissing ? (
        <Text role="alert" c="var(--mantine-color-error)" size="sm">
          {t('roles.missing')}
        </Text>
      ) : null}
    </FormDialog>
  );
}

interface IssuedDialogProps {
  readonly email: string;
  readonly issued: Issued;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function IssuedDialog({ email, issued, opened, onClose }: IssuedDialogProps) {
  const { t } = useTranslation('organisations');
  const { formatDateTime } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('invite.issuedTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={false}
      centered
    >
      <Stack>
        <Text>{t('invite.issued', { email, until: formatDateTime(issued.expiresAt) })}</Text>
        <Code block dir="ltr" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {issued.link}
        </Code>
        <Alert color="yellow" title={t('invite.once')}>
          {t('invite.safely')}
        </Alert>
        <Group justify="flex-end">
          <CopyButton text={issued.link} label={t('invite.copy')} />
          <Button onClick={onClose}>{t('invite.done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
