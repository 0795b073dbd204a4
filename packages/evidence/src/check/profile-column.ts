// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CodedColumn } from './coded-table.ts';
import { readCell, type CellReading } from './read-cell.ts';

/** What the cells of a column are like, over all rows. */
export interface ColumnProfile {
  readonly name: string;
  /** How each text of the dictionary reads. */
  readonly readings: readonly CellReading[];
  /** How many rows have each text. */
  readonly rowsOf: Uint32Array;
  /** Different texts that occur, the blank not counted. */
  readonly distinct: number;
  readonly filled: number;
  /** Filled rows that say that nothing is known. */
  readonly missing: number;
  /** Rows by the kind of their reading. */
  readonly counts: number;
  readonly intervals: number;
  readonly withheld: number;
  readonly fractions: number;
  /** Every cell is a year. */
  readonly isYear: boolean;
  /** Every cell is 0 or 1, as a flag is. */
  readonly isFlag: boolean;
}

export function profileColumn(column: CodedColumn, marks: ReadonlySet<string>): ColumnProfile {
  const rowsOf = new Uint32Array(column.values.length);
  for (const code of column.codes) rowsOf[code]! += 1;
  const readings = column.values.map((text) => readCell(text, marks));
  const tally = { counts: 0, intervals: 0, withheld: 0, fractions: 0, missing: 0, filled: 0, distinct: 0 };
  let isYear = true;
  let isFlag = true;
  for (const [code, reading] of readings.entries()) {
    const rows = rowsOf[code]!;
    if (rows === 0 || column.values[code] === '') continue;
    tally.filled += rows;
    tally.distinct += 1;
    if (reading.kind === 'missing') tally.missing += rows;
    if (reading.kind === 'interval') tally.intervals += rows;
    if (reading.kind === 'withheld') tally.withheld += rows;
    if (reading.kind === 'count') {
      tally.counts += rows;
      if (!reading.isWhole) tally.fractions += rows;
    }
    const value = reading.kind === 'count' ? reading.value : Number.NaN;
    if (!isYears(reading)) isYear = false;
    if (!(value === 0 || value === 1) && reading.kind !== 'missing') isFlag = false;
  }
  return {
    name: column.name,
    readings,
    rowsOf,
    ...tally,
    isYear: isYear && tally.counts + tally.intervals > 0,
    isFlag: isFlag && tally.counts > 0,
  };
}

/** A year, or years from one to another. */
function isYears(reading: CellReading): boolean {
  const within = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2100;
  if (reading.kind === 'missing') return true;
  if (reading.kind === 'interval') return within(reading.low) && within(reading.high);
  return reading.kind === 'count' && within(reading.value);
}

const valueNames =
  /^(?:txt|obs)?[ _-]?values?$|^counts?$|^n$|^(?:number|count|nombre)(?: (?:of|de|d['’]).*)?$|^freq(?:uency)?$|^(?:victims|cases|persons|people|victimes|effectifs?|valeur|valor|عدد.*|العدد|القيمة)$/iu;

/** Whether the column is called as columns of counts are. */
export function isNamedAsValue(name: string): boolean {
  return valueNames.test(name.trim());
}

/** Whether the column could hold published counts. */
export function mayHoldCounts(profile: ColumnProfile): boolean {
  const { filled, missing, counts, intervals, withheld, fractions, isYear, isFlag, name } = profile;
  if (counts + intervals === 0) return false;
  const readable = (counts + intervals + withheld) / (filled - missing);
  if (isNamedAsValue(name)) return readable >= 0.5;
  if (readable < 0.9) return false;
  return !isYear && !isFlag && fractions / filled < 0.1;
}
