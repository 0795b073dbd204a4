// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicCall } from '@palermo/contract';
import { useLanguage } from '../../lib/language.ts';

/** Title and summary of a call in the reader's language, else in the first that there is. */
export function useCallWords({ words }: Pick<PublicCall, 'words'>): {
  readonly title: string;
  readonly summary: string;
} {
  const { language } = useLanguage();
  return words[language] ?? Object.values(words)[0] ?? { title: '', summary: '' };
}
