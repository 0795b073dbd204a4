// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TextInput } from '@mantine/core';

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** A number as people type it, with a point or a comma. */
export function NumberField({ onChange, ...rest }: NumberFieldProps) {
  return <TextInput inputMode="decimal" onChange={({ currentTarget }) => onChange(currentTarget.value)} {...rest} />;
}

/** The number that was typed, of two decimals at most; undefined where it is none. */
export function numberOf(text: string): number | undefined {
  return /^-?\d{1,10}([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;
}
