// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useLanguage } from '../lib/language.ts';

interface DateTextProps {
  /** An instant, a day, a month or a year, as the contract writes it. */
  readonly value: string;
  readonly withTime?: boolean;
}

/** A date in the reader's language, with its exact value for machines. */
export function DateText({ value, withTime = false }: DateTextProps) {
  const { formatDate, formatDateTime } = useLanguage();
  return <time dateTime={value}>{withTime ? formatDateTime(value) : formatDate(value)}</time>;
}
