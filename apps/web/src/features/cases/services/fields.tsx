// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useCodeOptions } from '../../../lib/code-options.ts';

interface CodeFieldProps<Code extends string> {
  readonly list: string;
  readonly label: string;
  readonly value: Code | null;
  readonly onChange: (code: Code) => void;
  readonly error?: string | undefined;
  readonly only?: readonly string[];
}

/** One code of a list, from a menu. */
export function CodeField<Code extends string>({ list, label, value, onChange, error, only }: CodeFieldProps<Code>) {
  const options = useCodeOptions(list).filter((option) => only === undefined || only.includes(option.value));
  return (
    <Select
      label={label}
      data={options}
      value={value}
      onChange={(code) => code !== null && onChange(code as Code)}
      error={error}
      allowDeselect={false}
    />
  );
}

/** One of few codes, all in sight. */
export function RadioField<Code extends string>({ list, label, value, onChange, error, only }: CodeFieldProps<Code>) {
  const options = useCodeOptions(list).filter((option) => only === undefined || only.includes(option.value));
  return (
    <Radio.Group label={label} value={value} onChange={onChange} error={error}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error?: string | undefined;
  readonly max?: string;
  readonly min?: string;
}

export function DayField({ label, value, onChange, error, max, min }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={error}
      {...(max === undefined ? {} : { max })}
      {...(min === undefined ? {} : { min })}
      maw="14rem"
    />
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** What somebody said or noted; never corrected by the browser's dictionary, which may send it away. */
export function WordsField({ label, description, value, onChange }: WordsFieldProps) {
  return (
    <Textarea
      label={label}
      description={description}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      maxLength={2000}
      autosize
      minRows={2}
      spellCheck={false}
      dir="auto"
    />
  );
}
