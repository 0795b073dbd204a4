// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { maximise } from '../numbers/maximise.ts';
import { reduceModel, type LogLinearModel } from './log-linear-model.ts';

/**
 * Whether a model has an estimate: 0 it has; 1 no maximum likelihood estimate exists; 2 the parameters cannot be told
 * apart; 3 both.
 */
export type ExistenceCode = 0 | 1 | 2 | 3;

/**
 * **Existence and identifiability of the extended maximum likelihood estimate**. With A the parameters × fitted histories
 * and t = A·N, the estimate exists exactly when some strictly positive table has the same t: the largest s with A·x = t,
 * x ≥ s, s ≥ 0 lies above 0. Only which counts are positive matters, so 0 and 1 stand for them.
 *
 * Source: Fienberg, S. E. & Rinaldo, A. (2012). Maximum likelihood estimation in log-linear models. *Annals of Statistics*
 * 40(2), 996–1023; Chan, Silverman & Vincent (2021), section 3.
 *
 * Cost: one linear program with a row for each parameter and a column for each history.
 */
export function findExistence(model: LogLinearModel, counts: Float64Array): ExistenceCode {
  const { parameters, cells } = reduceModel(model, counts);
  const rows = parameters.map((parameter) => cells.map((cell) => ((cell & parameter) === parameter ? 1 : 0)));
  return existenceOfDesign(
    rows,
    cells.map((cell) => counts[cell]! > 0),
  );
}

/**
 * Existence for any design of 0 and 1: a row for each parameter, a column for each cell.
 *
 * @param positive whether each cell has a count above 0
 */
export function existenceOfDesign(rows: readonly number[][], positive: readonly boolean[]): ExistenceCode {
  const noEstimate = smallestCell(rows, positive) <= 1e-9;
  const notIdentified = rankOf(rows) < rows.length;
  return ((noEstimate ? 1 : 0) + (notIdentified ? 2 : 0)) as ExistenceCode;
}

/** Asks for existence, remembering answers: they hang on the model and on which counts are positive alone. */
export type CheckExistence = (model: LogLinearModel, counts: Float64Array) => ExistenceCode;

/** `findExistence` with a memory, for resampling and for going through many models. */
export function rememberExistence(): CheckExistence {
  const known = new Map<string, ExistenceCode>();
  return (model, counts) => {
    let pattern = '';
    for (let start = 0; start < counts.length; start += 16) {
      let bits = 0;
      for (let offset = 0; offset < 16 && start + offset < counts.length; offset++) {
        if (counts[start + offset]! > 0) bits |= 1 << offset;
      }
      pattern += String.fromCharCode(bits);
    }
    const key = `${pattern}|${model.interactions.toSorted((one, other) => one - other).join(',')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const code = findExistence(model, counts);
    known.set(key, code);
    return code;
  };
}

/** The largest s such that some table with the sufficient statistics of the positive pattern has no cell below s. */
function smallestCell(rows: readonly number[][], positive: readonly boolean[]): number {
  const right = rows.map((row) => row.reduce((sum, entry, index) => sum + (positive[index] ? entry : 0), 0));
  // x = y + s with y ≥ 0: one column more, which holds the sums of the rows.
  const widened = rows.map((row) => [...row, row.reduce((sum, entry) => sum + entry, 0)]);
  const objective = [...positive.map(() => 0), 1];
  const optimum = maximise({ objective, rows: widened, right });
  if (optimum.kind !== 'optimal') throw new Error('the positive pattern itself is a solution, and s is bounded by it');
  return optimum.value;
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => Float64Array.from(row));
  const columns = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < columns && rank < rows.length; column++) {
    let pivot = rank;
    for (let row = rank + 1; row < rows.length; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    const line = rows[pivot]!;
    if (Math.abs(line[column]!) < 1e-9) continue;
    rows[pivot] = rows[rank]!;
    rows[rank] = line;
    for (let row = rank + 1; row < rows.length; row++) {
      const factor = rows[row]![column]! / line[column]!;
      if (factor === 0) continue;
      for (let place = column; place < columns; place++) rows[row]![place]! -= factor * line[place]!;
    }
    rank++;
  }
  return rank;
}
