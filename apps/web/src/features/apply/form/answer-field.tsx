// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, MultiSelect, NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type ApplicationField, countWords } from '@palermo/contract';
import type { FieldValue } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { type CodeOption, useCodeOptions } from '../../../lib/code-options.ts';
import { useCountryOptions } from '../../../lib/countries.ts';
import { useLocalWords } from '../../../lib/local-words.ts';

interface AnswerFieldProps {
  readonly field: ApplicationField;
  readonly value: FieldValue | undefined;
  readonly error: string | undefined;
  readonly currency: string;
  readonly onChange: (value: string | number | boolean | string[] | null) => void;
}

/** What a field is called, and what helps to answer it. */
export function useFieldWords(): (
  field: ApplicationField,
  currency: string,
) => { label: string; description: string | undefined } {
  const { t, i18n } = useTranslation('apply');
  const local = useLocalWords();
  return (field, currency) => {
    if (field.label !== undefined) return { label: local(field.label), description: local(field.help) || undefined };
    const key = field.key as 'amount';
    const hasHint = i18n.exists(`apply:fields.${key}.hint`);
    return {
      label: t(`fields.${key}.label`, { currency }),
      description: hasHint ? t(`fields.${key}.hint`, { currency }) : undefined,
    };
  };
}

/** One field of an application, by its type. */
export function AnswerField(props: AnswerFieldProps) {
  const { field, value, error, currency, onChange } = props;
  const words = useFieldWords()(field, currency);
  const shared = { id: `answer-${field.key}`, ...words, error, withAsterisk: field.required };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'longText':
      return <LongTextField {...props} shared={shared} />;
    case 'number':
    case 'year':
      return (
        <NumberInput
          {...shared}
          value={text}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=""
          hideControls
          maw="12rem"
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      );
    case 'amount':
      return (
        <TextInput
          {...shared}
          value={text}
          inputMode="decimal"
          dir="ltr"
          maw="16rem"
          onChange={(event) => onChange(event.currentTarget.value.replace(/[\s\u202f]/g, ''))}
        />
      );
    case 'day':
      return (
        <TextInput
          {...shared}
          type="date"
          value={text}
          maw="14rem"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'yesNo':
      return <YesNoField {...props} shared={shared} />;
    case 'choice':
    case 'choices':
    case 'country':
    case 'countries':
      return <ChoiceField {...props} shared={shared} />;
    default:
      return (
        <TextInput
          {...shared}
          value={text}
          dir="auto"
          maxLength={field.lengthMax}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

interface Shared {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly withAsterisk: boolean;
}

function useOptionsOf(field: ApplicationField): CodeOption[] {
  const listed = useCodeOptions(field.list ?? 'applicantKind');
  const countries = useCountryOptions();
  const local = useLocalWords();
  if (field.type === 'country' || field.type === 'countries') return countries;
  if (field.list !== undefined) return listed;
  return (field.options ?? []).map(({ code, label }) => ({ value: code, label: local(label) }));
}

function ChoiceField({ field, value, onChange, shared }: AnswerFieldProps & { readonly shared: Shared }) {
  const { t } = useTranslation('apply');
  const data = useOptionsOf(field);
  if (field.type === 'choices' || field.type === 'countries') {
    const chosen = Array.isArray(value) ? [...value] : [];
    return (
      <MultiSelect
        {...shared}
        data={data}
        value={chosen}
        searchable
        nothingFoundMessage={t('form.nothingFound')}
        onChange={onChange}
      />
    );
  }
  return (
    <Select
      {...shared}
      data={data}
      value={typeof value === 'string' ? value : null}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('form.nothingFound')}
      maw="30rem"
      onChange={onChange}
    />
  );
}

type PartProps = AnswerFieldProps & { readonly shared: Shared };

function YesNoField({ field, value, error, onChange, shared }: PartProps) {
  const { t } = useTranslation('apply');
  return field.part === 'declarations' ? (
    <Checkbox
      id={shared.id}
      label={shared.label}
      error={error}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  ) : (
    <Radio.Group
      {...shared}
      value={value === true ? 'yes' : value === false ? 'no' : ''}
      onChange={(next) => onChange(next === 'yes')}
    >
      <Stack gap={4} mt={4}>
        <Radio value="yes" label={t('form.yes')} />
        <Radio value="no" label={t('form.no')} />
      </Stack>
    </Radio.Group>
  );
}

function LongTextField({ field, value, onChange, shared }: PartProps) {
  const { t } = useTranslation('apply');
  const text = typeof value === 'string' ? value : '';
  const count = countWords(text);
  const limit = field.wordsMax === undefined ? undefined : t('form.words', { count, max: field.wordsMax });
  const description = [shared.description, limit].filter((part) => part !== undefined).join(' ');
  return (
    <Textarea
      {...shared}
      description={description === '' ? undefined : description}
      value={text}
      autosize
      minRows={3}
      dir="auto"
      maxLength={field.lengthMax}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
