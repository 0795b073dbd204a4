// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Lower triangle L of a symmetric positive definite matrix A = L·Lᵀ, row by row. */
export interface CholeskyFactor {
  readonly size: number;
  readonly lower: Float64Array;
}

/** Share of a diagonal entry below which what is left of it counts as nothing. */
const negligible = 1e-11;

/**
 * **Cholesky factor** of a symmetric matrix given row by row.
 *
 * Cost: size³ / 3 multiplications.
 *
 * @returns undefined when the matrix is not positive definite (to eleven digits), so that its rows cannot be told apart
 */
export function factorCholesky(matrix: Float64Array, size: number): CholeskyFactor | undefined {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let inner = 0; inner < column; inner++) sum -= lower[row * size + inner]! * lower[column * size + inner]!;
      if (row !== column) {
        lower[row * size + column] = sum / lower[column * size + column]!;
      } else {
        if (!(sum > negligible * matrix[row * size + row]!)) return undefined;
        lower[row * size + row] = Math.sqrt(sum);
      }
    }
  }
  return { size, lower };
}

/** Solves A·x = right for a factored A. */
export function solveCholesky({ size, lower }: CholeskyFactor, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    let sum = solution[row]!;
    for (let inner = 0; inner < row; inner++) sum -= lower[row * size + inner]! * solution[inner]!;
    solution[row] = sum / lower[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = solution[row]!;
    for (let inner = row + 1; inner < size; inner++) sum -= lower[inner * size + row]! * solution[inner]!;
    solution[row] = sum / lower[row * size + row]!;
  }
  return solution;
}
