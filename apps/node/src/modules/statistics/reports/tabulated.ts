// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';
import type { Grid } from './document.ts';
import { formatDay } from './formats.ts';
import type { TableFacts } from './table-facts.ts';

/** A table before it is put into a report. */
export interface Tabulated {
  readonly caption: string;
  readonly notes: readonly string[];
  readonly grid: Grid;
}

/** The facts of one kind of table. */
export type Of<Kind extends TableFacts['kind']> = Extract<TableFacts, { readonly kind: Kind }>;

/** What a cell shows of which nothing is known. */
export const nothing = '–';

/** Sources know some days only as a year or a month: those stay as they are. */
export function dayIn(day: string | null, language: Language): string {
  if (day === null) return nothing;
  return day.length === 10 ? formatDay(new Date(day), language) : day;
}
