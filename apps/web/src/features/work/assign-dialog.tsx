// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { AccountId, listAccounts } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/session.ts';
import { QueryState } from '../../ui/query-state.tsx';

/** Roles whose accounts work on cases. */
const workingRoles: readonly string[] = ['caseworker', 'supervisor', 'decisionMaker'];

interface AssignDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly assignedTo: AccountId | null;
  readonly isPending: boolean;
  readonly onAssign: (accountId: AccountId | null) => void;
  readonly onClose: () => void;
}

/** Gives a task to a colleague, or to nobody in particular. */
export function AssignDialog({ isOpen, title, onClose, ...rest }: AssignDialogProps) {
  const { t } = useTranslation('work');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={`${t('assign')}: ${title}`}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <AssignForm {...rest} onClose={onClose} />
    </Modal>
  );
}

function AssignForm({ assignedTo, isPending, onAssign, onClose }: Omit<AssignDialogProps, 'isOpen' | 'title'>) {
  const { t } = useTranslation('work');
  const { organisation } = useSession();
  const [chosen, setChosen] = useState<string | null>(assignedTo);
  const colleagues = useQuery({
    queryKey: ['work', 'colleagues', organisation.id],
    queryFn: ({ signal }) => api(listAccounts, { params: { organisationId: organisation.id }, signal }),
    staleTime: 300_000,
  });
  return (
    <QueryState query={colleagues}>
      {({ accounts }) => (
        <Stack>
          <Select
            label={t('colleague')}
            description={t('colleagueHint')}
            data={accounts
              .filter(({ active, roles }) => active && roles.some((role) => workingRoles.includes(role)))
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={setChosen}
            clearable
            clearButtonProps={{ 'aria-label': t('nobody') }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button loading={isPending} onClick={() => onAssign(chosen === null ? null : AccountId.parse(chosen))}>
              {t('assign')}
            </Button>
          </Group>
        </Stack>
      )}
    </QueryState>
  );
}
