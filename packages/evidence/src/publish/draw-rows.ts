// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random.ts';
import { applyChange, changeOf, type FittingState } from './fitting-state.ts';

/**
 * Fills empty rows column by column, in random order: each value with the chance that the reported counts give it beside the
 * values before (the geometric mean over their pairs), the rest blank. Only reported combinations arise.
 *
 * @param choices −1 and the attributes of each column
 */
export function drawRows(state: FittingState, cells: Int32Array, choices: readonly Int32Array[], random: Random): void {
  const columnCount = choices.length;
  const rowCount = cells.length / columnCount;
  const chosen = new Int32Array(columnCount);
  const chances = new Float64Array(Math.max(...choices.map((ofColumn) => ofColumn.length)));
  const columns = [...choices.keys()];
  for (let row = 0; row < rowCount; row++) {
    let filled = 0;
    for (const column of random.shuffle(columns)) {
      const ofColumn = choices[column]!;
      let sum = 0;
      for (let index = 1; index < ofColumn.length; index++) {
        chances[index] = chanceBeside(state, ofColumn[index]!, chosen, filled, rowCount);
        sum += chances[index]!;
      }
      // Chances that sum to less than 1 leave the rest to the blank.
      let left = random.next() * Math.max(1, sum);
      for (let index = 1; index < ofColumn.length; index++) {
        left -= chances[index]!;
        if (left >= 0) continue;
        const attribute = ofColumn[index]!;
        if (changeOf(state, attribute, chosen, filled, 1) === Infinity) break;
        applyChange(state, attribute, chosen, filled, 1);
        chosen[filled++] = attribute;
        cells[row * columnCount + column] = attribute;
        break;
      }
    }
  }
}

/** Chance of an attribute in a row that has the chosen ones; 0 where a combination with them is not reported. */
function chanceBeside(
  { attributeCount, pairs, triples, counts }: FittingState,
  attribute: number,
  chosen: Int32Array,
  filled: number,
  rowCount: number,
): number {
  const [ofSingles, ofPairs, ofTriples] = counts;
  if (filled === 0) return ofSingles![attribute]! / rowCount;
  if (!ofPairs) return ofSingles![attribute]! / rowCount;
  let logarithms = 0;
  let terms = 0;
  for (let first = 0; first < filled; first++) {
    const pair = pairs[attribute * attributeCount + chosen[first]!]!;
    if (pair < 0) return 0;
    if (filled === 1 || !ofTriples) {
      logarithms += Math.log(Math.min(1, ofPairs[pair]! / ofSingles![chosen[first]!]!));
      terms += 1;
      continue;
    }
    for (let second = first + 1; second < filled; second++) {
      const triple = triples[pair * attributeCount + chosen[second]!]!;
      if (triple < 0) return 0;
      const before = pairs[chosen[first]! * attributeCount + chosen[second]!]!;
      logarithms += Math.log(Math.min(1, ofTriples[triple]! / ofPairs[before]!));
      terms += 1;
    }
  }
  return Math.exp(logarithms / terms);
}
