// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Textarea, TextInput } from '@mantine/core';

interface FieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

interface DayInputProps extends Omit<FieldProps, 'description'> {
  readonly min?: string;
  readonly max?: string;
}

/** A day by the browser's own calendar. */
export function DayInput({ onChange, ...rest }: DayInputProps) {
  return (
    <TextInput type="date" onChange={({ currentTarget }) => onChange(currentTarget.value)} maw="14rem" {...rest} />
  );
}

/** A line that somebody types, in whatever direction its language runs. */
export function LineInput({ onChange, ...rest }: FieldProps & { readonly maxLength: number }) {
  return (
    <TextInput
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      spellCheck={false}
      dir="auto"
      {...rest}
    />
  );
}

/** What somebody said or noted; never corrected by the browser's dictionary, which may send it away. */
export function WordsInput({ onChange, ...rest }: FieldProps & { readonly maxLength: number }) {
  return (
    <Textarea
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      autosize
      minRows={2}
      spellCheck={false}
      dir="auto"
      {...rest}
    />
  );
}
