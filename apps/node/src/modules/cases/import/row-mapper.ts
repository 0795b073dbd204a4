// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { suspectForm, type FormField } from '@palermo/terms';
import { MISSING_HABITS, readFlag, type TableRow } from '../../../platform/tabular/index.ts';
import type { SuspectPart } from '../suspect.ts';
import { createCaseBuilder, type Gift } from './case-builder.ts';
import { writeComment, writeNamedNote } from './htcds/htcds-notes.ts';
import type {
  CaseAttribute,
  ColumnReading,
  ImportContext,
  ImportPlan,
  MappedCase,
  PlannedColumn,
  RowProblem,
} from './import-types.ts';
import { readAttribute } from './read-attribute.ts';
import { EMPTY, problem, readFieldValue, readValue, type Reading } from './read-field.ts';

export interface MappedRow {
  readonly case: MappedCase;
  readonly problems: readonly RowProblem[];
  /** False when no column that is taken up holds a value. */
  readonly filled: boolean;
}

/** Distinct cells of a column whose reading is remembered: coded columns repeat a few values over millions of rows. */
const REMEMBERED_MAX = 2000;
const REMEMBERED_CHARS_MAX = 80;

type Fields = ReadonlyMap<string, FormField>;
type CellReader = (written: string) => readonly Reading<Gift>[];

function flagGift(
  { field, codes, exact }: Extract<ColumnReading, { kind: 'flag' }>,
  cell: { readonly column: string; readonly written: string },
): Reading<Gift> {
  const holds = readFlag(cell.written);
  if (holds === undefined) {
    return problem('cell.notYesOrNo', cell.written);
  }
  // A merged flag says that one of several codes holds, not which: no code is guessed.
  return holds && !exact
    ? readValue<Gift>({ kind: 'note', text: `${cell.column}: ${codes.join(' / ')}` })
    : readValue<Gift>({ kind: 'flag', field, codes, holds });
}

const suspectFields = new Map(suspectForm.map((field) => [field.key, field]));

/** Codes of a set such as `Female;Male`, read as the answers to the same question about a suspect. */
function suspectGift(part: SuspectPart, written: string, context: ImportContext): Reading<Gift> {
  const field = suspectFields.get(part);
  const said = field ? readFieldValue(field, written, context) : EMPTY;
  if (said.kind !== 'value') return said;
  return readValue<Gift>({ kind: 'suspect', part, codes: said.value as readonly string[] });
}

function suspectFlagGift(
  { part, code }: Extract<ColumnReading, { kind: 'suspectFlag' }>,
  written: string,
): Reading<Gift> {
  const holds = readFlag(written);
  if (holds === undefined) return problem('cell.notYesOrNo', written);
  return holds ? readValue<Gift>({ kind: 'suspect', part, codes: [code] }) : EMPTY;
}

/** A single year or day in a column of years is a date of registration like any other. */
function attributeGift(attribute: CaseAttribute, value: string): Gift {
  const single = attribute === 'yearOfRegistration' && !/^\d{4}-\d{4}$/.test(value);
  return { kind: 'attribute', attribute: single ? 'registeredOn' : attribute, value };
}

function noteText(
  { name, block }: Extract<ColumnReading, { kind: 'note' }>,
  cell: { readonly column: string; readonly written: string },
): string {
  const under = name ?? cell.column;
  return block === true ? writeNamedNote(under, cell.written) : `${under}: ${cell.written}`;
}

function partGift(
  { field: key, slot }: Extract<ColumnReading, { kind: 'part' }>,
  written: string,
  fields: Fields,
): Reading<Gift> {
  const field = fields.get(key);
  return field ? readValue<Gift>({ kind: 'part', field, slot, text: written }) : EMPTY;
}

