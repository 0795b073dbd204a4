// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Equations over numbers from 0 to a width: for each row, coefficient × number summed equals the right side. All whole. */
export interface ExactProgram {
  /** Largest value of each number; may be Infinity. */
  readonly widths: readonly number[];
  readonly rows: readonly {
    readonly terms: readonly (readonly [column: number, coefficient: number])[];
    readonly right: number;
  }[];
}

/** The least or the largest value of a number, as an exact fraction, and the rows that prove it. */
export interface Optimum {
  readonly numerator: number;
  readonly denominator: number;
  readonly rows: readonly number[];
  /** Numbers whose bounds are part of the proof. */
  readonly columns: readonly number[];
}

export interface ExactSimplex {
  /** Undefined where there is no limit. */
  optimum(column: number, sense: 'least' | 'largest'): Optimum | undefined;
  /** Values of all numbers at the corner reached last, as fractions of `denominator`. */
  corner(): { readonly numerators: Float64Array; readonly denominator: number };
}

/** Thrown where a whole number would not fit a double, or the work allowed is used up: the answer would not be exact. */
export class NotExactError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotExactError';
  }
}

/**
 * **Exact simplex**: least and largest values of single numbers under equations and bounds, without rounding.
 *
 * The tableau holds whole numbers over one common denominator (integer-preserving pivots), so that a bound is a fraction and not nearly
 * one. Upper bounds are handled by measuring a number from its other end; Bland's rule keeps it from going round in circles.
 *
 * Source: Edmonds & Maurras (1997), *Note sur les Q-matrices d'Edmonds*; Dantzig (1955) for upper bounds; Bland (1977).
 *
 * Cost: pivots × rows × columns, those with a zero skipped.
 *
 * @param work multiplications allowed; lowered as they are used
 * @returns undefined where the equations cannot hold
 * @throws NotExactError when numbers outgrow 2⁵³ or the work is used up
 */
export function exactSimplex({ widths, rows }: ExactProgram, work: { left: number }): ExactSimplex | undefined {
  const tableau = createTableau(widths, rows, work);
  if (!makeFeasible(tableau)) return undefined;
  return {
    optimum: (column, sense) => findOptimum(tableau, column, sense),
    corner: () => ({
      numerators: Float64Array.from(widths, (_, number) => valueOf(tableau, number)),
      denominator: tableau.denominator,
    }),
  };
}

/** The state of a program: every number in the basis as a sum over those outside it, over one denominator. */
interface Tableau {
  /** How many numbers the program has; those from here on are artificial, one for each row. */
  readonly own: number;
  readonly width: Float64Array;
  /** 1 for a number that is measured from its upper end. */
  readonly isFlipped: Uint8Array;
  readonly basis: Int32Array;
  readonly outside: Int32Array;
  /** Column of a number outside the basis, or −1 − row of one within. */
  readonly placeOf: Int32Array;
  /** A row for each number in the basis; the last entry is its value. */
  readonly cells: readonly Float64Array[];
  denominator: number;
  readonly work: { left: number };
}

function createTableau(widths: readonly number[], rows: ExactProgram['rows'], work: { left: number }): Tableau {
  const own = widths.length;
  const height = rows.length;
  return {
    own,
    width: Float64Array.from({ length: own + height }, (_, number) => widths[number] ?? Infinity),
    isFlipped: new Uint8Array(own + height),
    basis: Int32Array.from({ length: height }, (_, row) => own + row),
    outside: Int32Array.from({ length: own }, (_, column) => column),
    placeOf: Int32Array.from({ length: own + height }, (_, number) => (number < own ? number : own - number - 1)),
    cells: rows.map(({ terms, right }) => {
      const sign = right < 0 ? -1 : 1;
      const row = new Float64Array(own + 1);
      for (const [column, coefficient] of terms) row[column]! += sign * coefficient;
      row[own] = sign * right;
      return row;
    }),
    denominator: 1,
    work,
  };
}

function exact(value: number): number {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new NotExactError('a number is larger than can be held exactly');
  return value;
}

function spend({ work }: Tableau, multiplications: number): void {
  work.left -= multiplications;
  if (work.left < 0) throw new NotExactError('the work allowed is used up');
}

/** The number in the basis of `row` leaves, the one at `column` enters. The entry where they meet is above 0. */
function pivot(tableau: Tableau, row: number, column: number): void {
  const { own, basis, outside, placeOf, cells, denominator } = tableau;
  const source = cells[row]!;
  const entry = source[column]!;
  for (const [other, target] of cells.entries()) {
    if (other === row) continue;
    const factor = target[column]!;
    if (factor === 0 && entry === denominator) continue;
    spend(tableau, own);
    for (let at = 0; at <= own; at++) {
      if (at === column) continue;
      const value = exact(target[at]! * entry) - exact(factor * source[at]!);
      target[at] = exact(value) / denominator;
    }
    target[column] = -factor;
  }
  source[column] = denominator;
  tableau.denominator = entry;
  const [leaving, entering] = [basis[row]!, outside[column]!];
  basis[row] = entering;
  outside[column] = leaving;
  placeOf[entering] = -row - 1;
  placeOf[leaving] = column;
}

