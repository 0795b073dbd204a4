// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * The one-to-one assignment of every row to a column with the greatest sum, by the Hungarian method with potentials
 * (Kuhn 1955; Jonker & Volgenant 1987). Needs no more rows than columns. Cost: rows² × columns.
 */
export function bestAssignment(gains: readonly (readonly number[])[]): number[] {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const previous = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    do {
      visited[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Infinity;
      let nearest = 0;
      for (let next = 1; next <= columns; next++) {
        if (visited[next] === 1) continue;
        const reduced = -(gains[current - 1]?.[next - 1] ?? 0) - rowPotential[current]! - columnPotential[next]!;
        if (reduced < slack[next]!) {
          slack[next] = reduced;
          previous[next] = column;
        }
        if (slack[next]! < delta) {
          delta = slack[next]!;
          nearest = next;
        }
      }
      for (let index = 0; index <= columns; index++) {
        if (visited[index] === 1) {
          rowPotential[rowOf[index]!]! += delta;
          columnPotential[index]! -= delta;
        } else slack[index]! -= delta;
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    do {
      const before = previous[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    } while (column !== 0);
  }
  const partnerOf: number[] = [];
  for (let column = 1; column <= columns; column++) if (rowOf[column] !== 0) partnerOf[rowOf[column]! - 1] = column - 1;
  return partnerOf;
}
