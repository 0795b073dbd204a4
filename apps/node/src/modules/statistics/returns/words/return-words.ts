// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { ReturnWords } from './word-list.ts';

const words: Readonly<Record<Language, ReturnWords>> = { en: english, fr: french, ar: arabic };

/** The words of returns in a language. */
export function returnWordsOf(language: Language): ReturnWords {
  return words[language];
}
