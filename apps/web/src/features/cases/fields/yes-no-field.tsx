// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useFieldValue, useFormStore } from '../form/use-form-store.ts';
import { type FieldProps, useFieldWords } from './field-props.ts';
import { RadioAnswers } from './radio-answers.tsx';

export function YesNoField({ field }: FieldProps) {
  const { t } = useTranslation('cases');
  const store = useFormStore();
  const value = useFieldValue(field.key);
  const words = useFieldWords(field);
  return (
    <RadioAnswers
      {...words}
      options={[
        { value: 'yes', label: t('fields.yes') },
        { value: 'no', label: t('fields.no') },
      ]}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
      onChange={(answer) => store.set(field.key, answer === null ? null : answer === 'yes')}
    />
  );
}
