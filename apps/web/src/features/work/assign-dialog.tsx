// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Stack } from '@mantine/core';
import type { AccountId } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColleagueSelect } from '../../ui/colleague-select.tsx';

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
  const [chosen, setChosen] = useState(assignedTo);
  return (
    <Stack>
      <ColleagueSelect label={t('colleague')} description={t('colleagueHint')} value={chosen} onChange={setChosen} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={isPending} onClick={() => onAssign(chosen)}>
          {t('assign')}
        </Button>
      </Group>
    </Stack>
  );
}
