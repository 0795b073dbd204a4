// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { PurposeCode } from '@palermo/contract';
import { type DataClass, labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useSession } from '../../../lib/session.ts';
import { useToday } from '../../../lib/local-day.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { BasisFields } from './basis-fields.tsx';
import { ClassChoices } from './class-choices.tsx';
import { NoteField } from './note-field.tsx';
import { dayAfter, purposeForKind, type ReleaseDraft, type ReleaseProblem } from './release-draft.ts';

export interface ReleaseOrganisationOption {
  readonly id: string;
  readonly name: string;
  readonly kind: Parameters<typeof purposeForKind>[0];
  readonly active: boolean;
}

interface ReleaseFieldsProps {
  readonly draft: ReleaseDraft;
  readonly onChange: (draft: ReleaseDraft) => void;
  readonly organisations: readonly ReleaseOrganisationOption[];
  /** Classes that hold something in this case. */
  readonly classes: readonly DataClass[];
  /** False for a child, and where the age is in doubt or not known. */
  readonly isAdult: boolean;
  /** Shown once somebody tried to go on. */
  readonly problem: ReleaseProblem | undefined;
}

/** To whom, what, why, on which basis and until when: everything that a release says. */
export function ReleaseFields({
  draft,
  onChange,
  organisations,
  classes: offeredClasses,
  isAdult,
  problem,
}: ReleaseFieldsProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { organisation: own } = useSession();
  const change = (changes: Partial<ReleaseDraft>) => onChange({ ...draft, ...changes });
  const said = (...problems: readonly ReleaseProblem[]) =>
    problem !== undefined && problems.includes(problem) ? t(`releases.problems.${problem}`) : undefined;
  const choices = organisations.filter(({ id, active }) => active && id !== own.id);
  const chooseOrganisation = (organisationId: string | null) => {
    const kind = choices.find(({ id }) => id === organisationId)?.kind;
    change({ organisationId, purpose: purposeForKind(kind) });
  };
  return (
    <Stack gap="md">
      <Select
        label={t('releases.organisation')}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.organisationId}
        onChange={chooseOrganisation}
        error={said('organisation')}
        placeholder={t('fields.typeToSearch')}
        nothingFoundMessage={t('fields.nothingFound')}
        searchable
        withAsterisk
        maw="30rem"
      />
      <ClassChoices
        label={t('releases.classes')}
        value={draft.dataClasses}
        onChange={(dataClasses) => change({ dataClasses })}
        offered={offeredClasses}
        error={said('dataClasses')}
      />
      <BasisFields draft={draft} onChange={change} isAdult={isAdult} problem={problem} />
      <Select
        label={t('releases.purpose')}
        data={PurposeCode.options.map((code) => ({ value: code, label: labelOf('purposeOfUse', code, language) }))}
        value={draft.purpose}
        onChange={(purpose) => purpose && change({ purpose })}
        allowDeselect={false}
        maw="30rem"
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <FromInput draft={draft} onChange={change} />
        <UntilInput draft={draft} onChange={change} error={said('untilMissing', 'untilPast', 'untilLate')} />
      </SimpleGrid>
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
    </Stack>
  );
}

function FromInput({ draft, onChange }: Omit<UntilInputProps, 'error'>) {
  const { t } = useTranslation('cases');
  const today = useToday();
  return (
    <TextInput
      type="date"
      label={t('releases.from')}
      description={t('releases.fromHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={today}
      value={draft.from}
      onChange={(event) => onChange({ from: event.currentTarget.value })}
    />
  );
}

interface UntilInputProps {
  readonly draft: ReleaseDraft;
  readonly onChange: (changes: Partial<ReleaseDraft>) => void;
  readonly error: string | undefined;
}

function UntilInput({ draft, onChange, error }: UntilInputProps) {
  const { t } = useTranslation('cases');
  const { pack } = useFormDefinition();
  const today = useToday();
  return (
    <TextInput
      type="date"
      label={t('releases.until')}
      min={today}
      max={dayAfter(draft.from > today ? draft.from : today, pack.releaseDaysMax)}
      value={draft.until}
      onChange={(event) => onChange({ until: event.currentTarget.value })}
      error={error}
      withAsterisk
    />
  );
}
