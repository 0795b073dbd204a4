// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Code } from '@palermo/terms';
import type { Language } from '../../../lib/language.ts';

/** One answer of a searchable list: what is shown and what typing is compared with. */
export interface SearchableOption {
  readonly value: string;
  readonly label: string;
  readonly folded: string;
}

/** Text without case, accents, Arabic vowel signs and the differences between forms of alef, so that typing finds it. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/[\u0671\u0622\u0623\u0625]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .toLowerCase()
    .trim();
}

/** Options in the reader's alphabetical order; typing finds them by code and by their names in every language. */
export function searchableOptions(codes: readonly Code[], language: Language): SearchableOption[] {
  const collator = new Intl.Collator(language);
  return codes
    .map(({ code, label, alsoWritten = [] }) => ({
      value: code,
      label: label[language],
      folded: [code, ...Object.values(label), ...alsoWritten].map((text) => `\n${foldText(text)}`).join(''),
    }))
    .toSorted((one, other) => collator.compare(one.label, other.label));
}

/** Options that the typed text finds: those with a name that begins with it, then those with it inside. */
export function matchingOptions<Option extends { readonly folded: string }>(
  options: readonly Option[],
  typed: string,
  limit: number,
): Option[] {
  const sought = foldText(typed);
  if (sought === '') return options.slice(0, limit);
  const beginning = options.filter(({ folded }) => folded.includes(`\n${sought}`));
  const inside = options.filter(({ folded }) => folded.includes(sought) && !folded.includes(`\n${sought}`));
  return [...beginning, ...inside].slice(0, limit);
}
