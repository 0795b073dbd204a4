// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codeListOf } from '@palermo/terms';
import { useMemo } from 'react';
import { useLanguage } from './language.ts';

export interface CodeOption {
  readonly value: string;
  readonly label: string;
}

/** The codes of a list as choices, in the reader's language and the list's order. */
export function useCodeOptions(list: string): CodeOption[] {
  const { language } = useLanguage();
  return useMemo(
    () => codeListOf(list).codes.map(({ code, label }) => ({ value: code, label: label[language] })),
    [list, language],
  );
}
