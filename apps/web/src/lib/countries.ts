// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countries, countryName, findCountryByAlpha3 } from '@palermo/terms';
import { useMemo } from 'react';
import type { CodeOption } from './code-options.ts';
import { useLanguage } from './language.ts';

/** Countries by their three letters, by name in the reader's language. */
export function useCountryOptions(): CodeOption[] {
  const { language } = useLanguage();
  return useMemo(
    () =>
      countries
        .map(({ alpha2, alpha3 }) => ({ value: alpha3, label: countryName(alpha2, language) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [language],
  );
}

/** Names a country by its three letters; the letters where there is none. */
export function useCountryName(): (alpha3: string) => string {
  const { language } = useLanguage();
  return (alpha3) => {
    const found = findCountryByAlpha3(alpha3);
    return found === undefined ? alpha3 : countryName(found.alpha2, language);
  };
}
