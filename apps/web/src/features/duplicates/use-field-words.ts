// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValuesOnWire } from '@palermo/contract';
import { codesOfField, type FormField } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';

/** Turns the value of an identity field into words in the reader's language; nothing answered is an empty text. */
export function useFieldWords(): (field: FormField, value: FieldValuesOnWire[string] | undefined) => string {
  const { t } = useTranslation('common');
  const { language, formatDate, formatNumber } = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  return (field, value) => {
    const labelOf = (code: string): string =>
      codesOfField(field).find((each) => each.code === code)?.label[language] ?? code;
    if (value === undefined || value === null || value === '') return '';
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return formatNumber(value);
    if (typeof value !== 'string') return list.format(value.map(labelOf));
    if (field.type === 'date') return formatDate(value);
    return field.type === 'choice' ? labelOf(value) : value;
  };
}
