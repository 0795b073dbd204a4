// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ApplicationField } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLocalWords } from '../../lib/local-words.ts';

/** What a field of an application is called where it is read. */
export function useFieldLabel(): (field: ApplicationField) => string {
  const { t } = useTranslation('calls');
  const local = useLocalWords();
  return ({ key, label }) => (label === undefined ? t(`fields.${key as 'amount'}`) : local(label));
}
