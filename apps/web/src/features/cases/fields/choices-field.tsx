// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldValue, useFormStore } from '../form/use-form-store.ts';
import { filterOptions } from './choice-field.tsx';
import { type FieldProps, useFieldWords } from './field-props.ts';
import classes from './fields.module.css';
import { useOptions } from './use-options.ts';

const noCodes: string[] = [];

export function ChoicesField({ field }: FieldProps) {
  const { t } = useTranslation('cases');
  const store = useFormStore();
  const value = useFieldValue(field.key);
  const { label, hint, isRequired } = useFieldWords(field);
  const { options, listed, isSearched } = useOptions(field);
  const chosen = Array.isArray(value) ? [...value] : noCodes;
  const choose = (codes: string[]) => store.set(field.key, codes);
  if (isSearched) {
    return (
      <MultiSelect
        label={label}
        description={hint}
        withAsterisk={isRequired}
        aria-required={isRequired}
        placeholder={chosen.length === 0 ? t('fields.typeToSearch') : ''}
        data={options}
        value={chosen}
        onChange={choose}
        searchable
        filter={filterOptions}
        limit={60}
        hidePickedOptions
        nothingFoundMessage={t('fields.nothingFound')}
        autoComplete="off"
        maw="32rem"
      />
    );
  }
  return (
    <Checkbox.Group label={label} description={hint} withAsterisk={isRequired} value={chosen} onChange={choose}>
      <div className={classes.options}>
        {listed.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} className={classes.option ?? ''} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
