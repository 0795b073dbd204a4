// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './form-dialog.tsx';
import { DayInput, LineInput, WordsInput } from './form-fields.tsx';

/** One question of a short form. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  /** The answer of `many` is what was chosen, with commas between; see {@link manyOf}. */
  readonly kind: 'line' | 'words' | 'day' | 'moment' | 'choice' | 'many' | 'count' | 'link';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What stands there at first. */
  readonly value?: string;
}

/** The answers by the key of their question; what was left empty is ''. */
export type Answers = Readonly<Record<string, string>>;

interface FieldsDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly fields: readonly Field[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSubmit: (answers: Answers) => void;
  readonly onClose: () => void;
}

/** A short form over the page that asks a few plain questions; what must be answered is said when it is sent. */
export function FieldsDialog({ fields, onSubmit, ...dialog }: FieldsDialogProps) {
  const { t } = useTranslation('common');
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(fields.map(({ key, value }) => [key, value ?? ''])),
  );
  const [wasTried, setWasTried] = useState(false);
  const isMissing = ({ key, required }: Field) => required === true && (answers[key] ?? '').trim() === '';
  const submit = () => {
    setWasTried(true);
    if (!fields.some(isMissing)) onSubmit(answers);
  };
  return (
    <FormDialog {...dialog} onSubmit={submit}>
      {fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={answers[field.key] ?? ''}
          error={wasTried && isMissing(field) ? t('form.missing') : undefined}
          onChange={(value) => setAnswers((former) => ({ ...former, [field.key]: value }))}
        />
      ))}
    </FormDialog>
  );
}

interface FieldInputProps {
  readonly field: Field;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field, value, error, onChange }: FieldInputProps) {
  const { label, description, min, max } = field;
  const common = { label, value, error, onChange, ...(description === undefined ? {} : { description }) };
  const ends = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  switch (field.kind) {
    case 'line':
      return <LineInput {...common} maxLength={field.maxLength ?? 200} />;
    case 'words':
      return <WordsInput {...common} maxLength={field.maxLength ?? 4000} />;
    case 'day':
      return <DayInput label={label} value={value} error={error} onChange={onChange} {...ends} />;
    case 'moment':
    case 'count':
    case 'link':
      return <TextField {...{ field, value, error, onChange }} />;
    case 'many':
      return (
        <MultiSelect
          label={label}
          description={description}
          data={[...(field.choices ?? [])]}
          value={manyOf(value)}
          error={error}
          onChange={(chosen) => onChange(chosen.join(','))}
          searchable
          hidePickedOptions
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={label}
          description={description}
          data={[...(field.choices ?? [])]}
          value={value}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}

/** A time, a number or an address, each with the keyboard that a phone has for it. */
function TextField({ field, value, error, onChange }: FieldInputProps) {
  const { label, description, min, max } = field;
  const common = { label, value, error, ...(description === undefined ? {} : { description }) };
  if (field.kind === 'moment') {
    return (
      <TextInput
        type="datetime-local"
        {...common}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        maw="18rem"
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
      />
    );
  }
  if (field.kind === 'count') {
    return (
      <TextInput
        inputMode="numeric"
        {...common}
        onChange={({ currentTarget }) => onChange(currentTarget.value.replaceAll(/\D/g, ''))}
        maxLength={field.maxLength ?? 11}
        maw="14rem"
      />
    );
  }
  return (
    <TextInput
      type="url"
      dir="ltr"
      {...common}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      maxLength={500}
    />
  );
}

/** What was written, or null where nothing was. */
export function orNull(answer: string | undefined): string | null {
  const written = answer?.trim() ?? '';
  return written === '' ? null : written;
}

/** What was chosen among many. */
export function manyOf(answer: string | undefined): string[] {
  return (answer ?? '').split(',').filter((each) => each !== '');
}
