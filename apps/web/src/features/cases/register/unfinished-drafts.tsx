// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type DraftId, discardDraft, listDrafts } from '@palermo/contract';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { AnchorLink } from '../../../ui/links.tsx';
import { deviceCanKeep, deviceOutbox } from '../drafts/outbox-store.ts';

/** The account's registrations that were begun and not finished. Nothing is shown when there are none. */
export function UnfinishedDrafts() {
  const { t } = useTranslation('cases');
  const [discarded, setDiscarded] = useState<DraftId | null>(null);
  const { data } = useQuery({
    queryKey: ['cases', 'drafts'],
    queryFn: ({ signal }) => api(listDrafts, { signal }),
  });
  if (!data || data.drafts.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('drafts.title')}>
      <Stack gap="xs">
        <Text fw={600}>{t('drafts.title')}</Text>
        {data.drafts.map((draft) => (
          <Group key={draft.id} justify="space-between" gap="xs">
            <Text size="sm">
              <AnchorLink to="/cases/register/{-$draftId}" params={{ draftId: draft.id }}>
                <bdi>{draft.title ?? t('drafts.untitled')}</bdi>
              </AnchorLink>
              {' · '}
              {t('drafts.answers', { count: draft.answeredCount })}
              {' · '}
              <DateText value={draft.updatedAt} withTime />
            </Text>
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => setDiscarded(draft.id)}>
              {t('drafts.discard')}
            </Button>
          </Group>
        ))}
      </Stack>
      <DiscardDialog draftId={discarded} onClose={() => setDiscarded(null)} />
    </Paper>
  );
}

function DiscardDialog({ draftId, onClose }: { readonly draftId: DraftId | null; readonly onClose: () => void }) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const discard = useMutation({
    mutationFn: async (id: DraftId) => {
      await api(discardDraft, { params: { draftId: id } });
      if (deviceCanKeep()) await deviceOutbox.remove(id);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['cases', 'drafts'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={draftId !== null}
      title={t('drafts.discardTitle')}
      confirmLabel={t('drafts.discard')}
      dangerous
      pending={discard.isPending}
      error={discard.error}
      onConfirm={() => draftId !== null && discard.mutate(draftId)}
      onClose={() => {
        discard.reset();
        onClose();
      }}
    >
      {t('drafts.discardExplained')}
    </ConfirmDialog>
  );
}
