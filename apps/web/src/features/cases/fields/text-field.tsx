// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Textarea, TextInput } from '@mantine/core';
import { longTextLengthMax, textLengthMax } from '@palermo/terms';
import { useFieldValue, useFormStore } from '../form/use-form-store.ts';
import { type FieldProps, useFieldWords } from './field-props.ts';

function useText(key: string): readonly [string, (text: string) => void] {
  const store = useFormStore();
  const value = useFieldValue(key);
  return [typeof value === 'string' ? value : '', (text) => store.set(key, text)];
}

/** Spelling is not checked, because some browsers send what is checked elsewhere. */
const quiet = { autoComplete: 'off', spellCheck: false, dir: 'auto' } as const;

export function TextField({ field }: FieldProps) {
  const { label, hint, isRequired } = useFieldWords(field);
  const [text, setText] = useText(field.key);
  return (
    <TextInput
      {...quiet}
      label={label}
      description={hint}
      withAsterisk={isRequired}
      aria-required={isRequired}
      maxLength={field.maxLength ?? textLengthMax}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

export function LongTextField({ field }: FieldProps) {
  const { label, hint, isRequired } = useFieldWords(field);
  const [text, setText] = useText(field.key);
  return (
    <Textarea
      {...quiet}
      label={label}
      description={hint}
      withAsterisk={isRequired}
      aria-required={isRequired}
      maxLength={field.maxLength ?? longTextLengthMax}
      autosize
      minRows={3}
      maxRows={14}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
