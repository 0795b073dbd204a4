// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Modal } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAddress } from './case-address.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { StatusForm } from './status-form.tsx';

interface CaseActionsProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}

/** What can be done with the case as a whole: decide its outcome, close or reopen it. */
export function CaseActions({ address, view }: CaseActionsProps) {
  const { t } = useTranslation('cases');
  const [opened, setOpened] = useState<'outcome' | 'status'>();
  const close = () => setOpened(undefined);
  const isActive = view.status === 'active';
  return (
    <>
      {view.mayDecide ? <Button onClick={() => setOpened('outcome')}>{t('outcome.record')}</Button> : null}
      {view.mayEdit ? (
        <Button variant="default" onClick={() => setOpened('status')}>
          {t(isActive ? 'status.close' : 'status.reopen')}
        </Button>
      ) : null}
      <Modal
        opened={opened === 'outcome'}
        onClose={close}
        title={t('outcome.title')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        <OutcomeForm address={address} onDone={close} />
      </Modal>
      <Modal
        opened={opened === 'status'}
        onClose={close}
        title={t(isActive ? 'status.closeTitle' : 'status.reopenTitle')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        <StatusForm address={address} isActive={isActive} onDone={close} />
      </Modal>
    </>
  );
}
