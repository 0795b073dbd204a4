// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type FormField, isRequired } from '@palermo/terms';
import { useLanguage } from '../../../lib/language.ts';
import { useFormSelection } from '../form/use-form-store.ts';

export interface FieldProps {
  readonly field: FormField;
}

export interface FieldWords {
  readonly label: string;
  readonly hint: string | undefined;
  readonly isRequired: boolean;
}

/** What a field is called, its hint, and whether the other answers make it required. */
export function useFieldWords(field: FormField): FieldWords {
  const { language } = useLanguage();
  const required = useFormSelection((store) => isRequired(field, store.values()));
  return { label: field.label[language], hint: field.hint?.[language], isRequired: required };
}
