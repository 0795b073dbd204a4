// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Modal } from '@mantine/core';
import type { EntryView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../ui/notify.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { ReasonForm } from '../case/reason-form.tsx';
import { useStrikeEntry } from './use-entries.ts';

interface StrikeEntryProps {
  readonly address: CaseAddress;
  readonly entry: EntryView;
  readonly onDone: () => void;
}

/** Asks why an entry is struck out. */
export function StrikeEntry({ address, entry, onDone }: StrikeEntryProps) {
  const { t } = useTranslation('cases');
  const strike = useStrikeEntry(address, entry, () => {
    notifyDone(t('entries.wasStruck'));
    onDone();
  });
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('entries.strikeTitle')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <ReasonForm
        explained={t('entries.strikeExplained')}
        confirmLabel={t('entries.strike')}
        isDangerous
        isPending={strike.isPending}
        error={strike.error}
        onConfirm={(reason) => strike.mutate(reason)}
        onClose={onDone}
      />
    </Modal>
  );
}
