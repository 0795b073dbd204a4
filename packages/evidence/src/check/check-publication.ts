// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { auditMicrodata, type ClassCounts } from './audit-microdata.ts';
import { auditSums } from './audit-sums.ts';
import { auditValues } from './audit-values.ts';
import { auditVintages, type Vintage } from './audit-vintages.ts';
import type { CodedTable } from './coded-table.ts';
import { discloses, findingKinds, type Finding, type Severity } from './finding.ts';
import { findStructure, type StructureHints, type TableStructure } from './find-structure.ts';
import { publishedCells, type CellDimension, type PublishedCells } from './published-cells.ts';
import { splitValues } from './split-values.ts';
import type { SumRule } from './sum-relations.ts';
import { viewCell } from './audit-sums.ts';
import { isTotalLabel, normaliseLabel } from './total-labels.ts';

export interface CheckOptions extends StructureHints {
  /** Numbers from 1 to below this are small; classes of fewer rows are rare. Unless told: what the marks of the file say, else 5 for tables and 10 for microdata. */
  readonly k?: number;
  readonly quasiIdentifiers?: readonly string[];
  readonly sensitive?: readonly string[];
  /** Longest set of columns whose combinations are looked at in microdata. */
  readonly lengthMax?: number;
  /** Texts that mean "no value" in microdata, besides the blank. */
  readonly noValue?: readonly string[];
  /** What separates the values of a cell that holds several, in microdata. */
  readonly multiValue?: string;
  /** Columns of a table in which one person can have several values and is counted in each: their parts are no sum. */
  readonly several?: readonly string[];
  /** Numbers or rows are noisy or made up by a method that protects them itself: small ones tell nothing of a person. */
  readonly isPrivate?: boolean;
  /** What reading the file brought to light, to be told with the rest. */
  readonly faults?: readonly Finding[];
  /** Earlier or later publications of the same table. */
  readonly vintages?: readonly Vintage[];
  readonly onProgress?: (step: string, done?: number, total?: number) => void;
}

/** What was looked at, so that "no finding" can be judged. */
export interface CheckSummary {
  readonly layout: TableStructure['kind'];
  readonly rows: number;
  readonly k: number;
  /** Columns of counts, and what they are counted by. */
  readonly values: readonly string[];
  readonly dimensions: readonly { readonly name: string; readonly total: string | null; readonly labels: number }[];
  readonly cells?: {
    readonly printed: number;
    readonly withheld: number;
    readonly missing: number;
    readonly ambiguous: number;
  };
  /** Withheld cells in some sum that the table confirms, and those whose bounds may be wider than need be. */
  readonly sums?: {
    readonly rules: number;
    readonly trusted: number;
    readonly withheldInSums: number;
    readonly notExact: number;
  };
  /** Numbers are rounded to multiples of this. */
  readonly roundedTo?: number;
  readonly classes?: ClassCounts;
  readonly sets?: number;
  readonly setsLeftOut?: number;
  readonly findings: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Whether something that was to be withheld, or a person, can be learned. */
  readonly discloses: boolean;
}

export interface CheckResult {
  /** The worst first. */
  readonly findings: readonly Finding[];
  readonly summary: CheckSummary;
  readonly rules: readonly SumRule[];
}

const lengthDefault = 3;

/**
 * **Check of a publication**: what a table of counts or a file of persons gives away, and what is wrong with it.
 *
 * Tables of counts: withheld numbers that arithmetic over the table's own sums, or another vintage, gives away; sums that
 * contradict; small numbers in print. Microdata: classes and combinations that fewer than k share. Both: faults of the values.
 *
 * Cost: see `auditSums` and `auditMicrodata`.
 *
 * @throws RangeError for a file without rows, an option that names no column, or a table too large
 * @example
 * checkPublication(table).findings.filter(({ kind }) => kind === 'recovered');
 */
