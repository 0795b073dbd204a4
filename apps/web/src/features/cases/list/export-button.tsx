// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
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
import { localDay } from '../../../lib/local-day.ts';

/** Our own columns, which the importer reads back, or those of IOM's standard, for other systems. */
const layouts = ['palermo', 'htcds'] as const;
type Layout = (typeof layouts)[number];

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
  const [layout, setLayout] = useState<Layout>('palermo');
  const download = useMutation({
    mutationFn: () => {
      const name = `${layout === 'htcds' ? 'htcds-' : ''}cases-${localDay(new Date())}.csv`;
      return confirmedCall(() => downloadFile(exportCases, { query: { purpose, layout } }, name));
    },
    onSuccess: () => {
      notifyDone(t('export.done'));
      onDone();
    },
  });
  return (
    <Stack>
      <Text>{t('export.explained')}</Text>
      <Radio.Group
        label={t('export.layout')}
        value={layout}
        onChange={(value) => setLayout(value === 'htcds' ? 'htcds' : 'palermo')}
      >
        <Stack gap="xs" mt="xs">
          {layouts.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`export.layouts.${value}.name`)}
              description={t(`export.layouts.${value}.what`)}
            />
          ))}
        </Stack>
      </Radio.Group>
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
