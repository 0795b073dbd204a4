// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { SpokenLanguage } from '../fields/spoken-language.tsx';
import { DayField, RadioField, WordsField } from './fields.tsx';
import type { SharedDraft } from './refer-draft.ts';

interface SharedFieldsProps {
  readonly isAdult: boolean;
  readonly classes: readonly string[];
  readonly draft: SharedDraft;
  readonly error: string | undefined;
  readonly onChange: (draft: SharedDraft) => void;
}

/** What the other organisation sees of the case once it accepts, on which basis and until when. */
export function SharedFields({ isAdult, classes, draft, error, onChange }: SharedFieldsProps) {
  const { t } = useTranslation('services');
  const change = (changes: Partial<SharedDraft>) => onChange({ ...draft, ...changes });
  const options = useCodeOptions('dataClass').filter(({ value }) => classes.includes(value));
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={t('support.classes')}
        value={[...draft.dataClasses]}
        onChange={(dataClasses) => change({ dataClasses })}
        error={error}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
          {options.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <RadioField
        list="releaseBasis"
        label={t('support.basis')}
        value={draft.basis}
        only={isAdult ? ['consent'] : ['assentWithGuardian', 'bestInterests']}
        onChange={(basis: NonNullable<SharedDraft['basis']>) => change({ basis })}
      />
      {draft.basis === 'assentWithGuardian' ? (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('support.guardian')}
            value={draft.guardian}
            onChange={({ currentTarget }) => change({ guardian: currentTarget.value })}
            maxLength={200}
            dir="auto"
          />
          <TextInput
            label={t('support.relation')}
            value={draft.relation}
            onChange={({ currentTarget }) => change({ relation: currentTarget.value })}
            maxLength={100}
            dir="auto"
          />
        </SimpleGrid>
      ) : null}
      {draft.basis === 'bestInterests' ? (
        <>
          <WordsField label={t('support.reason')} value={draft.reason} onChange={(reason) => change({ reason })} />
          <TextInput
            label={t('support.participants')}
            value={draft.participants}
            onChange={({ currentTarget }) => change({ participants: currentTarget.value })}
            maxLength={400}
            dir="auto"
          />
        </>
      ) : null}
      <SpokenLanguage
        label={t('support.explainedIn')}
        description=""
        value={draft.explainedIn}
        onChange={(explainedIn) => change({ explainedIn })}
      />
      <DayField label={t('support.until')} value={draft.until} onChange={(until) => change({ until })} />
    </Stack>
  );
}
