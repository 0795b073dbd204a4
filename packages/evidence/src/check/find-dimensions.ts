// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CodedTable } from './coded-table.ts';
import { isTotalLabel } from './total-labels.ts';

/**
 * What a table counts by: one column, or two of which the first names a breakdown and the second its categories
 * ("by citizenship", "Romania").
 */
export interface TableDimension {
  readonly name: string;
  readonly places: readonly number[];
  /** Label of each number; labels of two columns are joined. */
  readonly labels: readonly string[];
  /** Number of the label in each row. */
  readonly codes: Uint32Array;
  /** Number of the label that names the sum of the others, or -1. */
  readonly total: number;
  /** Breakdown that each label belongs to: the labels of one breakdown sum to the total. */
  readonly breakdowns: Uint32Array;
}

const remarkNames =
  /^(?:source|sources|notes?|comments?|remarks?|footnotes?|flags?|obs_?status|citation|url|reference)$/iu;
/** Rows from which on two columns with totals in the same rows are taken for a breakdown and its categories. */
const pairedRowsMin = 20;

/** Columns that say what is counted, and those that another one determines or that only remark. */
export function findDimensions(
  table: CodedTable,
  options: { readonly places: readonly number[]; readonly totals: ReadonlySet<string>; readonly keepAll: boolean },
): { readonly dimensions: readonly TableDimension[]; readonly attributes: readonly number[] } {
  const { places, totals, keepAll } = options;
  const totalOf = new Map(places.map((place) => [place, totalCodes(table, place, totals)]));
  const isNamed = (place: number): boolean => totalOf.get(place)!.some((code) => code !== 0);
  const pairs = findPairs(table, places, totalOf);
  const paired = new Set(pairs.flat());
  const attributes: number[] = [];
  const kept: number[] = [];
  for (const place of places) {
    const column = table.columns[place]!;
    if (paired.has(place) || keepAll) kept.push(place);
    else if (remarkNames.test(column.name.trim()) || isConstant(table, place)) attributes.push(place);
    else if (!isNamed(place) && kept.some((other) => determines(table, other, place))) attributes.push(place);
    else kept.push(place);
  }
  const single = kept.filter((place) => !paired.has(place));
  const later = single.filter((place) => {
    if (keepAll || isNamed(place)) return false;
    const others = single.filter((other) => other !== place && !attributes.includes(other));
    if (!others.some((other) => determines(table, other, place))) return false;
    attributes.push(place);
    return true;
  });
  return {
    attributes,
    dimensions: [
      ...single
        .filter((place) => !later.includes(place))
        .map((place) => singleDimension(table, place, totalOf.get(place)!)),
      ...pairs.map(([breakdown, category]) => pairedDimension(table, breakdown, category, totalOf)),
    ],
  };
}

/** Codes of a column that name a sum, the commonest first; the blank where nothing else does and other cells are filled. */
function totalCodes(table: CodedTable, place: number, totals: ReadonlySet<string>): readonly number[] {
  const { values, codes } = table.columns[place]!;
  const named = values.flatMap((text, code) => (text !== '' && isTotalLabel(text, totals) ? [code] : []));
  if (named.length === 1) return named;
  if (named.length > 1) {
    const rows = new Uint32Array(values.length);
    for (const code of codes) rows[code]! += 1;
    return named.toSorted((a, b) => rows[b]! - rows[a]!);
  }
  let blank = 0;
  for (const code of codes) if (code === 0) blank += 1;
  // A table with margins has at least one row for the sum among those for each label; a few blanks are gaps.
  const isMargin = values.length > 1 && blank > 0 && blank * 4 * (values.length - 1) >= table.rowCount;
  return isMargin && blank < table.rowCount ? [0] : [];
}

function findPairs(
  table: CodedTable,
  places: readonly number[],
  totalOf: ReadonlyMap<number, readonly number[]>,
): (readonly [breakdown: number, category: number])[] {
  const withTotal = places.filter((place) => totalOf.get(place)!.some((code) => code !== 0));
  const found: (readonly [number, number])[] = [];
  const taken = new Set<number>();
  for (const a of withTotal) {
    for (const b of withTotal) {
      if (a >= b || taken.has(a) || taken.has(b) || table.rowCount < pairedRowsMin) continue;
      const sizes = [a, b].map((place) => table.columns[place]!.values.length);
      if (!sameRows(table, [a, totalOf.get(a)![0]!], [b, totalOf.get(b)![0]!])) continue;
      const [breakdown, category] = sizes[0]! <= sizes[1]! ? [a, b] : [b, a];
      taken.add(a).add(b);
      found.push([breakdown, category]);
    }
  }
  return found;
}

function sameRows(
  table: CodedTable,
  [a, totalOfA]: readonly [number, number],
  [b, totalOfB]: readonly [number, number],
): boolean {
  const [first, second] = [table.columns[a]!.codes, table.columns[b]!.codes];
  let totals = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const isTotal = first[row] === totalOfA;
    if (isTotal !== (second[row] === totalOfB)) return false;
    if (isTotal) totals += 1;
  }
  return totals > 0 && totals < table.rowCount;
}

function isConstant(table: CodedTable, place: number): boolean {
  const { codes } = table.columns[place]!;
  return table.rowCount > 1 && codes.every((code) => code === codes[0]);
}

/** Whether rows alike in one column are alike in the other, and some row repeats the first. */
function determines(table: CodedTable, place: number, other: number): boolean {
  const [first, second] = [table.columns[place]!, table.columns[other]!];
  const found = new Int32Array(first.values.length + 1).fill(-1);
  let repeated = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const code = first.codes[row]!;
    if (found[code] === -1) found[code] = second.codes[row]!;
    else if (found[code] === second.codes[row]) repeated += 1;
    else return false;
  }
  return repeated >= table.rowCount / 2;
}

function singleDimension(table: CodedTable, place: number, totals: readonly number[]): TableDimension {
  const { name, values, codes } = table.columns[place]!;
  const total = totals[0] ?? -1;
  // Several spellings of the total are one label.
  const same = Uint32Array.from(values, (_, code) => (totals.includes(code) ? total : code));
  return {
    name,
    places: [place],
    labels: values.map((text) => text || (total === 0 ? '(all)' : '(blank)')),
    codes: Uint32Array.from(codes, (code) => same[code]!),
    total,
    breakdowns: new Uint32Array(values.length),
  };
}

function pairedDimension(
  table: CodedTable,
  breakdown: number,
  category: number,
  totalOf: ReadonlyMap<number, readonly number[]>,
): TableDimension {
  const [first, second] = [table.columns[breakdown]!, table.columns[category]!];
  const totalOfCategory = totalOf.get(category)![0]!;
  const numberOf = new Map<number, number>();
  const labels: string[] = [];
  const breakdowns: number[] = [];
  let total = -1;
  const codes = new Uint32Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    const isTotal = second.codes[row] === totalOfCategory;
    const key = isTotal ? -1 : first.codes[row]! * second.values.length + second.codes[row]!;
    let number = numberOf.get(key);
    if (number === undefined) {
      const text = second.values[second.codes[row]!]! || '(blank)';
      number = labels.push(isTotal ? text : `${first.values[first.codes[row]!]}: ${text}`) - 1;
      breakdowns.push(isTotal ? 0 : first.codes[row]!);
      numberOf.set(key, number);
      if (isTotal) total = number;
    }
    codes[row] = number;
  }
  return {
    name: second.name,
    places: [breakdown, category],
    labels,
    codes,
    total,
    breakdowns: Uint32Array.from(breakdowns),
  };
}
