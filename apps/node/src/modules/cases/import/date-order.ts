// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DateOrder, TableRow } from '../../../platform/tabular/index.ts';
import type { ImportContext, ImportPlan } from './import-types.ts';

function isDated(plan: ImportPlan, column: string, context: ImportContext): boolean {
  const dates = new Set(context.fields.filter((field) => field.type === 'date').map((field) => field.key));
  return plan.columns.some(
    (planned) =>
      planned.column === column &&
      planned.readings.some(
        (reading) =>
          (reading.kind === 'field' && dates.has(reading.field)) ||
          (reading.kind === 'attribute' && reading.attribute === 'registeredOn'),
      ),
  );
}

/**
 * The order of day and month that the dates of a sample prove: a number above 12 cannot be a month. Undefined when no date
 * proves it, or when dates prove both.
 */
export function inferDateOrder(
  plan: ImportPlan,
  sample: readonly TableRow[],
  context: ImportContext,
): DateOrder | undefined {
  const proven = new Set<DateOrder>();
  const columns = Object.keys(sample[0]?.values ?? {}).filter((column) => isDated(plan, column, context));
  for (const row of sample) {
    for (const column of columns) {
      const match = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\b/.exec(row.values[column] ?? '');
      const [first, second] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
      if (first > 12 && second <= 12) {
        proven.add('dayFirst');
      } else if (second > 12 && first <= 12) {
        proven.add('monthFirst');
      }
    }
  }
  return proven.size === 1 ? [...proven][0] : undefined;
}
