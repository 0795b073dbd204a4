// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio, Stack, Text } from '@mantine/core';
import { type HeldRelease, revokeRelease, RevocationReason } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { useCaseChanged } from '../case/use-case-changed.ts';
import { NoteField } from '../releases/note-field.tsx';

interface RevokeDialogProps {
  readonly address: CaseAddress;
  readonly release: HeldRelease;
  readonly onClose: () => void;
}

/** Revokes a release, with the reason. */
export function RevokeDialog({ address, release, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('cases');
  const showChanged = useCaseChanged(address);
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const chosen = RevocationReason.options.find((each) => each === reason);
  const revoke = useMutation({
    mutationFn: (because: (typeof RevocationReason.options)[number]) =>
      api(revokeRelease, {
        params: { caseId: address.caseId, releaseId: release.id },
        body: { reason: because, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSuccess: async () => {
      notifyDone(t('releases.revoked'));
      onClose();
      await showChanged();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('releases.revokeTitle')}
      confirmLabel={t('releases.revoke')}
      dangerous
      disabled={chosen === undefined}
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => chosen && revoke.mutate(chosen)}
      onClose={onClose}
    >
      <Stack>
        <Text>{t('releases.revokeExplained', { organisation: release.organisation.name })}</Text>
        <Radio.Group label={t('sharing.revokeWhy')} value={reason} onChange={setReason} withAsterisk>
          <Stack gap="xs" mt="xs">
            {RevocationReason.options.map((each) => (
              <Radio key={each} value={each} label={t(`sharing.revocation.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <NoteField value={note} onChange={setNote} />
      </Stack>
    </ConfirmDialog>
  );
}
