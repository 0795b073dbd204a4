// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Names of sexes and age groups as published tables have them. */
export function useGroupNames() {
  const { t, i18n } = useTranslation('sources');
  return useMemo(
    () => ({
      sexName: (sex: string): string => (i18n.exists(`sexes.${sex}`, { ns: 'sources' }) ? t(`sexes.${sex}`) : sex),
      ageName: (age: string): string => {
        if (age === 'total' || age === 'unknown') return t(`ages.${age}`);
        return /^\d/.test(age) ? t('ages.years', { years: age.replace('-', '–') }) : age;
      },
    }),
    [t, i18n],
  );
}
