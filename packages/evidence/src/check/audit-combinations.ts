// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Finding } from './finding.ts';
import { classSizes, noClass, oneClass, refineClasses, type ClassColumn, type RowClasses } from './row-classes.ts';

export interface CombinationOptions {
  readonly k: number;
  readonly lengthMax: number;
  /** Rows that may be visited in all; sets of columns beyond are left out and counted. */
  readonly visitsMax: number;
  /** Line of the file of each row. */
  readonly lineOf: (row: number) => number;
  readonly onProgress?: (done: number, total: number) => void;
}

const examplesMax = 20;

/**
 * **Rare combinations**: for each set of up to `lengthMax` columns, the combinations of values that fewer than k people share.
 *
 * A set is reported for those people whom no shorter set has shown already, so a rare value is told once and not again with
 * everything beside it.
 *
 * Cost: rows × sets of columns.
 *
 * @param weights how many people each row stands for
 */
export function auditCombinations(
  columns: readonly ClassColumn[],
  weights: Uint32Array,
  { k, lengthMax, visitsMax, lineOf, onProgress }: CombinationOptions,
): { readonly findings: readonly Finding[]; readonly sets: number; readonly setsLeftOut: number } {
  const rowCount = weights.length;
  /** Length of the shortest set that shows a row, or 0. */
  const shownBy = new Uint8Array(rowCount);
  const findings: Finding[] = [];
  const setsTotal = Array.from({ length: lengthMax }, (_, index) => choose(columns.length, index + 1)).reduce(
    (a, b) => a + b,
    0,
  );
  let sets = 0;
  let visits = 0;

  function look(chosen: readonly ClassColumn[], classes: RowClasses): void {
    const sizes = classSizes(classes, weights);
    const fresh = new Map<number, number>();
    for (let row = 0; row < rowCount; row++) {
      const number = classes.of[row]!;
      if (number === noClass || sizes[number]! >= k) continue;
      if (shownBy[row] !== 0 && shownBy[row]! < chosen.length) continue;
      shownBy[row] = chosen.length;
      if (!fresh.has(number)) fresh.set(number, row);
    }
    if (fresh.size > 0) findings.push(findingOf(chosen, fresh, sizes));
  }

  function findingOf(chosen: readonly ClassColumn[], fresh: ReadonlyMap<number, number>, sizes: Uint32Array): Finding {
    const ordered = [...fresh].toSorted(([a], [b]) => sizes[a]! - sizes[b]!);
    const unique = ordered.filter(([number]) => sizes[number] === 1).length;
    const examples = ordered.slice(0, examplesMax);
    return {
      kind: unique > 0 ? 'unique' : 'below-k',
      severity: unique > 0 ? 'high' : 'medium',
      facts: {
        k,
        columns: chosen.map(({ name }) => name),
        combinations: fresh.size,
        unique,
        people: ordered.reduce((sum, [number]) => sum + sizes[number]!, 0),
        smallest: sizes[ordered[0]![0]]!,
        lines: examples.map(([, row]) => lineOf(row)),
        examples: examples.map(
          ([number, row]) => `${chosen.map(({ values, codes }) => values[codes[row]!]).join(' · ')} (${sizes[number]})`,
        ),
      },
    };
  }

  /** Looks at every set of `length` columns that begins with the chosen ones. */
  function visit(chosen: readonly ClassColumn[], classes: RowClasses, from: number, length: number): void {
    for (let next = from; next <= columns.length - (length - chosen.length); next++) {
      visits += rowCount;
      if (visits > visitsMax) return;
      const column = columns[next]!;
      const refined = refineClasses(classes, column, true);
      if (refined.count === 0) {
        sets += chosen.length + 1 === length ? 1 : 0;
        continue;
      }
      if (chosen.length + 1 < length) visit([...chosen, column], refined, next + 1, length);
      else {
        look([...chosen, column], refined);
        sets += 1;
        onProgress?.(sets, setsTotal);
      }
    }
  }

  for (let length = 1; length <= lengthMax; length++) visit([], oneClass(rowCount), 0, length);
  return { findings, sets, setsLeftOut: visits > visitsMax ? setsTotal - sets : 0 };
}

function choose(of: number, some: number): number {
  let ways = 1;
  for (let index = 0; index < some; index++) ways = (ways * (of - index)) / (index + 1);
  return Math.max(0, Math.round(ways));
}
