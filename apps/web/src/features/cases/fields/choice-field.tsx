// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldValue, useFormStore } from '../form/use-form-store.ts';
import { type FieldProps, useFieldWords } from './field-props.ts';
import { matchingOptions, type SearchableOption } from './option-filter.ts';
import { RadioAnswers } from './radio-answers.tsx';
import { useOptions } from './use-options.ts';

/** Lists up to this length are shown as radio buttons; longer ones drop down. */
const radiosMax = 8;
const shownMax = 60;

/** Finds options of a Mantine list by any of their names; the extra key survives on the items handed in. */
export const filterOptions: OptionsFilter = ({ options, search }) =>
  matchingOptions(options as (ComboboxItem & SearchableOption)[], search, shownMax);

export function ChoiceField({ field }: FieldProps) {
  const store = useFormStore();
  const value = useFieldValue(field.key);
  const words = useFieldWords(field);
  const { options, listed, isSearched } = useOptions(field);
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const choose = (code: string | null) => store.set(field.key, code);
  if (!isSearched && listed.length <= radiosMax) {
    return <RadioAnswers {...words} options={listed} value={chosen} onChange={choose} />;
  }
  return (
    <DropDown
      {...words}
      options={isSearched ? options : listed}
      isSearched={isSearched}
      value={chosen}
      onChange={choose}
    />
  );
}

interface DropDownProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly isRequired: boolean;
  readonly options: readonly ComboboxItem[];
  readonly isSearched: boolean;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

function DropDown({ label, hint, isRequired, options, isSearched, value, onChange }: DropDownProps) {
  const { t } = useTranslation('cases');
  return (
    <Select
      label={label}
      description={hint}
      withAsterisk={isRequired}
      aria-required={isRequired}
      placeholder={isSearched ? t('fields.typeToSearch') : t('fields.choose')}
      data={options}
      value={value}
      onChange={onChange}
      searchable={isSearched}
      {...(isSearched ? { filter: filterOptions, limit: shownMax } : {})}
      nothingFoundMessage={t('fields.nothingFound')}
      clearable
      clearButtonProps={{ 'aria-label': t('fields.clearOf', { field: label }), tabIndex: 0 }}
      autoComplete="off"
      maw="26rem"
    />
  );
}
