// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CodedTable } from './coded-table.ts';
import type { TableStructure } from './find-structure.ts';
import type { CellReading } from './read-cell.ts';

/** What a cell of a table of counts prints. */
export type CellKind =
  /** A number. */
  | 'printed'
  /** A mark or an interval in place of a number. */
  | 'withheld'
  /** Nothing, or nothing that can be read as a number. */
  | 'missing'
  /** Several rows with the same labels say different things. */
  | 'ambiguous'
  /** No cell of the file: a sum that its parts imply. */
  | 'implied';

/** One dimension of the cells: labels by number. */
export interface CellDimension {
  readonly name: string;
  readonly labels: readonly string[];
  /** Number of the label that sums the others, or -1. */
  readonly total: number;
  /** Breakdown of each label. */
  readonly breakdowns: Uint32Array;
}

/** The cells of a table of counts, by what they count. */
export interface PublishedCells {
  readonly dimensions: readonly CellDimension[];
  readonly cells: PublishedCell[];
  /** Number of the cell with the given labels, or undefined. */
  find(labels: readonly number[]): number | undefined;
  /** A key of the place that a cell has with another label in one dimension. */
  keyWith(labels: readonly number[], dimension: number, label: number): CellKey;
  findKey(key: CellKey): number | undefined;
  /** Adds a cell that is not in the file. */
  imply(labels: readonly number[]): number;
}

export type CellKey = number | string;

export interface PublishedCell {
  readonly kind: CellKind;
  /** Number of the label in each dimension. */
  readonly labels: readonly number[];
  /** Row of the table, counted from 0; -1 for an implied cell. */
  readonly row: number;
  /** Place of the column of the table; -1 for an implied cell. */
  readonly column: number;
  readonly written: string;
  /** What the cell itself says: at least `low` and at most `high`. */
  readonly low: number;
  readonly high: number;
  /** Other rows with the same labels. */
  readonly alsoRows?: readonly number[];
}

/** Most cells that arithmetic is tried on. */
const cellsMax = 3_000_000;

/**
 * **Cells of a table of counts**: each number with its labels, whatever the layout. In a wide table the names of the columns are
 * labels of a further dimension.
 *
 * @param roundedTo numbers are rounded to multiples of this, so each may be off by less than it
 * @throws RangeError for more than three million cells
 */
export function publishedCells(
  table: CodedTable,
  { dimensions, values, profiles, kind }: TableStructure,
  { roundedTo = 1, columnDimension }: { roundedTo?: number; columnDimension?: CellDimension } = {},
): PublishedCells {
  if (table.rowCount * values.length > cellsMax) {
    throw new RangeError(
      `the table has ${table.rowCount * values.length} counts, more than ${cellsMax}: split the file`,
    );
  }
  const numberOf = new Map<CellKey, number>();
  const cells: PublishedCell[] = [];
  const all: CellDimension[] = [...dimensions, ...(kind === 'wide' && columnDimension ? [columnDimension] : [])];
  const { keyOf, keyWith } = createKeys(all);
  for (let row = 0; row < table.rowCount; row++) {
    const labels = dimensions.map(({ codes }) => codes[row]!);
    for (const [at, column] of values.entries()) {
      const code = table.columns[column]!.codes[row]!;
      const reading = profiles[column]!.readings[code]!;
      const own = kind === 'wide' ? [...labels, at] : labels;
      const cell = {
        ...meaningOf(reading, roundedTo),
        labels: own,
        row,
        column,
        written: table.columns[column]!.values[code]!,
      };
      const key = keyOf(own);
      const known = numberOf.get(key);
      if (known === undefined) numberOf.set(key, cells.push(cell) - 1);
      else cells[known] = joined(cells[known]!, cell);
    }
  }
  return {
    dimensions: all,
    cells,
    find: (labels) => numberOf.get(keyOf(labels)),
    keyWith,
    findKey: (key) => numberOf.get(key),
    imply(labels) {
      const number =
        cells.push({ kind: 'implied', labels, row: -1, column: -1, written: '', low: 0, high: Infinity }) - 1;
      numberOf.set(keyOf(labels), number);
      return number;
    },
  };
}

/** Keys of places: one whole number where all places together are few enough, else a text. */
function createKeys(dimensions: readonly CellDimension[]): {
  readonly keyOf: (labels: readonly number[]) => CellKey;
  readonly keyWith: (labels: readonly number[], dimension: number, label: number) => CellKey;
} {
  const strides: number[] = [];
  let places = 1;
  for (const { labels } of dimensions) {
    strides.push(places);
    places *= labels.length;
  }
  if (places > Number.MAX_SAFE_INTEGER) {
    return {
      keyOf: (labels) => labels.join(','),
      keyWith: (labels, dimension, label) => labels.with(dimension, label).join(','),
    };
  }
  const keyOf = (labels: readonly number[]): number => {
    let key = 0;
    for (let at = 0; at < strides.length; at++) key += labels[at]! * strides[at]!;
    return key;
  };
  return {
    keyOf,
    keyWith: (labels, dimension, label) => keyOf(labels) + (label - labels[dimension]!) * strides[dimension]!,
  };
}

function meaningOf(reading: CellReading, roundedTo: number): Pick<PublishedCell, 'kind' | 'low' | 'high'> {
  switch (reading.kind) {
    case 'count': {
      if (!reading.isWhole || reading.value < 0) return { kind: 'missing', low: 0, high: Infinity };
      if (roundedTo === 1) return { kind: 'printed', low: reading.value, high: reading.value };
      return { kind: 'printed', low: Math.max(0, reading.value - roundedTo + 1), high: reading.value + roundedTo - 1 };
    }
    case 'interval':
      return { kind: 'withheld', low: reading.low, high: reading.high };
    case 'withheld':
      return { kind: 'withheld', low: 0, high: Infinity };
    default:
      return { kind: 'missing', low: 0, high: Infinity };
  }
}

/** Two rows with the same labels: one cell where they say the same, else nobody knows which one holds. */
function joined(first: PublishedCell, second: PublishedCell): PublishedCell {
  const alsoRows = [...(first.alsoRows ?? []), second.row];
  if (first.kind !== 'ambiguous' && first.low === second.low && first.high === second.high)
    return { ...first, alsoRows };
  return { ...first, kind: 'ambiguous', low: 0, high: Infinity, alsoRows };
}
