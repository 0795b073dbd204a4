// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type FieldType, type FormField, isShown } from '@palermo/terms';
import { type ComponentType, memo } from 'react';
import { useFormSelection } from '../form/use-form-store.ts';
import { ScreeningField } from '../screening/screening-field.tsx';
import { isScreeningField } from '../screening/screening-subject.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoicesField } from './choices-field.tsx';
import { DateField } from './date-field.tsx';
import type { FieldProps } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import { LongTextField, TextField } from './text-field.tsx';
import { YesNoField } from './yes-no-field.tsx';

const inputs: Readonly<Record<FieldType, ComponentType<FieldProps>>> = {
  text: TextField,
  longText: LongTextField,
  number: NumberField,
  date: DateField,
  choice: ChoiceField,
  choices: ChoicesField,
  yesNo: YesNoField,
};

/** The question of any field of the form, while the other answers make it apply. */
export const FieldInput = memo(function FieldInput({ field }: { readonly field: FormField }) {
  const applies = useFormSelection((store) => isShown(field, store.values()));
  const Input = isScreeningField(field) ? ScreeningField : inputs[field.type];
  return applies ? <Input field={field} /> : null;
});
