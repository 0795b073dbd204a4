// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { attributesOf, rowAttributes } from './attributes.ts';
import { distinctRows } from './distinct-rows.ts';
import type { MicrodataColumn, MicrodataTable } from './microdata-table.ts';
import { createPairIndex } from './pair-index.ts';

/** How well a published table keeps the combinations of one length of the table it was made from. */
export interface LengthComparison {
  /** Attributes in a combination. */
  readonly length: number;
  /** Different combinations in the table it was made from, and in the published one. */
  readonly before: number;
  readonly published: number;
  /** Combinations in both. */
  readonly shared: number;
  /** Mean absolute difference of the counts of combinations in both; 0 where there are none. */
  readonly meanError: number;
  /** Share of the combinations before that are not published; 0 where there are none. */
  readonly suppressed: number;
  /** Share of the published combinations that nobody has; 0 where there are none. */
  readonly fabricated: number;
}

export interface MicrodataComparison {
  readonly lengths: readonly LengthComparison[];
  /** The same shares over combinations of all lengths together. */
  readonly suppressed: number;
  readonly fabricated: number;
}

/**
 * **Utility of published microdata**: mean error of counts, share suppressed and share fabricated, for each length.
 *
 * A combination is a set of attributes of different columns that at least one row has; a blank is no attribute. Columns
 * are matched by name and values by text. These figures look at the real table: they belong to whoever holds it, and
 * beside differentially private data they must not be published.
 *
 * Source: the measures of synthetic-data-showcase (Edge et al., 2020, arXiv:2005.05688).
 *
 * Cost: for each choice of up to `lengthMax` columns, the distinct rows that have all of them.
 *
 * @param before the table that was to be published
 * @param published the table made from it
 * @param lengthMax longest combination compared
 * @throws RangeError when the tables have no column in common
 */
export function compareMicrodata(
  before: MicrodataTable,
  published: MicrodataTable,
  lengthMax = 4,
): MicrodataComparison {
  const [first, second] = alignTables(before, published);
  const sides = [weightedRows(first), weightedRows(second)] as const;
  const tallies = Array.from({ length: Math.min(lengthMax, first.columns.length) }, newTally);
  walk(first.columns, sides, tallies);
  const lengths = tallies.map((tally, index) => comparisonOf(tally, index + 1));
  const all = tallies.reduce(addTally, newTally());
  const { suppressed, fabricated } = comparisonOf(all, 0);
  return { lengths, suppressed, fabricated };
}

interface Tally {
  before: number;
  published: number;
  shared: number;
  error: number;
}

const newTally = (): Tally => ({ before: 0, published: 0, shared: 0, error: 0 });

function addTally(sum: Tally, one: Tally): Tally {
  return {
    before: sum.before + one.before,
    published: sum.published + one.published,
    shared: sum.shared + one.shared,
    error: sum.error + one.error,
  };
}

function comparisonOf({ before, published, shared, error }: Tally, length: number): LengthComparison {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    length,
    before,
    published,
    shared,
    meanError: share(error, shared),
    suppressed: share(before - shared, before),
    fabricated: share(published - shared, published),
  };
}

/** Both tables with the columns they share, coded by the same dictionaries. */
function alignTables(first: MicrodataTable, second: MicrodataTable): readonly [MicrodataTable, MicrodataTable] {
  const pairs = first.columns.flatMap((column) => {
    const other = second.columns.find(({ name }) => name === column.name);
    if (!other) return [];
    const values = ['', ...new Set([...column.values, ...other.values].filter((text) => text !== ''))];
    const codeOf = new Map(values.map((text, code) => [text, code]));
    const recode = ({ name, values: texts, codes }: MicrodataColumn): MicrodataColumn => {
      const newCode = Uint32Array.from(texts, (text) => codeOf.get(text)!);
      return { name, values, codes: codes.map((code) => newCode[code]!) };
    };
    return [[recode(column), recode(other)] as const];
  });
  if (pairs.length === 0) throw new RangeError('the two tables have no column in common');
  return [
    { rowCount: first.rowCount, columns: pairs.map(([column]) => column) },
    { rowCount: second.rowCount, columns: pairs.map(([, column]) => column) },
  ];
}

