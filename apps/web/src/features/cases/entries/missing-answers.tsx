// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { FormField } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';

/** Says which questions have to be answered before the entry can be saved. */
export function MissingAnswers({ fields }: { readonly fields: readonly FormField[] }) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  if (fields.length === 0) return null;
  const names = new Intl.ListFormat(language, { type: 'conjunction', style: 'long' }).format(
    fields.map(({ label }) => label[language]),
  );
  return (
    <Text c="red" role="alert">
      {t('entries.missing', { fields: names })}
    </Text>
  );
}
