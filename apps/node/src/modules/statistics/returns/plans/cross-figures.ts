// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnCell } from '@palermo/contract';
import { cellAt, cellOf, valueOf, type Count, type CountedFigure, type Selection } from '../return-figure.ts';

/** Stands for all sexes or all ages. */
export const all = 'all';

type Code = string | null;

export interface CrossOptions {
  /** First part of the keys of its figures. */
  readonly prefix: string;
  readonly selection: Selection;
  readonly sexes: readonly Code[];
  readonly ages: readonly Code[];
  /** Further codes of every figure. */
  readonly codes?: Readonly<Record<string, Code>>;
}

/** Victims of a selection by sex and by child or adult, with both margins and the total, each from its protected table. */
export async function crossFigures(count: Count, options: CrossOptions): Promise<CountedFigure[]> {
  const { prefix, selection, sexes, ages, codes = {} } = options;
  const { total } = await count(['year'], selection);
  const inner = await count(['sex', 'majority'], selection);
  const bySex = await count(['sex'], selection);
  const byAge = await count(['majority'], selection);
  const cell = (sex: Code, age: Code): ReturnCell => {
    if (sex === all && age === all) return cellOf(total);
    if (age === all) return cellAt(bySex, [sex]);
    return sex === all ? cellAt(byAge, [age]) : cellAt(inner, [sex, age]);
  };
  return [all, ...sexes].flatMap((sex) =>
    [all, ...ages].map((age): CountedFigure => ({
      key: `${prefix}.${valueOf(sex)}.${valueOf(age)}`,
      selection: {
        ...selection,
        ...(sex === all ? {} : { sex: [valueOf(sex)] }),
        ...(age === all ? {} : { majority: [valueOf(age)] }),
      },
      unit: 'victim',
      cell: cell(sex, age),
      codes: { ...codes, sex, age },
      rate: null,
    })),
  );
}

/** One figure for each value that a dimension has in a selection, "not known" last. */
export async function valueFigures(
  count: Count,
  options: {
    readonly prefix: string;
    readonly selection: Selection;
    readonly dimension: keyof Selection;
    readonly unit?: 'victim' | 'perpetrator';
  },
): Promise<CountedFigure[]> {
  const { prefix, selection, dimension, unit = 'victim' } = options;
  const table = await count([dimension], selection, unit);
  return table.rows.map(({ codes: [code = null], cell }): CountedFigure => ({
    key: `${prefix}.${valueOf(code)}`,
    selection: { ...selection, [dimension]: [valueOf(code)] },
    unit,
    cell: cellOf(cell),
    codes: { [dimension]: code },
    rate: null,
  }));
}

/** One figure that counts everybody of a selection. */
export async function totalFigure(
  count: Count,
  options: {
    readonly key: string;
    readonly selection: Selection;
    readonly unit?: 'victim' | 'perpetrator';
    readonly codes?: Readonly<Record<string, Code>>;
  },
): Promise<CountedFigure> {
  const { key, selection, unit = 'victim', codes = {} } = options;
  const table = await count(['year'], selection, unit);
  return { key, selection, unit, cell: cellOf(table.total), codes, rate: null };
}