/** Measures a number outside the basis from its other end. */
function flipColumn({ own, width, isFlipped, outside, cells }: Tableau, column: number): void {
  const number = outside[column]!;
  for (const row of cells) {
    row[own] = exact(row[own]! - exact(row[column]! * width[number]!));
    row[column] = -row[column]!;
  }
  isFlipped[number]! ^= 1;
}

/** Measures the number in the basis of a row from its other end. */
function flipRow({ own, width, isFlipped, basis, cells, denominator }: Tableau, row: number): void {
  const number = basis[row]!;
  const source = cells[row]!;
  for (let at = 0; at < own; at++) source[at] = -source[at]!;
  source[own] = exact(exact(width[number]! * denominator) - source[own]!);
  isFlipped[number]! ^= 1;
}

/** Lets the number at `column` grow as far as it may. False when nothing stops it. */
function enter(tableau: Tableau, column: number): boolean {
  const { own, width, basis, outside, cells, denominator } = tableau;
  spend(tableau, cells.length);
  let best = { numerator: width[outside[column]!]!, denominator: 1, row: -1, isUpper: false };
  for (const [row, source] of cells.entries()) {
    const entry = source[column]!;
    if (entry === 0) continue;
    const isUpper = entry < 0;
    const room = isUpper ? width[basis[row]!]! * denominator - source[own]! : source[own]!;
    if (room === Infinity) continue;
    const size = Math.abs(entry);
    const isFinite = best.numerator !== Infinity;
    const order = isFinite ? exact(room * best.denominator) - exact(best.numerator * size) : -1;
    const isFirst = order === 0 && best.row >= 0 && basis[row]! < basis[best.row]!;
    if (order < 0 || isFirst) best = { numerator: room, denominator: size, row, isUpper };
  }
  if (best.numerator === Infinity) return false;
  if (best.row < 0) {
    flipColumn(tableau, column);
    return true;
  }
  if (best.isUpper) flipRow(tableau, best.row);
  pivot(tableau, best.row, column);
  return true;
}

/** Finds some values that satisfy all rows: the artificial numbers are brought to 0 and kept there. */
function makeFeasible(tableau: Tableau): boolean {
  const { own, width, basis, cells } = tableau;
  for (;;) {
    // The sum of the artificial numbers shrinks by the sum of their rows.
    spend(tableau, own * cells.length);
    const gain = new Float64Array(own);
    let rest = 0;
    for (const [row, source] of cells.entries()) {
      if (basis[row]! < own) continue;
      rest += source[own]!;
      for (let at = 0; at < own; at++) gain[at]! += source[at]!;
    }
    if (rest === 0) break;
    const column = firstEntering(tableau, (at) => gain[at]! > 0);
    if (column === undefined) return false;
    enter(tableau, column);
  }
  width.fill(0, own);
  return true;
}

/** The column of the lowest number that may enter and is wanted (Bland's rule). */
function firstEntering({ own, width, outside }: Tableau, isWanted: (column: number) => boolean): number | undefined {
  let best: number | undefined;
  for (let at = 0; at < own; at++) {
    if (outside[at]! >= own || width[outside[at]!] === 0 || !isWanted(at)) continue;
    if (best === undefined || outside[at]! < outside[best]!) best = at;
  }
  return best;
}

function findOptimum(tableau: Tableau, number: number, sense: 'least' | 'largest'): Optimum | undefined {
  const { placeOf, isFlipped, cells } = tableau;
  for (;;) {
    const place = placeOf[number]!;
    const grows = (sense === 'largest') !== (isFlipped[number] === 1);
    if (place >= 0) {
      if (!grows) return read(tableau, number);
      if (!enter(tableau, place)) return undefined;
      continue;
    }
    const source = cells[-place - 1]!;
    const column = firstEntering(tableau, (at) => (grows ? source[at]! < 0 : source[at]! > 0));
    if (column === undefined) return read(tableau, number);
    if (!enter(tableau, column)) return undefined;
  }
}

function valueOf({ own, width, isFlipped, placeOf, cells, denominator }: Tableau, number: number): number {
  const place = placeOf[number]!;
  const measured = place >= 0 ? 0 : cells[-place - 1]![own]!;
  return isFlipped[number] === 1 ? width[number]! * denominator - measured : measured;
}

function read(tableau: Tableau, number: number): Optimum {
  const { own, placeOf, outside, cells, denominator } = tableau;
  const place = placeOf[number]!;
  const source = place >= 0 ? undefined : cells[-place - 1]!;
  const used = source ? Array.from(outside).filter((_, at) => source[at] !== 0) : [];
  return {
    numerator: valueOf(tableau, number),
    denominator,
    rows: used.filter((each) => each >= own).map((artificial) => artificial - own),
    columns: used.filter((each) => each < own),
  };
}
