// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfField, type FormField } from '@palermo/terms';
import { useMemo } from 'react';
import { useLanguage } from '../../../lib/language.ts';
import { shownWholeMax } from './field-weight.ts';
import { type SearchableOption, searchableOptions } from './option-filter.ts';

export interface FieldOptions {
  readonly options: readonly SearchableOption[];
  /** In the list's own order, for answers that are shown whole. */
  readonly listed: readonly { readonly value: string; readonly label: string }[];
  readonly isSearched: boolean;
}

export function useOptions(field: FormField): FieldOptions {
  const { language } = useLanguage();
  return useMemo(() => {
    const codes = codesOfField(field);
    const isSearched = codes.length > shownWholeMax;
    return {
      options: isSearched ? searchableOptions(codes, language) : [],
      listed: isSearched ? [] : codes.map(({ code, label }) => ({ value: code, label: label[language] })),
      isSearched,
    };
  }, [field, language]);
}
