// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { withdrawInvitation } from '@palermo/contract';
import { Button, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemNotice } from '../../ui/problem.tsx';
import { accountsQuery, type Invitation } from './organisation-queries.ts';
import { RoleNames } from './role-names.tsx';

interface InvitationListProps {
  readonly organisationId: string;
  readonly invitations: readonly Invitation[];
}

/** Invitations that nobody has accepted yet. */
export function InvitationList({ organisationId, invitations }: InvitationListProps) {
  const { t } = useTranslation('organisations');
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (invitation: Invitation) => api(withdrawInvitation, { params: { invitationId: invitation.id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: accountsQuery(organisationId).queryKey });
      notifyDone(t('invitations.withdrawn'));
    },
  });
  const columns = useMemo(
    (): readonly DataColumn<Invitation>[] => [
      { id: 'email', header: t('account.email'), main: true, cell: ({ email }) => <span dir="ltr">{email}</span> },
      { id: 'roles', header: t('account.roles'), cell: ({ roles }) => <RoleNames roles={roles} /> },
      {
        id: 'expires',
        header: t('invitations.expires'),
        cell: ({ expiresAt }) => <DateText value={expiresAt} withTime />,
      },
      {
        id: 'withdraw',
        header: t('account.action'),
        cell: (invitation) => (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isPending}
            aria-label={t('invitations.withdrawFor', { email: invitation.email })}
            onClick={() => mutate(invitation)}
          >
            {t('invitations.withdraw')}
          </Button>
        ),
      },
    ],
    [t, mutate, isPending],
  );
  if (invitations.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('invitations.title')}
      </Title>
      <ProblemNotice error={error} />
      <DataTable label={t('invitations.title')} rows={invitations} columns={columns} rowKey={({ id }) => id} />
    </Stack>
  );
}
