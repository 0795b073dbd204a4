// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Modal, Stack, Text, Group } from '@mantine/core';
import { exportCases } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { useSession } from '../../../lib/session.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { defaultPurpose } from '../case/purpose.ts';
import { PurposeSelect } from '../case/purpose-select.tsx';
import { localDay } from '../form/local-day.ts';

/** Downloads the cases that one may see, for a named purpose, after the second factor was confirmed. */
export function ExportButton() {
  const { t } = useTranslation('cases');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('export.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('export.title')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        centered
      >
        <ExportForm onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function ExportForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('cases');
  const confirmedCall = useConfirmedCall();
  const [purpose, setPurpose] = useState(defaultPurpose(useSession()));
  const download = useMutation({
    mutationFn: () =>
      confirmedCall(() => downloadFile(exportCases, { query: { purpose } }, `cases-${localDay(new Date())}.csv`)),
    onSuccess: () => {
      notifyDone(t('export.done'));
      onDone();
    },
  });
  return (
    <Stack>
      <Text>{t('export.explained')}</Text>
      <PurposeSelect value={purpose} onChange={setPurpose} />
      <ProblemNotice error={download.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('actions.cancel')}
        </Button>
        <Button loading={download.isPending} onClick={() => download.mutate()}>
          {t('export.download')}
        </Button>
      </Group>
    </Stack>
  );
}
