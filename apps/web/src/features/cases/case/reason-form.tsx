// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem.tsx';

interface ReasonFormProps {
  readonly explained: string;
  readonly confirmLabel: string;
  readonly isDangerous?: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of an act before it is done. */
export function ReasonForm({
  explained,
  confirmLabel,
  isDangerous = false,
  isPending,
  error,
  onConfirm,
  onClose,
}: ReasonFormProps) {
  const { t } = useTranslation('cases');
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (reason.trim() !== '') onConfirm(reason.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{explained}</Text>
        <Textarea
          label={t('reason.label')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wasTried && reason.trim() === '' ? t('reason.missing') : undefined}
          maxLength={1000}
          autosize
          minRows={2}
          spellCheck={false}
          dir="auto"
          withAsterisk
          data-autofocus
        />
        <ProblemNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" color={isDangerous ? 'red' : 'brand'} loading={isPending}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
