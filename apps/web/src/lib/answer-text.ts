// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ApplicationField, FieldValuesOnWire } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useCountryName } from './countries.ts';
import { useLanguage } from './language.ts';
import { useLocalWords } from './local-words.ts';

/** Writes the answer to a field of an application as people read it; null where there is none. */
export function useAnswerText(): (
  field: ApplicationField,
  value: FieldValuesOnWire[string] | undefined,
) => string | null {
  const { t } = useTranslation('common');
  const { language, formatDate } = useLanguage();
  const country = useCountryName();
  const local = useLocalWords();
  return (field, value) => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const nameOf = (code: string): string => {
      if (field.type === 'country' || field.type === 'countries') return country(code);
      if (field.list !== undefined) return labelOf(field.list, code, language);
      return local(field.options?.find((option) => option.code === code)?.label) || code;
    };
    if (Array.isArray(value)) return value.map(nameOf).join(' · ');
    if (field.type === 'choice' || field.type === 'country') return nameOf(String(value));
    return field.type === 'day' ? formatDate(String(value)) : String(value);
  };
}
