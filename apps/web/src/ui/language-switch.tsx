// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, languageNames, languages, useLanguage } from '../lib/language.ts';

interface LanguageSwitchProps {
  readonly onSwitch: (language: Language) => void;
}

/** Changes the language of the page at once; what was typed stays. */
export function LanguageSwitch({ onSwitch }: LanguageSwitchProps) {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  return (
    <NativeSelect
      aria-label={t('language')}
      style={{ flex: 'none' }}
      value={language}
      data={languages.map((code) => ({ value: code, label: languageNames[code] }))}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (isLanguage(chosen)) onSwitch(chosen);
      }}
    />
  );
}
