// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckSummary } from '@palermo/evidence';
import type { LookedAt } from './check-words.ts';

/** The summary of a check as the words of a report need it. */
export function lookedAt(summary: CheckSummary): LookedAt {
  const { rows, layout, k, values, dimensions, cells, sums, roundedTo, classes, sets, setsLeftOut } = summary;
  return {
    rows,
    layout,
    k,
    values,
    dimensions,
    ...(cells && { printed: cells.printed, withheld: cells.withheld }),
    ...(sums && {
      withheldInSums: sums.withheldInSums,
      notExact: sums.notExact,
      trusted: sums.trusted,
      rules: sums.rules,
    }),
    ...(roundedTo !== undefined && { roundedTo }),
    ...(classes && { smallest: classes.smallest, classes: classes.classes, classColumns: classes.columns }),
    ...(sets !== undefined && { sets }),
    ...(setsLeftOut !== undefined && { setsLeftOut }),
  };
}
