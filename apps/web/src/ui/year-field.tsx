// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NumberInput } from '@mantine/core';
import { lastYear } from '../lib/last-year.ts';

const yearMin = 1990;

interface YearFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (year: number) => void;
}

/** A year up to the present one, in four digits. */
export function YearField({ label, value, onChange }: YearFieldProps) {
  return (
    <NumberInput
      label={label}
      value={value}
      min={yearMin}
      max={lastYear() + 1}
      allowDecimal={false}
      thousandSeparator={false}
      hideControls
      w="7rem"
      onChange={(year) => {
        if (typeof year === 'number') onChange(year);
      }}
    />
  );
}
