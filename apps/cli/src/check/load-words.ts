// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckWords } from './check-words.ts';

export const checkLanguages = ['en', 'fr', 'ar'] as const;
export type CheckLanguage = (typeof checkLanguages)[number];

/** The words of a language in which a check is told. */
export async function loadWords(language: CheckLanguage): Promise<CheckWords> {
  switch (language) {
    case 'en':
      return (await import('./words/en.ts')).english;
    case 'fr':
      return (await import('./words/fr.ts')).french;
    case 'ar':
      return (await import('./words/ar.ts')).arabic;
  }
}