export function checkPublication(table: CodedTable, options: CheckOptions = {}): CheckResult {
  if (table.rowCount === 0) throw new RangeError('it has no rows; check that it was saved with its rows');
  const asPeople = options.isMicrodata ?? (options.quasiIdentifiers ? true : undefined);
  const structure = findStructure(table, { ...options, ...(asPeople !== undefined && { isMicrodata: asPeople }) });
  const isEmpty = structure.profiles.every(({ readings, rowsOf }) =>
    readings.every(({ kind }, code) => kind === 'missing' || rowsOf[code] === 0),
  );
  if (isEmpty) {
    throw new RangeError('every cell is blank or says that nothing is known; export the table again with its values');
  }
  return structure.kind === 'microdata'
    ? checkMicrodata(table, structure, options)
    : checkTable(table, withoutSumsOver(structure, options.several ?? []), options);
}

function withoutSumsOver(structure: TableStructure, several: readonly string[]): TableStructure {
  const dimensions = structure.dimensions.map((each) => (several.includes(each.name) ? { ...each, total: -1 } : each));
  return { ...structure, dimensions };
}

function checkMicrodata(table: CodedTable, structure: TableStructure, options: CheckOptions): CheckResult {
  const { k = 10, lengthMax = lengthDefault, onProgress } = options;
  onProgress?.('Counting classes');
  const audit = auditMicrodata(options.multiValue === undefined ? table : splitValues(table, options.multiValue), {
    k,
    lengthMax,
    ...(options.quasiIdentifiers && { quasiIdentifiers: options.quasiIdentifiers }),
    ...(options.sensitive && { sensitive: options.sensitive }),
    ...(options.noValue && { noValue: options.noValue }),
    ...(onProgress && { onProgress: (done, total) => onProgress('Counting combinations', done, total) }),
  });
  onProgress?.('Reading values');
  const findings = [
    ...(options.isPrivate ? [] : audit.findings),
    ...auditValues(table, structure),
    ...(options.faults ?? []),
  ];
  const { classes, sets, setsLeftOut } = audit;
  return resultOf(
    findings,
    { layout: 'microdata', rows: table.rowCount, k, values: [], dimensions: [], classes, sets, setsLeftOut },
    [],
  );
}

function checkTable(table: CodedTable, structure: TableStructure, options: CheckOptions): CheckResult {
  const { onProgress } = options;
  const k = options.k ?? thresholdOf(structure) ?? 5;
  const roundedTo = roundingOf(structure);
  onProgress?.('Reading cells');
  const columnDimension = columnDimensionOf(table, structure, options.totals ?? []);
  const cells = publishedCells(table, structure, { roundedTo, columnDimension });
  if (cells.cells.every(({ kind }) => kind === 'missing' || kind === 'ambiguous')) {
    throw new RangeError(
      'no cell of its columns of counts can be used: it is blank, or rows with the same labels differ. Name the columns of counts with --value and what they count by with --by',
    );
  }
  const found = auditValues(table, structure, cells);
  const printed = cells.cells.slice();
  onProgress?.('Solving sums');
  const sums = auditSums(cells, table, {
    k,
    ...(onProgress && { onProgress: (done, total) => onProgress('Solving sums', done, total) }),
  });
  if (options.vintages?.length) onProgress?.('Comparing vintages');
  const findings = [
    ...(options.isPrivate ? [] : sums.findings),
    ...auditVintages(table, structure, cells, options.vintages ?? []),
    ...(options.isPrivate || holdsRates(structure) ? [] : smallCounts(table, cells, k, roundedTo)),
    ...found,
    ...(options.faults ?? []),
  ];
  const count = (kind: string): number => printed.filter((cell) => cell.kind === kind).length;
  return resultOf(
    findings,
    {
      layout: structure.kind,
      rows: table.rowCount,
      k,
      values: structure.values.map((place) => table.columns[place]!.name),
      dimensions: cells.dimensions.map(({ name, labels, total }) => ({
        name,
        labels: labels.length,
        total: labels[total] ?? null,
      })),
      cells: {
        printed: count('printed'),
        withheld: count('withheld'),
        missing: count('missing'),
        ambiguous: count('ambiguous'),
      },
      sums: {
        rules: sums.rules.length,
        trusted: sums.rules.filter(({ isTrusted }) => isTrusted).length,
        withheldInSums: sums.inSums,
        notExact: sums.notExact,
      },
      ...(roundedTo > 1 && { roundedTo }),
    },
    sums.rules,
  );
}

