// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftSaver } from '../lib/drafts/draft-saver.ts';
import { useDraftLifecycle } from '../lib/drafts/use-draft-lifecycle.ts';

/** Carries a draft through what becomes of its page, and asks before answers are left behind that are nowhere else. */
export function LeaveDialog({ saver }: { readonly saver: DraftSaver }) {
  const { t } = useTranslation('common');
  const blocker = useDraftLifecycle(saver);
  const stay = () => blocker.reset?.();
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={stay}
      title={t('leave.title')}
      closeButtonProps={{ 'aria-label': t('leave.stay') }}
      centered
    >
      <Stack>
        <Text>{t('leave.explained')}</Text>
        <Group justify="flex-end">
          <Button variant="default" color="red" onClick={() => blocker.proceed?.()}>
            {t('leave.leave')}
          </Button>
          <Button onClick={stay} data-autofocus>
            {t('leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
