// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { DateText } from '../../ui/date-text.tsx';

/** A day as exactly as it is known: a whole day in the reader's words, else the year or month as it is. */
export function PartialDayText({ value }: { readonly value: string | null }) {
  if (value === null) return '–';
  return value.length === 10 ? <DateText value={value} /> : value;
}
