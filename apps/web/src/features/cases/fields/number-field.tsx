// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldValue, useFormStore } from '../form/use-form-store.ts';
import { type FieldProps, useFieldWords } from './field-props.ts';
import { numberProblem } from './number-problem.ts';

export function NumberField({ field }: FieldProps) {
  const { t } = useTranslation('cases');
  const store = useFormStore();
  const value = useFieldValue(field.key);
  const { label, hint, isRequired } = useFieldWords(field);
  const [wasLeft, setWasLeft] = useState(false);
  const number = typeof value === 'number' ? value : null;
  const problem = wasLeft ? numberProblem(field, number) : undefined;
  return (
    <NumberInput
      label={label}
      description={hint}
      withAsterisk={isRequired}
      aria-required={isRequired}
      error={problem ? t(`fields.number.${problem}`, { min: field.min, max: field.max }) : undefined}
      value={number ?? ''}
      onChange={(typed) => store.set(field.key, typeof typed === 'number' ? typed : null)}
      onBlur={() => setWasLeft(true)}
      clampBehavior="none"
      allowNegative={(field.min ?? -1) < 0}
      maxLength={12}
      hideControls
      autoComplete="off"
      maw="12rem"
      dir="ltr"
    />
  );
}
