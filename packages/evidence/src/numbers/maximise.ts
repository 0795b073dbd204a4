// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** A linear program in standard form: maximise objective·x subject to rows·x = right, x ≥ 0. */
export interface LinearProgram {
  readonly objective: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly number[];
}

export type LinearOptimum =
  | { readonly kind: 'optimal'; readonly value: number; readonly solution: Float64Array }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' };

const tolerance = 1e-9;

/**
 * **Linear program by the simplex method** with a dense tableau in two phases. Bland's rule chooses the pivots once
 * progress stalls, so it always ends. Meant for small programs (tens of rows, hundreds of columns).
 *
 * Source: Bland, R. G. (1977). New finite pivoting rules for the simplex method. *Mathematics of Operations Research* 2, 103–107.
 *
 * @throws RangeError when the sizes do not fit
 */
export function maximise({ objective, rows, right }: LinearProgram): LinearOptimum {
  const columns = objective.length;
  if (rows.length !== right.length || rows.some((row) => row.length !== columns)) {
    throw new RangeError('each row of a linear program needs one entry a variable and one right-hand side');
  }
  const tableau = new Tableau(rows, right, columns);
  const infeasibility = new Float64Array(columns + rows.length);
  infeasibility.fill(-1, columns);
  if (tableau.optimise(infeasibility, columns + rows.length) === 'unbounded') throw new Error('phase one is bounded');
  if (tableau.value(infeasibility) < -tolerance * Math.max(1, ...right.map(Math.abs))) return { kind: 'infeasible' };
  tableau.expelArtificials();
  const full = new Float64Array(columns + rows.length);
  full.set(objective);
  if (tableau.optimise(full, columns) === 'unbounded') return { kind: 'unbounded' };
  return { kind: 'optimal', value: tableau.value(full), solution: tableau.solution() };
}

/** Rows of the variables, then of the artificial ones, then the right-hand side. */
class Tableau {
  readonly #columns: number;
  readonly #width: number;
  readonly #rows: Float64Array[];
  readonly #basis: number[];

  constructor(rows: readonly (readonly number[])[], right: readonly number[], columns: number) {
    this.#columns = columns;
    this.#width = columns + rows.length + 1;
    this.#rows = rows.map((row, index) => {
      const line = new Float64Array(this.#width);
      const sign = (right[index] ?? 0) < 0 ? -1 : 1;
      row.forEach((entry, column) => (line[column] = sign * entry));
      line[columns + index] = 1;
      line[this.#width - 1] = sign * (right[index] ?? 0);
      return line;
    });
    this.#basis = rows.map((_, index) => columns + index);
  }

  value(objective: Float64Array): number {
    return this.#basis.reduce((sum, column, row) => sum + objective[column]! * this.#rows[row]![this.#width - 1]!, 0);
  }

  solution(): Float64Array {
    const solution = new Float64Array(this.#columns);
    this.#basis.forEach((column, row) => {
      if (column < this.#columns) solution[column] = this.#rows[row]![this.#width - 1]!;
    });
    return solution;
  }

  /** Pivots until nothing among the first `allowed` columns raises the objective. */
  optimise(objective: Float64Array, allowed: number): 'optimal' | 'unbounded' {
    const reduced = Float64Array.from(objective);
    this.#basis.forEach((column, row) => {
      const price = objective[column]!;
      if (price === 0) return;
      const line = this.#rows[row]!;
      for (let index = 0; index < this.#width - 1; index++) reduced[index]! -= price * line[index]!;
    });
    for (let step = 0; ; step++) {
      const entering = this.#entering(reduced, allowed, step > 200);
      if (entering < 0) return 'optimal';
      const leaving = this.#leaving(entering);
      if (leaving < 0) return 'unbounded';
      this.#pivot(leaving, entering);
      const factor = reduced[entering]!;
      const line = this.#rows[leaving]!;
      for (let index = 0; index < this.#width - 1; index++) reduced[index]! -= factor * line[index]!;
      reduced[entering] = 0;
    }
  }

  /** Takes artificial variables that stand at zero out of the basis; rows without another entry say nothing and go. */
  expelArtificials(): void {
    for (let row = this.#rows.length - 1; row >= 0; row--) {
      if (this.#basis[row]! < this.#columns) continue;
      const line = this.#rows[row]!;
      let column = 0;
      while (column < this.#columns && Math.abs(line[column]!) < tolerance) column++;
      if (column < this.#columns) {
        this.#pivot(row, column);
      } else {
        this.#rows.splice(row, 1);
        this.#basis.splice(row, 1);
      }
    }
  }

  #entering(reduced: Float64Array, allowed: number, bland: boolean): number {
    let best = -1;
    let gain = tolerance;
    for (let column = 0; column < allowed; column++) {
      if (reduced[column]! <= gain) continue;
      if (bland) return column;
      best = column;
      gain = reduced[column]!;
    }
    return best;
  }

  #leaving(entering: number): number {
    let best = -1;
    let least = Infinity;
    this.#rows.forEach((line, row) => {
      const entry = line[entering]!;
      if (entry <= tolerance) return;
      const bound = line[this.#width - 1]! / entry;
      if (bound < least - 1e-12 || (bound < least + 1e-12 && best >= 0 && this.#basis[row]! < this.#basis[best]!)) {
        best = row;
        least = bound;
      }
    });
    return best;
  }

  #pivot(row: number, column: number): void {
    const line = this.#rows[row]!;
    const entry = line[column]!;
    for (let index = 0; index < this.#width; index++) line[index]! /= entry;
    line[column] = 1;
    this.#rows.forEach((other, index) => {
      if (index === row) return;
      const factor = other[column]!;
      if (factor === 0) return;
      for (let place = 0; place < this.#width; place++) other[place]! -= factor * line[place]!;
      other[column] = 0;
    });
    this.#basis[row] = column;
  }
}
