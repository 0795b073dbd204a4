// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValue, FieldValues, FormField } from '@palermo/terms';
import { splitParts } from '../compound-fields.ts';
import { writeHtcdsCode } from './htcds-code.ts';
import { htcdsColumns, type HtcdsColumn } from './htcds-columns.ts';
import { readNotes, type ReadNotes } from './htcds-notes.ts';

/** A case as HTCDS writes it: its values by field, and what is kept beside them. */
export interface HtcdsCase {
  readonly values: FieldValues;
  readonly status: 'active' | 'closed';
  readonly outcome: string;
  /** Code of the list `decisionMaker`; null where nobody said who decided. */
  readonly decisionMaker: string | null;
  /** The day of registration, as exactly as it is known. */
  readonly registeredOn: string;
  /** Roles of all suspects of the case. */
  readonly roles: readonly string[];
}

const separator = ';';

function codesOf(field: FormField | undefined, codes: readonly string[]): string {
  const { codeList } = field ?? {};
  const written = codes.map((code) => (codeList === undefined ? code : writeHtcdsCode(codeList, code)));
  return [...new Set(written)].join(separator);
}

function cellOf(field: FormField | undefined, value: FieldValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Array.isArray(value)) return codesOf(field, value as readonly string[]);
  return field?.type === 'choice' ? codesOf(field, [String(value)]) : String(value);
}

/** A person has one primary and one secondary language in HTCDS, and any number here. */
function languageCell(column: string, value: FieldValue | undefined): string {
  const languages = Array.isArray(value) ? (value as readonly string[]) : [];
  const [first = '', ...others] = languages;
  return column === 'prs_PrimaryLanguage' ? first : others.join(separator);
}

/** The status as it came in, unless the case was closed or reopened here since. */
function statusCell({ status }: HtcdsCase, { named }: ReadNotes): string {
  const stated = named.get('cas_Status');
  if (status === 'closed') return stated?.startsWith('Closed') === true ? stated : 'Closed';
  return stated ?? 'Active';
}

function attributeCell(attribute: string, file: HtcdsCase): string {
  if (attribute === 'outcome') return writeHtcdsCode('outcome', file.outcome);
  if (attribute === 'decidedBy')
    return file.decisionMaker === null ? '' : writeHtcdsCode('decisionMaker', file.decisionMaker);
  return file.registeredOn;
}

type Fields = ReadonlyMap<string, FormField>;

function columnCell({ name, reading }: HtcdsColumn, file: HtcdsCase, notes: ReadNotes, fields: Fields): string {
  switch (reading.kind) {
    case 'comment':
      return notes.comment;
    case 'attribute':
      return attributeCell(reading.attribute, file);
    case 'suspect':
      return file.roles.map((role) => writeHtcdsCode('perpetratorRole', role)).join(separator);
    case 'part': {
      const text = file.values[reading.field];
      return typeof text === 'string' ? (splitParts(reading.field, text).get(reading.slot) ?? '') : '';
    }
    case 'field':
      return reading.field === 'languages'
        ? languageCell(name, file.values['languages'])
        : cellOf(fields.get(reading.field), file.values[reading.field]);
    default:
      return name === 'cas_Status' ? statusCell(file, notes) : (notes.named.get(name) ?? '');
  }
}

export const htcdsColumnNames: readonly string[] = htcdsColumns.map(({ name }) => name);

/** The cells of a case in the columns of HTCDS 2.0; what was imported as HTCDS goes out as it came in. */
export function writeHtcdsRow(file: HtcdsCase, fields: Fields): string[] {
  const { notes } = file.values;
  const read = readNotes(typeof notes === 'string' ? notes : '');
  return htcdsColumns.map((column) => columnCell(column, file, read, fields));
}
