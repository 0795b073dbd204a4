// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Text } from '@mantine/core';
import type { CaseView, SharingView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { Panel } from '../../../ui/panel.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { OverrideForm } from './override-form.tsx';
import classes from './sharing.module.css';

interface RefusalListProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  readonly sharing: SharingView;
}

/** What the person refused, and, for supervisors, the way to override it where a life is in danger. */
export function RefusalList({ address, view, sharing }: RefusalListProps) {
  const { t } = useTranslation('cases');
  const { language, formatDate } = useLanguage();
  const [overridden, setOverridden] = useState<SharingView['refusals'][number] | null>(null);
  if (sharing.refusals.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'unit' });
  return (
    <Panel title={t('sharing.refusal.title')} lead={t('sharing.refusal.lead')}>
      <ul className={classes.list}>
        {sharing.refusals.map((refusal) => (
          <li key={refusal.id} className={classes.card}>
            <Text size="sm" fw={600}>
              <bdi>{refusal.organisation?.name ?? t('sharing.refusal.everybody')}</bdi>
              {' · '}
              {list.format(refusal.dataClasses.map((code) => labelOf('dataClass', code, language)))}
            </Text>
            <Text size="sm" c="dimmed">
              {t('sharing.refusal.recorded', { date: formatDate(refusal.on), name: refusal.recordedBy ?? '' })}
            </Text>
            {refusal.note === null ? null : (
              <Text size="sm" className={classes.written ?? ''}>
                <bdi>{refusal.note}</bdi>
              </Text>
            )}
            {sharing.mayOverride ? (
              <Group mt={4}>
                <Button size="xs" variant="subtle" color="red" onClick={() => setOverridden(refusal)}>
                  {t('sharing.override.open')}
                </Button>
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
      <Modal
        opened={overridden !== null}
        onClose={() => setOverridden(null)}
        title={t('sharing.titles.override')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        size="lg"
      >
        {overridden ? (
          <OverrideForm address={address} view={view} refusal={overridden} onDone={() => setOverridden(null)} />
        ) : null}
      </Modal>
    </Panel>
  );
}
