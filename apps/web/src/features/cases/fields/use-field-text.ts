// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfField, type FieldValue, type FormField } from '@palermo/terms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { tidyValue } from '../../../lib/drafts/field-values.ts';

/** Turns the value of a field into words in the reader's language; nothing answered is an empty text. */
export function useFieldText(): (field: FormField, value: FieldValue | undefined) => string {
  const { t } = useTranslation('cases');
  const { language, formatDate, formatNumber } = useLanguage();
  return useMemo(() => {
    const list = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
    const labelOfCode = (field: FormField, code: string) =>
      codesOfField(field).find((each) => each.code === code)?.label[language] ?? code;
    return (field, value) => {
      const tidy = tidyValue(value);
      if (tidy === null) return '';
      if (typeof tidy === 'boolean') return t(tidy ? 'fields.yes' : 'fields.no');
      if (typeof tidy === 'number') return formatNumber(tidy);
      if (typeof tidy !== 'string') return list.format(tidy.map((code) => labelOfCode(field, code)));
      if (field.type === 'date') return formatDate(tidy);
      return field.type === 'choice' ? labelOfCode(field, tidy) : tidy;
    };
  }, [t, language, formatDate, formatNumber]);
}
