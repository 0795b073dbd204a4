// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, type ValueCount } from '@palermo/evidence';
import { hasRole } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { countCrossing } from './count-crossing.ts';
import { noneOfThem } from './crossing-axis.ts';
import { readBy, readWhere, type Dimension, type FilterPart } from './dimensions.ts';
import type { TableQuery } from './table-query.ts';

export interface ExactRow {
  readonly codes: readonly (string | null)[];
  readonly count: number;
}

/** The people of a selection, and those of each combination of codes that occurs; nothing of it is withheld. */
export interface ExactTable {
  readonly total: number;
  readonly rows: readonly ExactRow[];
}

type Codes = readonly (string | null)[];

function codesAt({ several }: Dimension, value: string | null): Codes {
  return several && value !== null && value !== noneOfThem ? codesOfSet(value) : [value];
}

function isSelected(values: ValueCount['values'], crossed: readonly Dimension[], where: readonly FilterPart[]) {
  return where.every(({ dimension, values: wanted }) =>
    codesAt(dimension, values[crossed.indexOf(dimension)] ?? null).some((code) => wanted.includes(code)),
  );
}

function combinations(choices: readonly Codes[]): Codes[] {
  return choices.reduce<Codes[]>((begun, codes) => begun.flatMap((row) => codes.map((code) => [...row, code])), [[]]);
}

/**
 * Counts the whole country without withholding anything: for the confidential return of a state, which two people release
 * to one recipient, and for nothing else. The actor is an analyst; what comes out is shown to nobody here.
 * Throws `access.denied` for anybody else, and what `countCrossing` throws.
 */
export async function countExactly(scope: Scope, query: TableQuery): Promise<ExactTable> {
  const { unit = 'victim', where: whereText = '', vintageId } = query;
  if (!hasRole(scope.actor, 'analyst')) throw new AppError('access.denied');
  const by = readBy(query.by, unit);
  const where = readWhere(whereText, unit);
  const crossed = [...new Set([...by, ...where.map(({ dimension }) => dimension)])];
  const crossing = await countCrossing(scope, { unit, vintageId, by: crossed });
  if (crossing.scope !== 'national') throw new AppError('access.denied');
  const rows = new Map<string, { codes: Codes; count: number }>();
  let total = 0;
  for (const { values, count } of crossing.counts()) {
    if (count === 0 || !isSelected(values, crossed, where)) continue;
    total += count;
    const choices = by.map((dimension) => {
      const wanted = where.filter((part) => part.dimension === dimension).flatMap((part) => part.values);
      const own = codesAt(dimension, values[crossed.indexOf(dimension)] ?? null);
      return own.filter((code) => code !== noneOfThem && (wanted.length === 0 || wanted.includes(code)));
    });
    for (const codes of combinations(choices)) {
      const key = JSON.stringify(codes);
      const row = rows.get(key);
      if (row) row.count += count;
      else rows.set(key, { codes, count });
    }
  }
  return { total, rows: [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row) };
}
