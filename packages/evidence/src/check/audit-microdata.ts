// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { auditCombinations } from './audit-combinations.ts';
import type { CodedTable } from './coded-table.ts';
import type { Finding } from './finding.ts';
import { classSizes, firstRows, oneClass, refineClasses, type ClassColumn, type RowClasses } from './row-classes.ts';

export interface MicrodataAuditOptions {
  /** Fewest rows that should share what is shown. */
  readonly k: number;
  /** Columns by which somebody could be recognised; without them, all but identifiers. */
  readonly quasiIdentifiers?: readonly string[];
  /** Columns whose value must not follow from the others. */
  readonly sensitive?: readonly string[];
  /** Longest set of columns looked at. */
  readonly lengthMax: number;
  /** Texts that mean "no value" besides the blank. */
  readonly noValue?: readonly string[];
  /** Cells that may be visited for sets of columns; sets beyond are left out and counted. */
  readonly visitsMax?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How alike rows are in some columns. */
export interface ClassCounts {
  readonly columns: readonly string[];
  readonly classes: number;
  /** Rows of the smallest class. */
  readonly smallest: number;
  /** Classes of fewer than k rows, and rows in them. */
  readonly below: number;
  readonly rowsBelow: number;
}

export interface MicrodataAudit {
  readonly findings: readonly Finding[];
  readonly classes: ClassCounts;
  /** Sets of columns that were looked at, and that were left out as too many. */
  readonly sets: number;
  readonly setsLeftOut: number;
}

const examplesMax = 20;
const visitsDefault = 3_000_000_000;
/** Rows from which on a column of all different values is taken for one that names persons. */
const identifierRowsMin = 20;
/** Most different values of a column whose value a class can share without it being a label of the class. */
const sensitiveValuesMax = 50;

/**
 * **Audit of microdata**: the smallest classes of rows that are alike, combinations that fewer than k rows share, columns that
 * name a person, and values that are the same for all of a class.
 *
 * In classes a blank is equal to a blank only; a combination is of values that are there.
 *
 * Source: Samarati & Sweeney (1998) for classes; Machanavajjhala et al. (2007), *l-diversity*, for values that a class shares.
 *
 * Cost: rows × columns for classes; distinct rows × sets of columns for combinations, at most `visitsMax`. Eight bytes a row for each
 * column of a set beside the table.
 *
 * @throws RangeError for a column that does not exist
 */
export function auditMicrodata(table: CodedTable, options: MicrodataAuditOptions): MicrodataAudit {
  const { k, quasiIdentifiers, lengthMax, visitsMax = visitsDefault, onProgress } = options;
  const all = columnsOf(table, options.noValue ?? []);
  const chosen = quasiIdentifiers?.flatMap((name) => getColumns(all, name));
  const naming = all.filter((column) => isIdentifier(table, column) && !chosen?.includes(column));
  const quasi = chosen ?? all.filter((column) => !naming.includes(column) && !isConstant(column, table.rowCount));
  const classes = quasi.reduce((split, column) => refineClasses(split, column, false), oneClass(table.rowCount));
  const sizes = classSizes(classes);
  const first = firstRows(classes);
  const counts = countClasses(quasi, sizes, first, k);
  const distinct = quasi.map((column) => ({ ...column, codes: first.map((row) => column.codes[row]!) }));
  const combinations = auditCombinations(distinct, sizes, {
    k,
    lengthMax: Math.min(lengthMax, quasi.length),
    visitsMax,
    lineOf: (number) => table.lines[first[number]!]!,
    ...(onProgress && { onProgress }),
  });
  const isTold = chosen !== undefined && counts.below > 0;
  return {
    classes: counts,
    findings: [
      ...naming.map((column) => identifierFinding(column, table.rowCount)),
      ...(isTold ? [classFinding({ table, columns: quasi, first, sizes, counts, k })] : []),
      ...combinations.findings,
      ...(chosen || options.sensitive
        ? sameValues({ table, all, quasi, classes, sizes, first }, options.sensitive)
        : []),
    ],
    sets: combinations.sets,
    setsLeftOut: combinations.setsLeftOut,
  };
}

function columnsOf(table: CodedTable, noValue: readonly string[]): ClassColumn[] {
  const blanks = new Set(['', ...noValue]);
  return table.columns.map(({ name, values, codes, partOf }) => ({
    name,
    ...(partOf !== undefined && { partOf }),
    values,
    codes,
    isBlank: Uint8Array.from(values, (text) => (blanks.has(text) ? 1 : 0)),
  }));
}

/** The column of a name, or all columns of the values that its cells hold. */
function getColumns(columns: readonly ClassColumn[], name: string): ClassColumn[] {
  const found = columns.filter((column) => column.name === name || column.partOf === name);
  if (found.length > 0) return found;
  throw new RangeError(`the file has no column "${name}": it has ${columns.map((column) => column.name).join(', ')}`);
}

function isConstant({ codes }: ClassColumn, rowCount: number): boolean {
  for (let row = 1; row < rowCount; row++) if (codes[row] !== codes[0]) return false;
  return true;
}

/** Whether nearly every row has a value of its own in the column. */
function isIdentifier(table: CodedTable, column: ClassColumn): boolean {
  if (table.rowCount < identifierRowsMin) return false;
  let filled = 0;
  for (let row = 0; row < table.rowCount; row++) if (column.isBlank[column.codes[row]!] === 0) filled += 1;
  const isTruncated = table.columns.some(({ name, isTruncated: cut }) => cut && name === column.name);
  return filled >= identifierRowsMin && (isTruncated || column.values.length - 1 >= 0.95 * filled);
}

function identifierFinding({ name, values }: ClassColumn, rowCount: number): Finding {
  return { kind: 'identifier', severity: 'high', facts: { column: name, distinct: values.length - 1, rows: rowCount } };
}

function countClasses(columns: readonly ClassColumn[], sizes: Uint32Array, first: Uint32Array, k: number): ClassCounts {
  const counts = { smallest: sizes.length === 0 ? 0 : Infinity, below: 0, rowsBelow: 0 };
  for (const [number, rows] of sizes.entries()) {
    counts.smallest = Math.min(counts.smallest, rows);
    // Rows without any value say nothing of anybody, however few they are.
    const isEmpty = columns.every(({ isBlank, codes }) => isBlank[codes[first[number]!]!] === 1);
    if (rows >= k || isEmpty) continue;
    counts.below += 1;
    counts.rowsBelow += rows;
  }
  return { columns: columns.map(({ name }) => name), classes: sizes.length, ...counts };
}

function classFinding({
  table,
  columns,
  first,
  sizes,
  counts,
  k,
}: {
  readonly table: CodedTable;
  readonly columns: readonly ClassColumn[];
  readonly first: Uint32Array;
  readonly sizes: Uint32Array;
  readonly counts: ClassCounts;
  readonly k: number;
}): Finding {
  const smallest = [...sizes.keys()]
    .filter((number) => sizes[number]! < k)
    .toSorted((a, b) => sizes[a]! - sizes[b]!)
    .slice(0, examplesMax);
  const textOf = (row: number): string =>
    columns.map(({ values, codes }) => values[codes[row]!] || '(blank)').join(' · ');
  return {
    kind: 'below-k',
    severity: counts.smallest === 1 ? 'high' : 'medium',
    facts: {
      k,
      columns: counts.columns,
      combinations: counts.below,
      unique: sizes.reduce((sum, rows) => sum + (rows === 1 ? 1 : 0), 0),
      people: counts.rowsBelow,
      smallest: counts.smallest,
      lines: smallest.map((number) => table.lines[first[number]!]!),
      examples: smallest.map((number) => `${textOf(first[number]!)} (${sizes[number]})`),
    },
  };
}

/** Columns whose value all rows of a class share, so that who knows the class knows the value. */
function sameValues(
  {
    table,
    all,
    quasi,
    classes,
    sizes,
    first,
  }: {
    readonly table: CodedTable;
    readonly all: readonly ClassColumn[];
    readonly quasi: readonly ClassColumn[];
    readonly classes: RowClasses;
    readonly sizes: Uint32Array;
    readonly first: Uint32Array;
  },
  sensitive: readonly string[] | undefined,
): Finding[] {
  const columns = sensitive
    ? sensitive.flatMap((name) => getColumns(all, name))
    : all.filter((column) => !quasi.includes(column) && column.values.length - 1 <= sensitiveValuesMax);
  return columns.flatMap((column) => {
    if (isConstant(column, table.rowCount)) return [];
    const split = refineClasses(classes, column, false);
    const partsOf = new Uint32Array(sizes.length);
    const seen = new Uint8Array(split.count);
    for (let row = 0; row < table.rowCount; row++) {
      if (seen[split.of[row]!] === 1) continue;
      seen[split.of[row]!] = 1;
      partsOf[classes.of[row]!]! += 1;
    }
    const valueOf = (number: number): number => column.codes[first[number]!]!;
    const shared = [...sizes.keys()].filter((number) => partsOf[number] === 1 && column.isBlank[valueOf(number)] === 0);
    // What follows from the class everywhere is a label of it, such as the latitude of a country.
    if (shared.length === 0 || (!sensitive && split.count === sizes.length)) return [];
    const examples = shared.toSorted((a, b) => sizes[b]! - sizes[a]!).slice(0, examplesMax);
    const textOf = (number: number): string =>
      `${quasi.map(({ values, codes }) => values[codes[first[number]!]!] || '(blank)').join(' · ')}: ${column.values[valueOf(number)]} (${sizes[number]})`;
    return [
      {
        kind: 'same-value' as const,
        severity: 'medium' as const,
        facts: {
          column: column.name,
          columns: quasi.map(({ name }) => name),
          classes: shared.length,
          classesOfAll: sizes.length,
          people: shared.reduce((sum, number) => sum + sizes[number]!, 0),
          lines: examples.map((number) => table.lines[first[number]!]!),
          examples: examples.map(textOf),
        },
      },
    ];
  });
}
