// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/language.ts';

interface CodeLabelProps {
  /** Name of a code list of `@palermo/terms`. */
  readonly list: string;
  /** Null reads "Not known". */
  readonly code: string | null;
}

/** A code by its label in the reader's language. */
export function CodeLabel({ list, code }: CodeLabelProps) {
  const { language } = useLanguage();
  const { t } = useTranslation('common');
  return <>{code === null ? t('notKnown') : labelOf(list, code, language)}</>;
}