/** The threshold that the marks of the file tell of: "<5" says 5. */
function thresholdOf({ values, profiles }: TableStructure): number | undefined {
  const rowsOf = new Map<number, number>();
  for (const place of values) {
    const { readings, rowsOf: rows } = profiles[place]!;
    for (const [code, reading] of readings.entries()) {
      if (reading.kind !== 'interval' || reading.high === Infinity || reading.low > 1) continue;
      rowsOf.set(reading.high + 1, (rowsOf.get(reading.high + 1) ?? 0) + rows[code]!);
    }
  }
  return [...rowsOf].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Different numbers from which on rounding can be told from chance. */
const roundedNumbersMin = 15;

function roundingOf({ values, profiles }: TableStructure): number {
  const numbers = new Set<number>();
  for (const place of values) {
    for (const reading of profiles[place]!.readings) {
      if (reading.kind === 'count' && reading.value !== 0) numbers.add(reading.value);
    }
  }
  if (numbers.size < roundedNumbersMin) return 1;
  return [1000, 100, 50, 10, 5, 3].find((base) => [...numbers].every((number) => number % base === 0)) ?? 1;
}

/** Whether the numbers are mostly fractions, as rates and percentages are: a small rate tells nothing of few people. */
function holdsRates({ values, profiles }: TableStructure): boolean {
  const sum = (of: 'fractions' | 'counts'): number => values.reduce((all, place) => all + profiles[place]![of], 0);
  return sum('fractions') * 2 > sum('counts');
}

/** The names of the columns of a wide table as labels of a dimension. */
function columnDimensionOf(table: CodedTable, { values }: TableStructure, totals: readonly string[]): CellDimension {
  const labels = values.map((place) => table.columns[place]!.name);
  const more = new Set(totals.map(normaliseLabel));
  return {
    name: 'column',
    labels,
    total: labels.findIndex((label) => isTotalLabel(label, more)),
    breakdowns: new Uint32Array(labels.length),
  };
}

/** Small numbers that stand in print, one finding for all. */
function smallCounts(table: CodedTable, cells: PublishedCells, k: number, roundedTo: number): Finding[] {
  if (roundedTo > 1) return [];
  const small = cells.cells.filter(({ kind, low, high }) => kind === 'printed' && low === high && low > 0 && low < k);
  if (small.length === 0) return [];
  const examples = small.toSorted((a, b) => a.low - b.low).slice(0, 20);
  return [
    {
      kind: 'small-count',
      severity: 'medium',
      cell: viewCell(cells, table, examples[0]!),
      facts: {
        k,
        cells: small.length,
        ones: small.filter(({ low }) => low === 1).length,
        lines: examples.map(({ row }) => table.lines[row]!),
        examples: examples.map((cell) => `${viewCell(cells, table, cell).labels.join(' · ')}: ${cell.low}`),
      },
    },
  ];
}

const severities: readonly Severity[] = ['high', 'medium', 'low'];

function resultOf(
  findings: readonly Finding[],
  told: Omit<CheckSummary, 'findings' | 'byKind' | 'bySeverity' | 'discloses'>,
  rules: readonly SumRule[],
): CheckResult {
  const ordered = findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
      (a.steps?.length ?? 0) - (b.steps?.length ?? 0),
  );
  const kinds = Map.groupBy(ordered, ({ kind }) => kind);
  return {
    findings: ordered,
    rules,
    summary: {
      ...told,
      findings: ordered.length,
      byKind: Object.fromEntries(Array.from(kinds, ([kind, those]) => [kind, those.length])),
      bySeverity: {
        high: ordered.filter(({ severity }) => severity === 'high').length,
        medium: ordered.filter(({ severity }) => severity === 'medium').length,
        low: ordered.filter(({ severity }) => severity === 'low').length,
      },
      discloses: ordered.some(({ kind }) => discloses(kind)),
    },
  };
}
