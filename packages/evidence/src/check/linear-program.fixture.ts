// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import type highs from 'highs';
import type { Random } from '../random.ts';
import { createCodedTable, type CodedTable } from './coded-table.ts';

/** A table with all its margins, made for tests: what it prints, and what is true. */
export interface RandomTable {
  readonly table: CodedTable;
  /** One for each row of the table. */
  readonly cells: readonly {
    readonly labels: readonly string[];
    readonly truth: number;
    readonly low: number;
    readonly high: number;
  }[];
}

const total = 'Total';

/**
 * A table of two or three dimensions with every margin. Numbers below 5 are printed as "<5" or as "*", and others are starred at random.
 */
export function randomTable(random: Random): RandomTable {
  const sizes = Array.from({ length: 2 + random.integer(2) }, () => 2 + random.integer(2));
  const usesStars = random.integer(2) === 0;
  const inner = productOf(sizes.map((size) => Array.from({ length: size }, (_, label) => `${label}`)));
  const counts = new Map(
    inner.map((labels) => [labels.join('/'), random.integer(3) === 0 ? random.integer(5) : random.integer(14)]),
  );
  const all = productOf(sizes.map((size) => [...Array.from({ length: size }, (_, label) => `${label}`), total]));
  const builder = createCodedTable([...sizes.map((_, at) => `dimension ${at}`), 'count']);
  const cells = all.map((labels, row) => {
    const truth = inner
      .filter((each) => each.every((label, at) => labels[at] === total || labels[at] === label))
      .reduce((sum, each) => sum + counts.get(each.join('/'))!, 0);
    const isStarred = (usesStars && truth > 0 && truth < 5) || random.integer(6) === 0;
    const isInterval = !usesStars && truth < 5;
    const written = isInterval ? '<5' : isStarred ? '*' : String(truth);
    builder.push(row + 2, [...labels, written]);
    const [low, high] = isInterval ? [0, 4] : isStarred ? [0, Infinity] : [truth, truth];
    return { labels, truth, low, high };
  });
  return { table: builder.finish(), cells };
}

function productOf(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((made, list) => made.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}

const highsModule = createRequire(import.meta.url)('highs') as typeof highs;

/** Least and largest value of each cell that is not printed, by linear programs over all margins (HiGHS). */
export async function boundsByLinearProgram({
  cells,
}: RandomTable): Promise<Map<number, readonly [low: number, high: number]>> {
  const solver = await highsModule.default();
  const constraints = sumsOf(cells).map(
    ({ whole, parts }, at) => ` c${at}: ${parts.map((part) => `+ x${part}`).join(' ')} - x${whole} = 0`,
  );
  const bounds = cells.map(({ low, high }, at) => ` ${low} <= x${at} <= ${Math.min(high, largest)}`);
  const found = new Map<number, readonly [number, number]>();
  for (const [at, { low, high }] of cells.entries()) {
    if (low === high) continue;
    const ends = ['Minimize', 'Maximize'].map((sense) => {
      const program = `${sense}\n obj: x${at}\nSubject To\n${constraints.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
      const solution = solver.solve(program, { output_flag: false });
      if (solution.Status !== 'Optimal') throw new Error(`The program is ${solution.Status}.`);
      return solution.ObjectiveValue;
    });
    const top = Math.floor(ends[1]! + tolerance);
    found.set(at, [Math.ceil(ends[0]! - tolerance) + 0, top > largest / 2 ? Infinity : top]);
  }
  return found;
}

const tolerance = 1e-6;
/** More than any total of a test. */
const largest = 10_000;

function sumsOf(cells: RandomTable['cells']): { whole: number; parts: number[] }[] {
  const at = new Map(cells.map(({ labels }, number) => [labels.join('/'), number]));
  return cells.flatMap(({ labels }, whole) =>
    labels.flatMap((label, dimension) => {
      if (label !== total) return [];
      const parts = cells.flatMap((other, number) =>
        other.labels[dimension] !== total && at.get(other.labels.with(dimension, total).join('/')) === whole
          ? [number]
          : [],
      );
      return [{ whole, parts }];
    }),
  );
}
