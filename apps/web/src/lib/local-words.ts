// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LocalWords } from '@palermo/contract';
import { useLanguage } from './language.ts';

/** Reads words that are there in some languages: in the reader's own, else in the first that there is. */
export function useLocalWords(): (words: LocalWords | null | undefined) => string {
  const { language } = useLanguage();
  return (words) => words?.[language] ?? Object.values(words ?? {})[0] ?? '';
}
