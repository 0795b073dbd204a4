// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random.ts';
import { addFollowers } from './add-followers.ts';
import { aggregatesOf, findFollowers } from './column-followers.ts';
import { drawRows } from './draw-rows.ts';
import { applyChange, changeOf, createFittingState, type FittingState } from './fitting-state.ts';
import type { MicrodataTable } from './microdata-table.ts';
import type { PrivateAggregates } from './private-aggregates.ts';

export interface FittingOptions {
  /** Decides which changes are tried; it needs no secrecy, since the fit sees private counts only. */
  readonly random: Random;
  /**
   * Changes tried; unless told, as many as help: until fewer than one in four thousand is kept, 50 million at most, fewer where
   * rows have more than nine filled columns.
   */
  readonly proposals?: number;
  /** Told now and then how many changes were tried; an answer of false ends the fit early. */
  readonly onProgress?: (tried: number, proposals: number) => boolean | void;
}

const chunk = 1_000_000;
const proposalsMax = 50_000_000;
/** Most pairs of attributes that are looked up, so that rows with many filled columns take no longer than others. */
const lookUpsMax = 2_000_000_000;
/**
 * While the fit is warm, a change for the worse is kept with a chance that falls with what it costs, on the scale of squared
 * noise; it cools evenly over so many changes for each cell. What a greedy search cannot leave, this one can.
 */
const warmthUsual = 0.3;
const warmPerCell = 60;
const warmMax = 20_000_000;

/**
 * **Synthetic rows fitted to private counts**: made-up rows whose counts of single attributes, pairs and triples are as near
 * to the reported ones as local search brings them.
 *
 * Columns that follow from others (`findFollowers`) are left out at first and then added to the fitted rows, since changing one cell at a
 * time cannot move several that hang together. Begins with rows drawn column by column, each value in proportion to how often it is reported beside those before. Then, again and again, takes a random row and column, tries another
 * value or a blank, and keeps the change if the weighted sum of squared differences falls, at first also some changes for the
 * worse (simulated annealing); differences weigh by the inverse variance of their noise, and showing a combination at all costs
 * something, so that noise alone shows few. A change that would show a combination of up to three attributes that was not
 * reported is refused. The fit reads private counts only, so it costs no privacy (post-processing).
 *
 * Source: local search for synthetic microdata: Voas, D., & Williamson, P. (2000). An evaluation of the combinatorial optimisation
 * approach to the creation of synthetic microdata. *International Journal of Population Geography* 6, 349–366; with differentially
 * private targets as in Vietri, G., et al. (2020). New oracle-efficient algorithms for private synthetic data release. *ICML*.
 *
 * Cost: about half a microsecond for each change tried and ten filled columns; four bytes for each pair times attributes.
 *
 * @throws RangeError when there are too many different values
 * @example
 * synthesiseByFitting(privateAggregates(table, options), { random: createRandom('2026') });
 */
export function synthesiseByFitting(aggregates: PrivateAggregates, options: FittingOptions): MicrodataTable {
  const followers = findFollowers(aggregates);
  if (followers.leaderOf.size === 0)
    return tableOf(aggregates, fitRows(aggregates, options), aggregates.columns.length);
  const led = fitRows(aggregatesOf(aggregates, followers.leaders), options);
  const state = createFittingState(aggregates);
  const cells = addFollowers(aggregates, state, led, { ...followers, random: options.random });
  improve(state, cells, choicesOf(aggregates), { ...settingsOf(aggregates, options), warmth: 0 });
  return tableOf(aggregates, cells, aggregates.columns.length);
}

/** Attributes of each row, column by column, −1 for a blank. */
function fitRows(aggregates: PrivateAggregates, options: FittingOptions): Int32Array {
  const state = createFittingState(aggregates);
  const choices = choicesOf(aggregates);
  const cells = new Int32Array(aggregates.rowCount * aggregates.columns.length).fill(-1);
  drawRows(state, cells, choices, options.random);
  improve(state, cells, choices, settingsOf(aggregates, options));
  return cells;
}

