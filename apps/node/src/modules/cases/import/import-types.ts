// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SuspectCodes } from '@palermo/contract';
import type { FieldValues, FormField } from '@palermo/terms';
import type { DateOrder, TableRow } from '../../../platform/tabular/index.ts';
import type { SuspectPart } from '../suspect.ts';

/** Why a cell or a row cannot be taken as it is. Codes are permanent: the message catalogues speak of them. */
export type RowProblemReason =
  | 'cell.unknownCode'
  | 'cell.ambiguousCode'
  | 'cell.notANumber'
  | 'cell.outOfRange'
  | 'cell.notADate'
  | 'cell.ambiguousDate'
  | 'cell.impossibleDate'
  | 'cell.futureDate'
  | 'cell.notYesOrNo'
  | 'cell.tooLong'
  | 'cell.contradiction'
  | 'cell.undecodable'
  | 'cell.changedHere'
  | 'cell.notByImport'
  | 'row.tooFewCells'
  | 'row.tooManyCells'
  | 'row.quote'
  | 'row.repeatedId'
  | 'row.erased'
  | 'row.nothingToImport';

/** A fault in one row. `row` is the number that a person sees in the file. */
export interface RowProblem {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: RowProblemReason;
  /** The likeliest right value, in our codes. */
  readonly suggestion: string | null;
}

/** Facts of a case that are not fields of its form. */
export const caseAttributes = [
  'externalId',
  'registeredOn',
  'yearOfRegistration',
  'outcome',
  'decidedBy',
  'ageGroup',
  'majority',
] as const;
export type CaseAttribute = (typeof caseAttributes)[number];

/** What a row says about a case, in the product's own terms. Each attribute is absent where the row does not say. */
export interface MappedCase {
  /**
   * Values by field key. Beside the fields of the form it may hold `ageGroup` and `majority`, codes of the lists of these
   * names, where the file gives bands instead of ages.
   */
  readonly values: FieldValues;
  /**
   * Fields of several choices to which the row answers "none of them" (flags that are all 0). They are known, not missing:
   * a percentage of such a field counts them among its rows.
   */
  readonly answeredNone: readonly string[];
  /** The source's own identifier of the case. */
  readonly externalId?: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where only that much is said. */
  readonly registeredOn?: string;
  /** The years between which the day of registration lies, such as `2014-2018`, where the file gives only that. */
  readonly yearOfRegistration?: string;
  /** Code of the list `outcome`. */
  readonly outcome?: 'presumed' | 'confirmed' | 'notConfirmed';
  /** What is coded of the suspect whom the row describes, or of several together. */
  readonly suspect?: SuspectCodes;
  /** Code of the list `decisionMaker`. */
  readonly decidedBy?: string;
}

/** How the cells of one column are read. */
export type ColumnReading =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'attribute'; readonly attribute: CaseAttribute }
  /** A column of yes and no that says whether codes of a field hold; `exact: false`: at least one of them does. */
  | { readonly kind: 'flag'; readonly field: string; readonly codes: readonly string[]; readonly exact: boolean }
  /** A column about a suspect: codes of the part's list, joined by semicolons. */
  | { readonly kind: 'suspect'; readonly part: SuspectPart }
  /** A column of yes and no that says whether a code holds of a suspect. */
  | { readonly kind: 'suspectFlag'; readonly part: SuspectPart; readonly code: string }
  /** A column of which a field keeps one part, as a town is part of a place. */
  | { readonly kind: 'part'; readonly field: string; readonly slot: string }
  /** A column of free comments, kept in the notes of the case. */
  | { readonly kind: 'comment' }
  /**
   * A column without a counterpart, kept as a line of the notes of the case: under the name of the column or another.
   * With `block`, further lines of the value are indented, so that it is read back whole.
   */
  | { readonly kind: 'note'; readonly name?: string; readonly block?: boolean }
  /** A column that is not taken up: it repeats another, or says nothing about the victim, or a person left it out. */
  | { readonly kind: 'leftOut' };

export interface PlannedColumn {
  readonly column: string;
  readonly readings: readonly ColumnReading[];
  /** What is to be read instead of what is written, compared without case; '' for no value. */
  readonly corrections?: Readonly<Record<string, string>>;
  /** Texts that mean no value in this column, besides the usual ones; lower case. */
  readonly missing?: readonly string[];
  /** Usual texts for no value that are values in this column; lower case. */
  readonly notMissing?: readonly string[];
}

/** How the rows of one file are read. */
export interface ImportPlan {
  readonly columns: readonly PlannedColumn[];
  /** Numbers of rows that hold a second line of column names rather than a case. */
  readonly labelRows: readonly number[];
  /** True when a row in which every column is empty is still a case. */
  readonly emptyRowsCount: boolean;
}

export interface ImportContext {
  /** The fields of the country's case form. */
  readonly fields: readonly FormField[];
  /** The day of the import, `YYYY-MM-DD`: later dates are refused. */
  readonly today: string;
  /** The order of day and month in the file; unless told, dates that could be either are refused. */
  readonly dateOrder?: DateOrder;
}

export const importProfileIds = ['ctdc-kanon', 'ctdc-synthetic', 'htcds', 'palermo'] as const;
export type ImportProfileId = (typeof importProfileIds)[number];

/** A known layout of files. */
export interface ImportProfile {
  readonly id: ImportProfileId;
  /** Key of its name in the message catalogues. */
  readonly labelKey: string;
  /** How surely a file with these columns has this layout, 0 to 1. */
  detect(columns: readonly string[], context: ImportContext): number;
  plan(columns: readonly string[], sample: readonly TableRow[], context: ImportContext): ImportPlan;
}
