// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TextInput } from '@mantine/core';
import type { ReportWords } from '@palermo/contract';
import { directionOf, type Language, languageNames } from '../../../lib/language.ts';

interface WordsFieldsProps {
  readonly languages: readonly Language[];
  readonly words: ReportWords;
  readonly labelOf: (languageName: string) => string;
  readonly description?: string;
  readonly isRequired?: boolean;
  readonly onChange: (words: ReportWords) => void;
}

/** One line in each language of a report. A line without words is left out. */
export function WordsFields({
  languages,
  words,
  labelOf,
  description,
  isRequired = false,
  onChange,
}: WordsFieldsProps) {
  return languages.map((language) => (
    <TextInput
      key={language}
      label={labelOf(languageNames[language])}
      description={description}
      value={words[language] ?? ''}
      maxLength={300}
      dir={directionOf(language)}
      lang={language}
      required={isRequired}
      onChange={({ currentTarget: { value } }) => onChange({ ...words, [language]: value })}
    />
  ));
}

/** Without the lines that have no words, as the node takes them. */
export function filledWords(words: ReportWords): ReportWords {
  const filled = Object.entries(words).filter(([, value]) => value !== undefined && value.trim() !== '');
  return Object.fromEntries(filled) as ReportWords;
}
