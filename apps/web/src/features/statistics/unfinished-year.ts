// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';

/** The year that was not over when the newest record of a table changed; undefined where nothing tells. */
export function unfinishedYear({ asOf }: Pick<StatisticsTable, 'asOf'>): string | undefined {
  if (asOf === null || asOf.slice(5, 10) === '12-31') return undefined;
  return asOf.slice(0, 4);
}
