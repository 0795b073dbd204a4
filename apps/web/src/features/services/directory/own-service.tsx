// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group } from '@mantine/core';
import { closeService } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { type Service, servicesKey } from '../../../lib/services.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { FeedbackSums } from './feedback-sums.tsx';
import { ServiceCard } from './service-card.tsx';
import { ServiceDialog } from './service-dialog.tsx';
import { ShelterLocation } from './shelter-location.tsx';
import { Stays } from './stays.tsx';

type Shown = 'stays' | 'location' | 'feedback';

/** A service of one's own organisation, with who stays there and where it is. */
export function OwnService({ service }: { readonly service: Service }) {
  const { t } = useTranslation('services');
  const [shown, setShown] = useState<Shown | null>(null);
  const [dialog, setDialog] = useState<'change' | 'close' | null>(null);
  const close = useClosing(service, () => setDialog(null));
  const { name, closed } = service;
  const isShelter = service.kind === 'Accommodation';
  const parts: readonly Shown[] = isShelter ? ['stays', 'location', 'feedback'] : ['feedback'];
  return (
    <ServiceCard service={service}>
      <Group gap="xs">
        {parts.map((part) => (
          <Button
            key={part}
            size="xs"
            variant={shown === part ? 'light' : 'default'}
            aria-expanded={shown === part}
            onClick={() => setShown(shown === part ? null : part)}
          >
            {t(`places.${part}`)}
          </Button>
        ))}
        {closed ? null : (
          <>
            <Button
              size="xs"
              variant="default"
              aria-label={t('directory.changeOf', { name })}
              onClick={() => setDialog('change')}
            >
              {t('directory.change')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="red"
              aria-label={t('directory.closeOf', { name })}
              onClick={() => setDialog('close')}
            >
              {t('directory.closeService')}
            </Button>
          </>
        )}
      </Group>
      {shown === 'stays' ? <Stays service={service} /> : null}
      {shown === 'location' ? <ShelterLocation service={service} /> : null}
      {shown === 'feedback' ? <FeedbackSums service={service} /> : null}
      <ServiceDialog isOpen={dialog === 'change'} service={service} onClose={() => setDialog(null)} />
      <ConfirmDialog
        opened={dialog === 'close'}
        title={t('directory.closeService')}
        confirmLabel={t('directory.closeService')}
        dangerous
        pending={close.isPending}
        error={close.error}
        onConfirm={() => close.mutate()}
        onClose={() => setDialog(null)}
      >
        {t('directory.closeExplained', { name })}
      </ConfirmDialog>
    </ServiceCard>
  );
}

function useClosing({ id: serviceId, version }: Service, onClosed: () => void) {
  const { t } = useTranslation('services');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api(closeService, { params: { serviceId }, body: { version } }),
    onSuccess: async () => {
      notifyDone(t('directory.wasClosed'));
      onClosed();
      await queryClient.invalidateQueries({ queryKey: servicesKey });
    },
  });
}
