// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { missingMarks } from '../missing-marks.ts';
import type { CodedColumn, CodedTable } from './coded-table.ts';
import type { Finding, FindingKind, Severity } from './finding.ts';
import type { TableStructure } from './find-structure.ts';
import type { ColumnProfile } from './profile-column.ts';
import type { PublishedCells } from './published-cells.ts';
import { asciiDigits } from './read-cell.ts';
import { normaliseLabel } from './total-labels.ts';

/** Rows and texts told of one fault; the number of all is told beside. */
const examplesMax = 20;

/** UTF-8 read as Latin-1 or Windows-1252, and the mark that stands for bytes nobody could read. */
const brokenText =
  /\ufffd|Ã[\u0080-\u00bf\u0152-\u2122]|Ã¢|Â[\u00a0-\u00bf]|â€|Ð[\u0080-\u00bf]|Ñ[\u0080-\u00bf]|Ø[\u00a0-\u00bf]Ø|Ù[\u0080-\u00bf]Ø/u;

/** Characters from which on a cell is no label and no number. */
const longCell = 2000;

/**
 * **Faults of the values of a file**: text whose encoding was lost, marks of nothing that differ, counts that are no counts,
 * codes read as counts, one label in several spellings, several rows for one count.
 *
 * Cost: linear in different texts, and in rows for the lines told.
 */
export function auditValues(table: CodedTable, structure: TableStructure, cells?: PublishedCells): Finding[] {
  const attributes = new Set(structure.attributes);
  return [
    ...table.columns.flatMap((column, place) => [
      ...faultsOfText(table, column),
      ...(structure.values.includes(place) ? faultsOfCounts(table, column, structure.profiles[place]!) : []),
      ...(structure.values.includes(place) || attributes.has(place) ? [] : spellings(table, column)),
    ]),
    ...structure.values.flatMap((place) => codesAsCounts(table, structure, place)),
    ...(cells ? duplicates(table, cells) : []),
  ];
}

interface Fault {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly isFault: (code: number) => boolean;
  readonly facts?: Finding['facts'];
}

/** One finding for all cells of a column with a fault, or none. */
function found(table: CodedTable, column: CodedColumn, { kind, severity, isFault, facts = {} }: Fault): Finding[] {
  const faulty = column.values.map((_, code) => isFault(code));
  if (!faulty.includes(true)) return [];
  const lines: number[] = [];
  const texts = new Set<string>();
  let rows = 0;
  for (const [row, code] of column.codes.entries()) {
    if (!faulty[code]) continue;
    rows += 1;
    if (lines.length < examplesMax) lines.push(table.lines[row]!);
    if (texts.size < examplesMax) texts.add(column.values[code]!);
  }
  if (rows === 0) return [];
  const examples = [...texts].map((text) => (text.length > 80 ? `${text.slice(0, 80)}…` : text));
  return [{ kind, severity, facts: { column: column.name, rows, lines, examples, ...facts } }];
}

function faultsOfText(table: CodedTable, column: CodedColumn): Finding[] {
  return [
    ...found(table, column, {
      kind: 'mojibake',
      severity: 'low',
      isFault: (code) => brokenText.test(column.values[code]!),
    }),
    ...found(table, column, {
      kind: 'huge-cell',
      severity: 'low',
      isFault: (code) => column.values[code]!.length > longCell,
    }),
    ...mixedMissing(table, column),
  ];
}

const missingHabits = new Set([...missingMarks, '..', '-99', '-999']);

function mixedMissing(table: CodedTable, column: CodedColumn): Finding[] {
  const used = new Set(column.codes);
  const marks = column.values.filter(
    (text, code) => used.has(code) && (text === '' || missingHabits.has(text.trim().toLowerCase())),
  );
  if (marks.length < 2) return [];
  const set = new Set(marks);
  return found(table, column, {
    kind: 'mixed-missing',
    severity: 'low',
    isFault: (code) => set.has(column.values[code]!),
    facts: { examples: marks.map((text) => text || '(blank)') },
  });
}