/** A blank and the attributes of each column. */
function choicesOf({ columns, attributes }: PrivateAggregates): readonly Int32Array[] {
  return columns.map((_, place) =>
    Int32Array.from([-1, ...attributes.flatMap(({ column }, number) => (column === place ? [number] : []))]),
  );
}

function settingsOf(aggregates: PrivateAggregates, options: FittingOptions): Improvement {
  const proposals = options.proposals ?? proposalsFor(aggregates);
  return { ...options, proposals, settles: options.proposals === undefined, warmth: warmthUsual };
}

/** Changes that are worth trying: fewer for rows with many filled columns, where each change looks up more. */
function proposalsFor({ lengths, rowCount }: PrivateAggregates): number {
  const filled =
    (lengths[0]?.counts ?? new Float64Array()).reduce((sum, count) => sum + count, 0) / Math.max(1, rowCount);
  return Math.min(proposalsMax, Math.round(lookUpsMax / Math.max(1, (filled * (filled - 1)) / 2)));
}

interface Improvement extends FittingOptions {
  readonly proposals: number;
  /** Ends once hardly any change is kept. */
  readonly settles: boolean;
  /** At the start; 0 keeps changes for the better alone. */
  readonly warmth: number;
}

function improve(
  state: FittingState,
  cells: Int32Array,
  choices: readonly Int32Array[],
  { random, proposals, settles, warmth, onProgress }: Improvement,
): void {
  const columnCount = choices.length;
  const others = new Int32Array(columnCount);
  const most = cells.length === 0 ? 0 : proposals;
  // Small tables settle within fewer changes than one look at the rate would take.
  const look = Math.min(chunk, Math.max(1000, cells.length * 4));
  const cool = warmth === 0 ? 0 : Math.min(warmMax, cells.length * warmPerCell, most / 2);
  let kept = 0;
  for (let tried = 0; tried < most; tried++) {
    if (tried % chunk === 0 && onProgress?.(tried, most) === false) return;
    if (tried % look === 0) {
      if (settles && tried > cool && kept * 4000 < look) return;
      kept = 0;
    }
    const cell = random.integer(cells.length);
    const column = cell % columnCount;
    const ofColumn = choices[column]!;
    const before = cells[cell]!;
    const after = ofColumn[random.integer(ofColumn.length)]!;
    if (after === before) continue;
    const count = othersOf(cells, (cell - column) / columnCount, columnCount, column, others);
    let change = after < 0 ? 0 : changeOf(state, after, others, count, 1);
    if (change === Infinity) continue;
    if (before >= 0) change += changeOf(state, before, others, count, -1);
    if (change >= 0 && (tried >= cool || change >= -warmth * (1 - tried / cool) * Math.log(random.next()))) continue;
    if (before >= 0) applyChange(state, before, others, count, -1);
    if (after >= 0) applyChange(state, after, others, count, 1);
    cells[cell] = after;
    kept += 1;
  }
}

/** Attributes of a row in all columns but one; answers how many. */
function othersOf(cells: Int32Array, row: number, columnCount: number, column: number, others: Int32Array): number {
  let count = 0;
  const start = row * columnCount;
  for (let other = 0; other < columnCount; other++) {
    const attribute = cells[start + other]!;
    if (attribute >= 0 && other !== column) others[count++] = attribute;
  }
  return count;
}

function tableOf(
  { rowCount, columns, attributes }: PrivateAggregates,
  cells: Int32Array,
  columnCount: number,
): MicrodataTable {
  const codeOf = new Uint32Array(attributes.length);
  const coded = columns.map((column, place) => {
    const values = [''];
    for (const [number, attribute] of attributes.entries()) {
      if (attribute.column === place) codeOf[number] = values.push(attribute.value) - 1;
    }
    const codes = new Uint32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const attribute = cells[row * columnCount + place]!;
      if (attribute >= 0) codes[row] = codeOf[attribute]!;
    }
    return { ...column, values, codes };
  });
  return { rowCount, columns: coded };
}
