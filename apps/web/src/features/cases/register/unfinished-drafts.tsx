// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type DraftId, discardDraft, listDrafts } from '@palermo/contract';
import { Button, Collapse, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { AnchorLink } from '../../../ui/links.tsx';
import { deviceCanKeep, deviceOutbox } from '../../../lib/drafts/outbox-store.ts';

/** The account's registrations that were begun and not finished. Nothing is shown when there are none. */
export function UnfinishedDrafts() {
  const { t } = useTranslation('cases');
  const [discarded, setDiscarded] = useState<DraftId | null>(null);
  const { data } = useQuery({
    queryKey: ['cases', 'drafts'],
    queryFn: ({ signal }) => api(listDrafts, { signal }),
  });
  const [opened, { toggle }] = useDisclosure(false);
  const drafts = data?.drafts ?? [];
  if (drafts.length === 0) return null;
  return (
    <Paper withBorder px="md" py="xs" component="section" aria-label={t('drafts.title')}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {t('drafts.waiting', { count: drafts.length })}
        </Text>
        <Button size="xs" variant="default" onClick={toggle} aria-expanded={opened}>
          {t(opened ? 'drafts.hide' : 'drafts.show')}
        </Button>
      </Group>
      <Collapse expanded={opened}>
        {drafts.map((draft) => (
          <Group key={draft.id} justify="space-between" gap="xs" py={4}>
            <Text size="sm">
              <AnchorLink to="/cases/register/{-$draftId}" params={{ draftId: draft.id }}>
                <bdi>{draft.title ?? t('drafts.untitled')}</bdi>
              </AnchorLink>
              {' · '}
              {t('drafts.answers', { count: draft.answeredCount })}
              {' · '}
              <DateText value={draft.updatedAt} withTime />
            </Text>
            <Button size="xs" variant="subtle" color="red" onClick={() => setDiscarded(draft.id)}>
              {t('drafts.discard')}
            </Button>
          </Group>
        ))}
      </Collapse>
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
