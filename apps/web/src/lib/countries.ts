// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countries, countryName } from '@palermo/terms';
import { useMemo } from 'react';
import type { CodeOption } from './code-options.ts';
import { useLanguage } from './language.ts';

/** Countries by name in the reader's language. */
export function useCountryOptions(): CodeOption[] {
  const { language } = useLanguage();
  return useMemo(
    () =>
      countries
        .map(({ alpha2 }) => ({ value: alpha2, label: countryName(alpha2, language) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [language],
  );
}

/** Names a country by its two letters in the reader's language. */
export function useCountryName(): (alpha2: string) => string {
  const { language } = useLanguage();
  return (alpha2) => countryName(alpha2, language);
}
