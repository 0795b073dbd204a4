// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';

/** The year that was not over when the newest record of a table changed; undefined where nothing tells. */
export function unfinishedYear({ asOf }: Pick<StatisticsTable, 'asOf'>): string | undefined {
  if (asOf === null || asOf.slice(5, 10) === '12-31') return undefined;
  return asOf.slice(0, 4);
}

/** The year or quarter that was not over, for a table that counts by one of them first. */
export function unfinishedTime({ asOf, by }: Pick<StatisticsTable, 'asOf' | 'by'>): string | undefined {
  if (by[0] === 'year') return unfinishedYear({ asOf });
  if (by[0] !== 'quarter' || asOf === null || /-(03-31|06-30|09-30|12-31)/.test(asOf)) return undefined;
  return `${asOf.slice(0, 4)}-Q${Math.ceil(Number(asOf.slice(5, 7)) / 3)}`;
}
