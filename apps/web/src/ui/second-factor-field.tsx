// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TextInput } from '@mantine/core';
import { DemonstrationCode } from './demonstration-code.tsx';

interface SecondFactorFieldProps {
  readonly label: string;
  readonly hint: string;
  /** The account whose code is asked for. */
  readonly email: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The code of the second factor; on a demonstration the code itself is offered. */
export function SecondFactorField({ label, hint, email, value, onChange }: SecondFactorFieldProps) {
  return (
    <>
      <TextInput
        label={label}
        description={hint}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="one-time-code"
        dir="ltr"
        required
        autoFocus
        data-autofocus
      />
      <DemonstrationCode email={email} onFill={onChange} />
    </>
  );
}
