// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Modal, Text, Title } from '@mantine/core';
import type { EntryView } from '@palermo/contract';
import { type EntryKind, holds } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated, useLanguage } from '../../../lib/language.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { FactList } from '../fields/fact-list.tsx';
import { useFieldText } from '../fields/use-field-text.ts';
import { EntryVersions } from './entry-versions.tsx';
import { StrikeEntry } from './strike-entry.tsx';
import { TraceSearch } from './trace-search.tsx';

interface EntryCardProps {
  readonly address: CaseAddress;
  readonly kind: EntryKind;
  readonly entry: EntryView;
  readonly onEdit: () => void;
}

/** One entry: what it says, who wrote it when, and what may be done with it. */
export function EntryCard({ address, kind, entry, onEdit }: EntryCardProps) {
  const { t } = useTranslation('cases');
  const { language, formatDate } = useLanguage();
  const textOf = useFieldText();
  const [isStriking, setIsStriking] = useState(false);
  const [showsVersions, setShowsVersions] = useState(false);
  const title = kind.fields
    .filter(({ key }) => kind.titleFields.includes(key))
    .map((field) => textOf(field, entry.values[field.key]))
    .filter((text) => text !== '')
    .join(' · ');
  const mustBeCareful = !entry.struck && kind.warnsWhen !== undefined && holds(kind.warnsWhen, entry.values);
  const name = title === '' ? kind.label[language] : title;
  return (
    <section aria-label={name}>
      <Group justify="space-between" align="start">
        <Title order={3} size="h5" td={entry.struck ? 'line-through' : undefined}>
          <bdi>{name}</bdi>
          {mustBeCareful ? (
            <Badge color="red" ms="xs">
              {t('entries.careful')}
            </Badge>
          ) : null}
        </Title>
        <EntryActions
          entry={entry}
          name={name}
          onEdit={onEdit}
          onStrike={() => setIsStriking(true)}
          onVersions={() => setShowsVersions(true)}
        />
      </Group>
      {entry.struck ? (
        <Text size="sm">
          <Badge color="gray" variant="light" me="xs">
            {t('entries.struck')}
          </Badge>
          <bdi>{entry.struck.reason}</bdi>
        </Text>
      ) : (
        <FactList fields={kind.fields.filter(({ key }) => !kind.titleFields.includes(key))} values={entry.values} />
      )}
      <Text size="xs" c="dimmed" mt={4}>
        {t('entries.writtenBy', { who: isolated(writerOf(entry)), date: formatDate(entry.writtenAt) })}
      </Text>
      {kind.key === 'tracingRequest' && !entry.struck ? <TraceSearch address={address} entry={entry} /> : null}
      {isStriking ? <StrikeEntry address={address} entry={entry} onDone={() => setIsStriking(false)} /> : null}
      <Modal
        opened={showsVersions}
        onClose={() => setShowsVersions(false)}
        title={t('entries.versionsOf', { name })}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        size="lg"
      >
        {showsVersions ? <EntryVersions address={address} kind={kind} entry={entry} /> : null}
      </Modal>
    </section>
  );
}

interface EntryActionsProps {
  readonly entry: EntryView;
  readonly name: string;
  readonly onEdit: () => void;
  readonly onStrike: () => void;
  readonly onVersions: () => void;
}

function EntryActions({ entry, name, onEdit, onStrike, onVersions }: EntryActionsProps) {
  const { t } = useTranslation('cases');
  return (
    <Group gap="xs">
      {entry.mayChange ? (
        <>
          <Button variant="subtle" size="compact-sm" onClick={onEdit} aria-label={t('case.editOf', { section: name })}>
            {t('case.edit')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={onStrike}
            aria-label={t('entries.strikeOf', { name })}
          >
            {t('entries.strike')}
          </Button>
        </>
      ) : null}
      {entry.version > 1 ? (
        <Button variant="subtle" size="compact-sm" onClick={onVersions} aria-label={t('entries.versionsOf', { name })}>
          {t('entries.versions')}
        </Button>
      ) : null}
    </Group>
  );
}

function writerOf({ writtenBy: { organisation, account } }: EntryView): string {
  return account === null ? organisation : `${account}, ${organisation}`;
}