interface WeightedRows {
  /** Codes of each distinct row, column by column. */
  readonly codes: readonly Uint32Array[];
  readonly weights: Uint32Array;
}

function weightedRows(table: MicrodataTable): WeightedRows {
  const attributes = attributesOf(table);
  const { trie, nodes, weights } = distinctRows(rowAttributes(table, attributes), attributes.count);
  const codes = table.columns.map(() => new Uint32Array(nodes.length));
  for (const [index, node] of nodes.entries()) {
    for (const attribute of trie.path(node))
      codes[attributes.columnOf[attribute]!]![index] = attributes.codeOf[attribute]!;
  }
  return { codes, weights: Uint32Array.from(weights) };
}

/** Rows of one side that have a value in all columns chosen so far, each with the number of its combination. */
interface Selection {
  readonly rows: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Largest table of counts that is laid out whole; beyond it, combinations are numbered by a hash table. */
const wholeMax = 4_000_000;

function walk(
  columns: readonly MicrodataColumn[],
  sides: readonly [WeightedRows, WeightedRows],
  tallies: readonly Tally[],
): void {
  const extend = createNumbering(columns, sides);
  const counts: [Uint32Array, Uint32Array] = [new Uint32Array(1024), new Uint32Array(1024)];

  function record(selections: readonly Selection[], combinations: number, tally: Tally): void {
    for (const [side, { rows, numbers }] of selections.entries()) {
      if (counts[side]!.length < combinations) counts[side] = new Uint32Array(combinations * 2);
      const sum = counts[side]!.fill(0, 0, combinations);
      const { weights } = sides[side]!;
      for (let at = 0; at < rows.length; at++) sum[numbers[at]!]! += weights[rows[at]!]!;
    }
    const [before, published] = counts;
    for (let number = 0; number < combinations; number++) {
      if (before[number] !== 0) tally.before += 1;
      if (published[number] !== 0) tally.published += 1;
      if (before[number] === 0 || published[number] === 0) continue;
      tally.shared += 1;
      tally.error += Math.abs(before[number]! - published[number]!);
    }
  }

  function visit(selections: readonly Selection[], combinations: number, from: number, length: number): void {
    for (let column = from; column < columns.length; column++) {
      const [extended, count] = extend(selections, combinations, column);
      if (count === 0) continue;
      record(extended, count, tallies[length]!);
      if (length + 1 < tallies.length) visit(extended, count, column + 1, length + 1);
    }
  }

  const everyone = sides.map(({ weights }) => ({
    rows: Uint32Array.from(weights.keys()),
    numbers: new Uint32Array(weights.length),
  }));
  visit(everyone, 1, 0, 0);
}

/** Keeps the rows that have a value in one more column, and numbers their longer combinations alike on both sides. */
function createNumbering(
  columns: readonly MicrodataColumn[],
  sides: readonly [WeightedRows, WeightedRows],
): (selections: readonly Selection[], combinations: number, column: number) => readonly [Selection[], number] {
  const numberOf = new Int32Array(wholeMax);
  const touched: number[] = [];
  return (selections, combinations, column) => {
    const size = columns[column]!.values.length;
    const index = combinations * size > wholeMax ? createPairIndex(size) : undefined;
    let next = 0;
    const numbered = (number: number, code: number): number => {
      if (index) return index.place(number, code);
      const key = number * size + code;
      if (numberOf[key] === 0) {
        numberOf[key] = ++next;
        touched.push(key);
      }
      return numberOf[key]! - 1;
    };
    const extended = selections.map(({ rows, numbers }, side) => {
      const codes = sides[side]!.codes[column]!;
      const newRows = new Uint32Array(rows.length);
      const newNumbers = new Uint32Array(rows.length);
      let kept = 0;
      for (let at = 0; at < rows.length; at++) {
        const code = codes[rows[at]!]!;
        if (code === 0) continue;
        newRows[kept] = rows[at]!;
        newNumbers[kept++] = numbered(numbers[at]!, code);
      }
      return { rows: newRows.subarray(0, kept), numbers: newNumbers.subarray(0, kept) };
    });
    for (const key of touched) numberOf[key] = 0;
    touched.length = 0;
    return [extended, index ? index.size : next];
  };
}
