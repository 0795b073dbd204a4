// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Autocomplete, TextInput } from '@mantine/core';
import { currencyCodes } from '@palermo/terms';
import { useTranslation } from 'react-i18next';

interface AmountInputProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** An amount in digits with a point; commas and spaces that people type between thousands are taken out. */
export function AmountInput({ onChange, ...rest }: AmountInputProps) {
  return (
    <TextInput
      inputMode="decimal"
      dir="ltr"
      maw="14rem"
      onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/[\s,]/g, ''))}
      {...rest}
    />
  );
}

export const amountPattern = /^\d{1,13}(\.\d{1,4})?$/;
/** True for an amount above zero. */
export function isAmount(text: string): boolean {
  return amountPattern.test(text) && /[1-9]/.test(text);
}

interface CurrencyInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A currency by its code. */
export function CurrencyInput({ label, value, onChange }: CurrencyInputProps) {
  const { t } = useTranslation('fund');
  return (
    <Autocomplete
      label={label}
      data={[...currencyCodes]}
      limit={12}
      maxLength={3}
      dir="ltr"
      maw="10rem"
      value={value}
      onChange={(typed) => onChange(typed.toUpperCase())}
      error={value !== '' && !currencyCodes.includes(value) ? t('fields.currencyUnknown') : undefined}
    />
  );
}
