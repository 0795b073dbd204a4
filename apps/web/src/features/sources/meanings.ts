// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countries, countryName, findCountryByAlpha3, labelOf } from '@palermo/terms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Names of what the codes of published tables stand for, in the reader's language. */
export function useMeanings() {
  const { t, i18n } = useTranslation('sources');
  const { language } = useLanguage();
  return useMemo(() => {
    const areaName = (area: string): string => {
      const country = findCountryByAlpha3(area);
      return country ? countryName(country.alpha2, language) : area;
    };
    const special = (code: string): string | undefined =>
      i18n.exists(`special.${code}`, { ns: 'sources' }) ? t(`special.${code}`) : undefined;
    const meaningOf = (list: 'country' | 'form', code: string): string => {
      if (list === 'country') return special(code) ?? areaName(code);
      if (code === 'Other') return t('special.formOther');
      return (
        (code === 'TOTAL' || code === 'UNKNOWN' ? special(code) : undefined) ?? labelOf('exploitation', code, language)
      );
    };
    return { areaName, meaningOf };
  }, [t, i18n, language]);
}

/** Every country by its name, in alphabetical order. */
export function useCountryChoices(): readonly Choice[] {
  const { language } = useLanguage();
  return useMemo(
    () =>
      countries
        .map(({ alpha2, alpha3 }) => ({ value: alpha3, label: countryName(alpha2, language) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [language],
  );
}
