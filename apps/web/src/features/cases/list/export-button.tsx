// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { askCaseExport, type ExportLayout } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useSession } from '../../../lib/session.ts';
import { LineInput } from '../../../ui/form-fields.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { defaultPurpose } from '../case/purpose.ts';
import { PurposeSelect } from '../case/purpose-select.tsx';

/** Our own columns, which the importer reads back, or those of IOM's standard, for other systems. */
const layouts: readonly ExportLayout[] = ['palermo', 'htcds'];

/** Asks for a file with the cases that one may see, for a named purpose; a second person decides. */
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
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [purpose, setPurpose] = useState(defaultPurpose(useSession()));
  const [layout, setLayout] = useState<ExportLayout>('palermo');
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const ask = useMutation({
    mutationFn: () => api(askCaseExport, { body: { purpose, layout, reason } }),
    onSuccess: async () => {
      notifyDone(t('export.asked'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['cases', 'exports'] });
      await navigate({ to: '/exports' });
    },
  });
  const submit = () => {
    setWasTried(true);
    if (reason.trim() !== '') ask.mutate();
  };
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
      <LineInput
        label={t('export.reason')}
        description={t('export.reasonExplained')}
        value={reason}
        error={wasTried && reason.trim() === '' ? t('reason.missing') : undefined}
        onChange={setReason}
        maxLength={400}
      />
      <ProblemNotice error={ask.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('actions.cancel')}
        </Button>
        <Button loading={ask.isPending} onClick={submit}>
          {t('export.ask')}
        </Button>
      </Group>
    </Stack>
  );
}
