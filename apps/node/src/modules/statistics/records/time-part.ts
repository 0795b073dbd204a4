// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RecordedCase } from '../../cases/index.ts';

export interface TimePart {
  readonly year: number | null;
  readonly quarter: string | null;
  readonly period: string | null;
}

/** When a case was registered, as exactly as it is known and no more: a year is not made of a span, nor a quarter of a year. */
export function timePart({
  registeredOn,
  registeredWithin,
}: Pick<RecordedCase, 'registeredOn' | 'registeredWithin'>): TimePart {
  const said = registeredWithin ?? registeredOn;
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(said) ?? [];
  if (year === undefined) return { year: null, quarter: null, period: /^\d{4}-\d{4}$/.test(said) ? said : null };
  const quarter = month === undefined ? null : `${year}-Q${Math.ceil(Number(month) / 3)}`;
  return { year: Number(year), quarter, period: null };
}
