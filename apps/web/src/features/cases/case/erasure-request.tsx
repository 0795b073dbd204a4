// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Modal, Paper, Text, Title } from '@mantine/core';
import { type CaseView, requestErasure } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import type { CaseAddress } from './case-address.ts';
import { ReasonForm } from './reason-form.tsx';

interface ErasureRequestProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}

/** Asks for the person to be erased. Nothing happens until a second person agrees. */
export function ErasureRequest({ address, view }: ErasureRequestProps) {
  const { t } = useTranslation('cases');
  const [opened, setOpened] = useState(false);
  return (
    <Paper withBorder p="md" component="section" aria-label={t('erasure.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('erasure.title')}
      </Title>
      <Text size="sm" mb="sm">
        {t('erasure.explained')}
      </Text>
      <Button variant="outline" color="red" onClick={() => setOpened(true)}>
        {t('erasure.ask')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('erasure.askTitle', { reference: view.reference })}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        centered
      >
        <ErasureForm address={address} onDone={() => setOpened(false)} />
      </Modal>
    </Paper>
  );
}

function ErasureForm({ address, onDone }: { readonly address: CaseAddress; readonly onDone: () => void }) {
  const { t } = useTranslation('cases');
  const confirmedCall = useConfirmedCall();
  const queryClient = useQueryClient();
  const request = useMutation({
    mutationFn: (reason: string) =>
      confirmedCall(() => api(requestErasure, { params: { caseId: address.caseId }, body: { reason } })),
    onSuccess: async () => {
      notifyDone(t('erasure.asked'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['cases', 'erasures'] });
    },
  });
  return (
    <ReasonForm
      explained={t('erasure.askExplained')}
      confirmLabel={t('erasure.ask')}
      isDangerous
      isPending={request.isPending}
      error={request.error}
      onConfirm={request.mutate}
      onClose={onDone}
    />
  );
}
