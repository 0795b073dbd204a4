// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import type highs from 'highs';
import type { LinkedRows } from './linked-rows.fixture.ts';

/** Loaded as CommonJS, which is what its types describe. */
const highsModule = createRequire(import.meta.url)('highs') as typeof highs;

interface Wanted {
  /** Columns that may not fall. */
  readonly lowest: ReadonlySet<number>;
  /** Columns that are to rise. */
  readonly towards: readonly number[];
  /** Columns of which those that are not to rise are to fall. */
  readonly against?: readonly number[];
  /** Whether each is worth the same up to 1 and none may fall, or as much as it rises. */
  readonly upwards: boolean;
}

/** A change that keeps every sum, by a linear program (HiGHS); 0 for columns that nothing wanted hangs on. */
export async function exactChange(rows: LinkedRows, wanted: Wanted): Promise<Float64Array> {
  const solver = await highsModule.default();
  const { starts, columns, signs } = rows;
  const { lowest, towards, against = [], upwards } = wanted;
  const connected = connectedTo(rows, [...towards, ...against]);
  const lines: string[] = [];
  const used = new Set([...towards, ...against]);
  for (let row = 0; row < starts.length - 1; row++) {
    if (starts[row] === starts[row + 1] || !connected(columns[starts[row]!]!)) continue;
    const terms: string[] = [];
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      terms.push(`${signs[at]! > 0 ? '+' : '-'} x${columns[at]}`);
      used.add(columns[at]!);
    }
    lines.push(` c${row}: ${terms.join(' ')} = 0`);
  }
  const rising = new Set(towards);
  const objective = upwards
    ? towards.map((column) => `+ t${column}`)
    : [...new Set([...towards, ...against])].map((column) => `${rising.has(column) ? '+' : '-'} x${column}`);
  const bounds = [...used].map((column) => ` ${lowest.has(column) ? 0 : -largest} <= x${column} <= ${largest}`);
  if (upwards) {
    for (const column of towards) {
      lines.push(` t_${column}: x${column} - t${column} >= 0`);
      bounds.push(` 0 <= t${column} <= 1`);
    }
  }
  const text = `Maximize\n obj: ${objective.join(' ')}\nSubject To\n${lines.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
  const solution = solver.solve(text, { output_flag: false });
  if (solution.Status !== 'Optimal') throw new Error(`The changes of a world are ${solution.Status}.`);
  return Float64Array.from(rows.numbers, (_, column) => solution.Columns[`x${column}`]?.Primal ?? 0);
}

/** Changes are small against this, and can be made as small as wanted. */
const largest = 1000;

/** Whether a column is linked by sums, of whatever length, to one of some columns. */
function connectedTo({ starts, columns, numbers }: LinkedRows, some: readonly number[]): (column: number) => boolean {
  const parent = Int32Array.from(numbers, (_, column) => column);
  const rootOf = (column: number): number => {
    let root = column;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (let row = 0; row < starts.length - 1; row++) {
    for (let at = starts[row]! + 1; at < starts[row + 1]!; at++)
      parent[rootOf(columns[at]!)] = rootOf(columns[starts[row]!]!);
  }
  const roots = new Set(some.map(rootOf));
  return (column) => roots.has(rootOf(column));
}
