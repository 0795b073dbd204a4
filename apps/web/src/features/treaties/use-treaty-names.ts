// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { findCountry, findTreaty, countryName } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';

/** Names of treaties and states in the reader's language. `names` are as written, of states whose code no list has. */
export function useTreatyNames(names: Readonly<Record<string, string>> = {}) {
  const { language } = useLanguage();
  const { t } = useTranslation('treaties');
  return {
    treatyName: (key: string): string => findTreaty(key)?.names[language] ?? t('one.untitled'),
    stateName: (code: string): string => (findCountry(code) ? countryName(code, language) : (names[code] ?? code)),
  };
}
