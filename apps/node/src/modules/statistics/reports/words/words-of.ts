// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { arabic } from './ar.ts';
import type { DocumentLanguage, DocumentWords } from './document-words.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { russian } from './ru.ts';
import { chinese } from './zh.ts';

const words: Readonly<Record<DocumentLanguage, DocumentWords>> = {
  en: english,
  fr: french,
  ar: arabic,
  es: spanish,
  ru: russian,
  zh: chinese,
};

export function wordsOf(language: DocumentLanguage): DocumentWords {
  return words[language];
}
