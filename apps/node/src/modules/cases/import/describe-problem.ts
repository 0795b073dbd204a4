// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RowProblem, RowProblemReason } from './import-types.ts';

const SENTENCES: Readonly<Record<RowProblemReason, string>> = {
  'cell.unknownCode': 'is not a known value',
  'cell.ambiguousCode': 'may mean several values',
  'cell.notANumber': 'is not a number',
  'cell.outOfRange': 'is outside what is possible',
  'cell.notADate': 'is not a date',
  'cell.ambiguousDate': 'may be day and month or month and day',
  'cell.impossibleDate': 'is a date that does not exist',
  'cell.futureDate': 'lies in the future',
  'cell.notYesOrNo': 'is neither yes nor no',
  'cell.tooLong': 'is too long',
  'cell.contradiction': 'contradicts another column',
  'cell.undecodable': 'holds characters that could not be read',
  'cell.changedHere': 'differs from what somebody entered here since the last import',
  'cell.notByImport': 'differs from the case, where an import does not change it',
  'row.tooFewCells': 'The row has too few cells.',
  'row.tooManyCells': 'The row has too many cells.',
  'row.quote': 'The quotes in the row do not match.',
  'row.repeatedId': 'The identifier occurs earlier in the file.',
  'row.erased': 'The person of this row was erased here.',
  'row.nothingToImport': 'The row holds nothing that is imported.',
};

/** True for the codes of faults of a whole row. */
export function isRowReason(code: string): code is RowProblemReason {
  return code.startsWith('row.') && Object.hasOwn(SENTENCES, code);
}

/** A fault as a plain English sentence, for the command line and for files of rejected rows. */
export function describeProblem({ column, value, reason, suggestion }: RowProblem): string {
  if (reason.startsWith('row.')) {
    return value === null ? SENTENCES[reason] : `${SENTENCES[reason]} (${value})`;
  }
  const meant = suggestion === null ? '' : ` Did you mean ${suggestion}?`;
  return `${column}: "${value}" ${SENTENCES[reason]}.${meant}`;
}