function readGift(
  reading: ColumnReading,
  cell: { readonly column: string; readonly written: string },
  fields: Fields,
  context: ImportContext,
): Reading<Gift> {
  switch (reading.kind) {
    case 'leftOut':
      return EMPTY;
    case 'note':
      return readValue<Gift>({ kind: 'note', text: noteText(reading, cell) });
    case 'comment':
      return readValue<Gift>({ kind: 'note', text: writeComment(cell.written) });
    case 'part':
      return partGift(reading, cell.written, fields);
    case 'flag':
      return flagGift(reading, cell);
    case 'suspect':
      return suspectGift(reading.part, cell.written, context);
    case 'suspectFlag':
      return suspectFlagGift(reading, cell.written);
    case 'attribute': {
      const { attribute } = reading;
      const said = readAttribute(attribute, cell.written, context);
      return said.kind === 'value' ? readValue(attributeGift(attribute, said.value)) : said;
    }
    case 'field': {
      const field = fields.get(reading.field);
      const said = field ? readFieldValue(field, cell.written, context) : EMPTY;
      return field && said.kind === 'value'
        ? readValue<Gift>({ kind: 'field', field, value: said.value })
        : (said as Reading<never>);
    }
  }
}

function cellReader(planned: PlannedColumn, fields: Fields, context: ImportContext): CellReader {
  const { column, readings } = planned;
  const corrections = new Map(
    Object.entries(planned.corrections ?? {}).map(([written, meant]) => [written.trim().toLowerCase(), meant]),
  );
  const missing = new Set([...MISSING_HABITS, ...(planned.missing ?? [])]);
  for (const word of planned.notMissing ?? []) {
    missing.delete(word);
  }
  const countries = readings.some(
    (reading) => reading.kind === 'field' && fields.get(reading.field)?.codeList === 'country',
  );
  const remembered = new Map<string, readonly Reading<Gift>[]>();
  const read = (written: string): readonly Reading<Gift>[] => {
    const meant = corrections.get(written.trim().toLowerCase()) ?? written;
    if (!missing.has(meant.trim().toLowerCase())) {
      return readings.map((reading) => readGift(reading, { column, written: meant }, fields, context));
    }
    // NA is how some programs write nothing, and how ISO writes Namibia: only a person can tell.
    return countries && meant.trim() === 'NA' ? [problem('cell.ambiguousCode', 'NA', 'NAM')] : [];
  };
  return (written) => {
    const known = remembered.get(written);
    if (known) {
      return known;
    }
    const gifts = read(written);
    if (remembered.size < REMEMBERED_MAX && written.length <= REMEMBERED_CHARS_MAX) {
      remembered.set(written, gifts);
    }
    return gifts;
  };
}

/** Faults that the table reader found in a row. */
function tableProblems(row: TableRow): RowProblem[] {
  return row.problems.map(({ code, column, value }) => ({
    row: row.number,
    column: column ?? null,
    value: value ?? null,
    reason: code === 'row.undecodable' ? 'cell.undecodable' : code,
    suggestion: null,
  }));
}

/**
 * Makes the function that reads rows by a plan. It is pure: the same row gives the same case and the same problems. A cell
 * with a problem gives nothing to the case; whether the row is then taken without it is for the caller to decide.
 */
export function createRowMapper(plan: ImportPlan, context: ImportContext): (row: TableRow) => MappedRow {
  const fields: Fields = new Map(context.fields.map((field) => [field.key, field]));
  const notesField = fields.get('notes');
  const readers = plan.columns.map((planned) => ({
    column: planned.column,
    read: cellReader(planned, fields, context),
  }));
  return (row) => {
    const builder = createCaseBuilder(notesField);
    const problems = tableProblems(row);
    let filled = plan.emptyRowsCount;
    for (const { column, read } of readers) {
      const written = row.values[column] ?? '';
      for (const reading of read(written)) {
        if (reading.kind === 'empty') {
          continue;
        }
        filled = true;
        if (reading.kind === 'problem') {
          const { reason, value, suggestion } = reading;
          problems.push({ row: row.number, column, value, reason, suggestion });
          continue;
        }
        const reason = builder.take(reading.value);
        if (reason) {
          problems.push({ row: row.number, column, value: written, reason, suggestion: null });
        }
      }
    }
    return { case: builder.build(), problems, filled };
  };
}
