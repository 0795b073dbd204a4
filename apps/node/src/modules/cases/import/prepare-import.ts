// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OpenTable, ReadRowsOptions, TableRow } from '../../../platform/tabular/index.ts';
import { inferDateOrder } from './date-order.ts';
import { isRowReason } from './describe-problem.ts';
import type { ImportContext, ImportPlan, ImportProfile, MappedCase, RowProblem } from './import-types.ts';
import { mappingPlan, type ColumnMapping } from './mapping-plan.ts';
import {
  createContentHash,
  createOccurrenceCounter,
  OWN_COLUMN_PREFIX,
  OWN_ID_COLUMN,
  OWN_REASON_COLUMN,
  rowFingerprint,
  shortHash,
} from './row-fingerprint.ts';
import { createRowMapper, type MappedRow } from './row-mapper.ts';

const SAMPLE_ROWS = 1000;

export interface ImportedRow {
  /** The number that a person sees in the file. */
  readonly row: number;
  readonly source: TableRow;
  /** True when the case is to be taken; its problems, if any, are then of cells that it goes without. */
  readonly accepted: boolean;
  readonly case: MappedCase;
  readonly problems: readonly RowProblem[];
  /** The source's identifier, else one made of the content: the same in every import of the same file. */
  readonly externalId: string;
  /** A hash of the content: with it, a row that changed since it was imported is told from one that did not. */
  readonly fingerprint: Buffer;
}

export interface PreparedImport {
  readonly plan: ImportPlan;
  /** Columns that nothing is taken from. */
  readonly leftOut: readonly string[];
  /** Rows of labels between the column names and the first case. */
  readonly labelRows: readonly TableRow[];
  readonly context: ImportContext;
  /**
   * Reads the rows in order with bounded memory. Every row of the file is given once, accepted or not; only label rows and
   * the empty prepared rows of a workbook are none. With `afterRow`, rows before are still read, since identifiers depend
   * on them, but are not given.
   */
  rows(options?: ReadRowsOptions): AsyncIterable<ImportedRow>;
}

export interface PrepareImportOptions {
  /** A known layout, or the mapping that a person made. */
  readonly by: ImportProfile | ColumnMapping;
  readonly context: ImportContext;
  /** Take rows without their bad cells. A row whose cells may be shifted is never taken. */
  readonly acceptPartial?: boolean;
}

async function sampleOf(table: OpenTable): Promise<TableRow[]> {
  const sample: TableRow[] = [];
  for await (const row of table.rows()) {
    sample.push(row);
    if (sample.length >= SAMPLE_ROWS) {
      break;
    }
  }
  return sample;
}

function isProfile(by: ImportProfile | ColumnMapping): by is ImportProfile {
  return typeof by['plan'] === 'function';
}

/** Prepared rows of a form in a workbook hold nothing, or only a number in a column without a name. */
function isPreparedRow(row: TableRow): boolean {
  return Object.entries(row.values).every(([column, value]) => value === '' || /^column \d+$/.test(column));
}

function isAccepted(mapped: MappedRow, acceptPartial: boolean): boolean {
  if (mapped.problems.length === 0) {
    return true;
  }
  const shifted = mapped.problems.some(({ reason }) => reason.startsWith('row.'));
  const something = Object.keys(mapped.case.values).length > 0 || mapped.case.registeredOn !== undefined;
  return acceptPartial && !shifted && something;
}

function withRowProblem(
  mapped: MappedRow,
  row: number,
  fault: Pick<RowProblem, 'column' | 'value' | 'reason'>,
): MappedRow {
  return { ...mapped, problems: [...mapped.problems, { row, suggestion: null, ...fault }] };
}

/** Reads the beginning of a table and lays down how its rows become cases. */
export async function prepareImport(table: OpenTable, options: PrepareImportOptions): Promise<PreparedImport> {
  const { by, acceptPartial = false } = options;
  const columns = table.columns.filter((column) => !column.startsWith(OWN_COLUMN_PREFIX));
  const sample = await sampleOf(table);
  const plan = isProfile(by) ? by.plan(columns, sample, options.context) : mappingPlan(by, columns, options.context);
  const dateOrder = options.context.dateOrder ?? inferDateOrder(plan, sample, options.context);
  const context = { ...options.context, ...(dateOrder ? { dateOrder } : {}) };
  const mapRow = createRowMapper(plan, context);
  const hashContent = createContentHash(columns);

  async function* rows(readOptions: ReadRowsOptions = {}): AsyncGenerator<ImportedRow, void, undefined> {
    const { afterRow = 0, ...others } = readOptions;
    const countOccurrence = createOccurrenceCounter();
    const countId = createOccurrenceCounter();
    for await (const source of table.rows(others)) {
      if (plan.labelRows.includes(source.number)) {
        continue;
      }
      const fingerprint = hashContent(source);
      const ownId = rowFingerprint(fingerprint, countOccurrence(fingerprint));
      let mapped = mapRow(source);
      if (!mapped.filled && mapped.problems.length === 0) {
        if (table.format === 'xlsx' && isPreparedRow(source)) {
          continue;
        }
        mapped = withRowProblem(mapped, source.number, { column: null, value: null, reason: 'row.nothingToImport' });
      }
      const unsettled = /^\[([a-zA-Z.]+)\]/.exec(source.values[OWN_REASON_COLUMN] ?? '')?.[1];
      if (unsettled !== undefined && isRowReason(unsettled)) {
        mapped = withRowProblem(mapped, source.number, { column: null, value: null, reason: unsettled });
      }
      const { externalId: givenId } = mapped.case;
      if (givenId !== undefined && countId(shortHash(givenId)) > 1) {
        mapped = withRowProblem(mapped, source.number, {
          column: 'externalId',
          value: givenId,
          reason: 'row.repeatedId',
        });
      }
      if (source.number > afterRow) {
        yield {
          row: source.number,
          source,
          accepted: isAccepted(mapped, acceptPartial),
          case: mapped.case,
          problems: mapped.problems,
          externalId: givenId ?? (source.values[OWN_ID_COLUMN] || ownId),
          fingerprint,
        };
      }
    }
  }

  return {
    plan,
    leftOut: columns.filter((column) =>
      plan.columns
        .filter((planned) => planned.column === column)
        .every(({ readings }) => readings.every(({ kind }) => kind === 'leftOut')),
    ),
    labelRows: sample.filter((row) => plan.labelRows.includes(row.number)),
    context,
    rows,
  };
}

/**
 * What a row gives of the day of registration where it does not give the day: a month, a year or a span of years. Null
 * where it gives the day, undefined where it says nothing.
 */
export function registeredWithinOf(
  mapped: Pick<MappedCase, 'registeredOn' | 'yearOfRegistration'>,
): string | null | undefined {
  const { registeredOn = mapped.yearOfRegistration } = mapped;
  return registeredOn === undefined || registeredOn.length !== 'YYYY-MM-DD'.length ? registeredOn : null;
}

/** The first day that a registration may have had: of the day, month, year or years that the row gives. */
export function registrationDayOf(mapped: Pick<MappedCase, 'registeredOn' | 'yearOfRegistration'>): string | undefined {
  const { registeredOn = mapped.yearOfRegistration?.slice(0, 4) } = mapped;
  return registeredOn === undefined ? undefined : `${registeredOn}-01-01`.slice(0, 10);
}
