// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { confirmSecondFactor, startSecondFactor } from '@palermo/contract';
import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { SecondFactorSetup } from '../../ui/second-factor-setup.tsx';

/** Moving to a new authenticator, which also gives new recovery codes. */
export function SecondFactorSection() {
  const { t } = useTranslation('account');
  const confirmed = useConfirmedCall();
  const [replacing, dialog] = useDisclosure(false);
  const start = useCallback(() => confirmed(() => api(startSecondFactor, {})), [confirmed]);
  const confirm = useCallback(
    (code: string) => confirmed(() => api(confirmSecondFactor, { body: { code } })),
    [confirmed],
  );
  const done = () => {
    dialog.close();
    notifyDone(t('secondFactor.done'));
  };
  return (
    <Panel roomy title={t('secondFactor.title')} lead={t('secondFactor.explanation')}>
      <div>
        <Button variant="default" onClick={dialog.open}>
          {t('secondFactor.replace')}
        </Button>
      </div>
      <Modal
        opened={replacing}
        onClose={dialog.close}
        title={t('secondFactor.replace')}
        closeButtonProps={{ 'aria-label': t('close') }}
        closeOnClickOutside={false}
        size="lg"
      >
        <Text mb="md">{t('secondFactor.oldStays')}</Text>
        <SecondFactorSetup start={start} confirm={confirm} onDone={done} />
      </Modal>
    </Panel>
  );
}
