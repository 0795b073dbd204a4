// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IndicatorFormula, IndicatorReading, StatisticsTable } from '@palermo/contract';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { formulaKey, type CountedValues } from '../../accountability/index.ts';
import { buildTable } from '../figures/build-table.ts';
import { getDimension, readWhere } from '../figures/dimensions.ts';

/** Refuses a formula that names no dimension or filter of its unit. Throws `plan.formula`. */
export function requireCountable({ unit, dimension, where, among, codes }: IndicatorFormula): void {
  try {
    const { several } = getDimension(dimension, unit);
    readWhere(where, unit);
    // A person with two of the codes would be counted twice.
    if (several && (codes.length > 1 || Array.isArray(among))) throw new AppError('plan.formula');
  } catch (fault) {
    if (fault instanceof AppError) throw new AppError('plan.formula', { detail: fault.message, cause: fault });
    throw fault;
  }
}

/** The filter of a formula, with the year that it means today. */
function whereOf({ where, years }: IndicatorFormula, today: string): string {
  if (years === 'all') return where;
  const year = Number(today.slice(0, 4)) - (years === 'lastYear' ? 1 : 0);
  return [where, `year:${year}`].filter((part) => part !== '').join(';');
}

/** Sums cells of one protected table. Undefined where any of them is withheld: a sum would give it away. */
function sumOf(rows: StatisticsTable['rows'], codes: readonly string[]): number | undefined {
  let sum = 0;
  for (const { codes: own, cell } of rows) {
    if (!codes.includes(own[0] ?? '')) continue;
    if (cell.kind === 'suppressed') return undefined;
    sum += cell.count;
  }
  return sum;
}

/** Reads the value of a formula off the protected table that was counted for it. */
function readingOfTable(
  { codes, among }: Pick<IndicatorFormula, 'codes' | 'among'>,
  table: Pick<StatisticsTable, 'rows' | 'known' | 'asOf'>,
  today: string,
): IndicatorReading {
  const on = table.asOf ?? today;
  const count = sumOf(table.rows, codes);
  if (count === undefined) return { kind: 'withheld' };
  if (among === 'nothing') return { kind: 'value', value: count, of: null, on };
  const knownCount = table.known.kind === 'count' ? table.known.count : undefined;
  const whole = among === 'known' ? knownCount : sumOf(table.rows, [...new Set([...among, ...codes])]);
  if (whole === undefined) return { kind: 'withheld' };
  if (whole === 0) return { kind: 'none' };
  return { kind: 'value', value: Math.round((count / whole) * 1000) / 10, of: whole, on };
}

async function countOne(scope: Scope, formula: IndicatorFormula, today: string): Promise<IndicatorReading> {
  const { unit, dimension } = formula;
  try {
    const table = await buildTable(scope, { unit, by: dimension, where: whereOf(formula, today) });
    return readingOfTable(formula, table, today);
  } catch (fault) {
    // Too few people for so much detail is a value that cannot be shown, as any other.
    if (fault instanceof AppError && fault.code === 'statistics.too-detailed') return { kind: 'withheld' };
    throw fault;
  }
}

/**
 * Counts formulas from standard records, each once, by protected tables: nothing below the country's threshold, and
 * nothing from which it could be worked out. Of which records, the database decides: all for analysts and the keeper.
 */
export async function countFormulas(scope: Scope, formulas: readonly IndicatorFormula[]): Promise<CountedValues> {
  const today = dayOf(scope.clock());
  const values = new Map<string, IndicatorReading>();
  for (const formula of formulas) {
    const key = formulaKey(formula);
    if (!values.has(key)) values.set(key, await countOne(scope, formula, today));
  }
  return values;
}
