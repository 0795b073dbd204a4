// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import type { EntryView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { CaseAddress } from '../case/case-address.ts';
import type { KindOfEntries } from './arrange-entries.ts';
import { EntryCard } from './entry-card.tsx';
import { EntryForm } from './entry-form.tsx';

interface KindPanelProps extends KindOfEntries {
  readonly address: CaseAddress;
}

/** Every entry of one kind. */
export function KindPanel({ address, kind, entries, mayAdd }: KindPanelProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const [edited, setEdited] = useState<EntryView | 'new' | null>(null);
  const label = kind.label[language];
  return (
    <Paper withBorder p="md" component="section" aria-label={label}>
      <Group justify="space-between" mb="sm" wrap="nowrap" align="start">
        <div>
          <Title order={2} size="h4">
            {label}
          </Title>
          {kind.hint ? (
            <Text size="sm" c="dimmed">
              {kind.hint[language]}
            </Text>
          ) : null}
        </div>
        {mayAdd ? (
          <Button
            variant="default"
            size="xs"
            onClick={() => setEdited('new')}
            aria-label={t('entries.addOf', { kind: label })}
          >
            {t('entries.add')}
          </Button>
        ) : null}
      </Group>
      {entries.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('case.nothingRecorded')}
        </Text>
      ) : (
        <Stack gap="md">
          {entries.map((entry) => (
            <EntryCard key={entry.id} address={address} kind={kind} entry={entry} onEdit={() => setEdited(entry)} />
          ))}
        </Stack>
      )}
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={label}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        size="lg"
        closeOnClickOutside={false}
      >
        {edited === null ? null : (
          <EntryForm
            address={address}
            kind={kind}
            entry={edited === 'new' ? null : edited}
            onDone={() => setEdited(null)}
          />
        )}
      </Modal>
    </Paper>
  );
}
