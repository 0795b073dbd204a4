// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';
import { arabicTables } from './ar-tables.ts';
import { englishTables } from './en-tables.ts';
import { frenchTables } from './fr-tables.ts';
import type { TableWords } from './table-words-type.ts';

const words: Readonly<Record<Language, TableWords>> = { en: englishTables, fr: frenchTables, ar: arabicTables };

export function tableWordsOf(language: Language): TableWords {
  return words[language];
}
