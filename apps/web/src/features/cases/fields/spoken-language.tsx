// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Select } from '@mantine/core';
import { codeListOf } from '@palermo/terms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { filterOptions } from './choice-field.tsx';
import { searchableOptions } from './option-filter.ts';

interface SpokenLanguageProps {
  readonly label: string;
  readonly description: string;
  readonly value: string | null;
  readonly onChange: (language: string | null) => void;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** A language that somebody speaks, found by any of its names. */
export function SpokenLanguage({
  label,
  description,
  value,
  onChange,
  error,
  isRequired = false,
}: SpokenLanguageProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const options = useMemo(() => searchableOptions(codeListOf('language').codes, language), [language]);
  return (
    <Select
      label={label}
      description={description}
      data={options}
      value={value}
      onChange={onChange}
      error={error}
      withAsterisk={isRequired}
      placeholder={t('fields.typeToSearch')}
      nothingFoundMessage={t('fields.nothingFound')}
      filter={filterOptions}
      limit={60}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('fields.clearOf', { field: label }) }}
      maw="30rem"
    />
  );
}
