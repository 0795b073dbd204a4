// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { giveOpinion, type IdentificationView, Opinion } from '@palermo/contract';
import type { IdentificationProcess } from '@palermo/terms';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useSession } from '../../../lib/session.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import caseClasses from '../case/case-page.module.css';
import classes from './identification.module.css';
import { useIdentificationChanged } from './identification-query.ts';

type Panel = NonNullable<IdentificationView['panel']>;
type OpinionCode = z.infer<typeof Opinion>;

interface PanelOpinionsProps {
  readonly address: CaseAddress;
  readonly process: IdentificationProcess;
  readonly panel: Panel;
}

/** What the agencies of the panel said, how many more are awaited, and giving one's own opinion. */
export function PanelOpinions({ address, process, panel }: PanelOpinionsProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { organisation: own } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const label = process.panels.find(({ key }) => key === panel.key)?.label[language] ?? '';
  const awaited = Math.max(0, panel.quorum - panel.opinions.length);
  const hasSpoken = panel.opinions.some(({ organisation }) => organisation === own.name);
  return (
    <section className={classes.panel} aria-label={label}>
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5">
          {label}
        </Title>
        {panel.mayGive && !hasSpoken ? (
          <Button size="xs" onClick={() => setIsOpen(true)}>
            {t('identification.panel.give')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm">
        {t(`identification.panel.${panel.mode}`)}{' '}
        {awaited > 0 ? t('identification.panel.awaited', { count: awaited }) : t('identification.panel.enough')}
      </Text>
      <ul className={classes.opinions}>
        {panel.opinions.map(({ organisation, opinion, reason, at }) => (
          <li key={organisation}>
            <Text size="sm">
              <strong>
                <bdi>{organisation}</bdi>
              </strong>{' '}
              · {t(`identification.panel.opinions.${opinion}`)} · <DateText value={at} />
            </Text>
            {reason === null ? null : (
              <Text size="sm" className={caseClasses.answer ?? ''}>
                <bdi>{reason}</bdi>
              </Text>
            )}
          </li>
        ))}
      </ul>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('identification.panel.giveTitle')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        closeOnClickOutside={false}
      >
        <OpinionForm address={address} panelKey={panel.key} onDone={() => setIsOpen(false)} />
      </Modal>
    </section>
  );
}

interface OpinionFormProps {
  readonly address: CaseAddress;
  readonly panelKey: string;
  readonly onDone: () => void;
}

function OpinionForm({ address, panelKey, onDone }: OpinionFormProps) {
  const { t } = useTranslation('cases');
  const showChanged = useIdentificationChanged(address);
  const [opinion, setOpinion] = useState<OpinionCode | null>(null);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const give = useMutation({
    mutationFn: (given: OpinionCode) =>
      api(giveOpinion, {
        params: { caseId: address.caseId },
        body: { panel: panelKey, opinion: given, reason: reason.trim(), purpose: address.purpose },
      }),
    onSuccess: async (view) => {
      notifyDone(t('identification.panel.given'));
      onDone();
      await showChanged(view);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (opinion !== null && reason.trim() !== '') give.mutate(opinion);
  };
  return (
    <form onSubmit={submit} autoComplete="off" noValidate>
      <Stack>
        <Text size="sm">{t('identification.panel.once')}</Text>
        <Radio.Group
          label={t('identification.panel.opinion')}
          value={opinion}
          onChange={(code) => setOpinion(Opinion.parse(code))}
          error={wasTried && opinion === null ? t('identification.panel.choose') : undefined}
          withAsterisk
        >
          <Stack gap="xs" mt="xs">
            {Opinion.options.map((code) => (
              <Radio key={code} value={code} label={t(`identification.panel.opinions.${code}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('identification.fields.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wasTried && reason.trim() === '' ? t('identification.problems.reason') : undefined}
          maxLength={4000}
          autosize
          minRows={3}
          spellCheck={false}
          dir="auto"
          withAsterisk
        />
        <ProblemNotice error={give.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={give.isPending}>
            {t('identification.panel.give')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