function faultsOfCounts(table: CodedTable, column: CodedColumn, { readings }: ColumnProfile): Finding[] {
  const of = (isFault: (reading: (typeof readings)[number]) => boolean) => (code: number) => isFault(readings[code]!);
  const separated = found(table, column, {
    kind: 'thousands',
    severity: 'low',
    isFault: of((reading) => reading.kind === 'count' && reading.hasSeparator),
  });
  return [
    ...found(table, column, {
      kind: 'negative-count',
      severity: 'medium',
      isFault: of((reading) => reading.kind === 'count' && reading.value < 0),
    }),
    ...found(table, column, {
      kind: 'fractional-count',
      severity: 'low',
      isFault: of((reading) => reading.kind === 'count' && !reading.isWhole),
    }),
    ...found(table, column, { kind: 'not-a-number', severity: 'medium', isFault: of(({ kind }) => kind === 'text') }),
    ...separated,
  ];
}

function spellings(table: CodedTable, column: CodedColumn): Finding[] {
  if (column.isTruncated) return [];
  const used = new Set(column.codes);
  const groups = Map.groupBy(
    column.values.map((text, code) => ({ text, code })).filter(({ text, code }) => text !== '' && used.has(code)),
    ({ text }) => normaliseLabel(text).normalize('NFD').replaceAll(/\p{M}/gu, ''),
  );
  const several = [...groups.values()].filter((group) => group.length > 1);
  if (several.length === 0) return [];
  const codes = new Set(several.flat().map(({ code }) => code));
  return found(table, column, {
    kind: 'spelling',
    severity: 'low',
    isFault: (code) => codes.has(code),
    facts: {
      labels: several.length,
      examples: several.slice(0, examplesMax).map((group) => group.map(({ text }) => text).join(' = ')),
    },
  });
}

/** Counts that are the digits of a code in the same row, as where "Q6.1_10s_2019" became 61,102,019. */
function codesAsCounts(table: CodedTable, { profiles, dimensions }: TableStructure, place: number): Finding[] {
  const column = table.columns[place]!;
  const lines: number[] = [];
  const examples = new Set<string>();
  let rows = 0;
  const places = dimensions.flatMap((dimension) => dimension.places);
  const codes = new Map(places.map((each) => [each, table.columns[each]!.values.map(digitsOfCode)]));
  for (let row = 0; row < table.rowCount; row++) {
    const reading = profiles[place]!.readings[column.codes[row]!]!;
    if (reading.kind !== 'count' || reading.value < 1000) continue;
    const from = places.find((each) => codes.get(each)![table.columns[each]!.codes[row]!] === String(reading.value));
    if (from === undefined) continue;
    rows += 1;
    if (lines.length < examplesMax) lines.push(table.lines[row]!);
    const { values, codes: labels } = table.columns[from]!;
    if (examples.size < examplesMax) examples.add(`${values[labels[row]!]} → ${column.values[column.codes[row]!]}`);
  }
  if (rows === 0) return [];
  return [
    { kind: 'code-as-count', severity: 'medium', facts: { column: column.name, rows, lines, examples: [...examples] } },
  ];
}

/** The digits of a text that is a code of letters and digits, or undefined. */
function digitsOfCode(text: string): string | undefined {
  if (!/\p{L}/u.test(text) || !/[_.]/u.test(text)) return undefined;
  const digits = asciiDigits(text).replaceAll(/\D/gu, '');
  return digits.length >= 4 ? digits : undefined;
}

function duplicates(table: CodedTable, { cells }: PublishedCells): Finding[] {
  const repeated = cells.filter(({ alsoRows }) => alsoRows !== undefined);
  if (repeated.length === 0) return [];
  const differing = repeated.filter(({ kind }) => kind === 'ambiguous');
  const rows = repeated.reduce((sum, { alsoRows = [] }) => sum + alsoRows.length + 1, 0);
  const linesOf = ({ row, alsoRows = [] }: (typeof repeated)[number]): string =>
    [row, ...alsoRows].map((each) => table.lines[each]!).join(' = ');
  const examples = [...differing, ...repeated.filter(({ kind }) => kind !== 'ambiguous')]
    .slice(0, examplesMax)
    .map(linesOf);
  return [
    {
      kind: 'duplicate-key',
      severity: differing.length > 0 ? 'medium' : 'low',
      facts: { keys: repeated.length, differing: differing.length, rows, examples },
    },
  ];
}
