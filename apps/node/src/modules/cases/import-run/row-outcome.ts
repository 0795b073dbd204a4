// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { ImportedRow, RowProblem, RowProblemReason } from '../import/index.ts';
import { noCounts, addCounts, type ImportCounts } from './import-run.ts';

/** What became of one row. */
export interface RowOutcome {
  readonly row: ImportedRow;
  readonly kind: 'accepted' | 'rejected' | 'unchanged';
  readonly problems: readonly RowProblem[];
  /** The case that an accepted row registered or changed; undefined in a dry run. */
  readonly caseId?: CaseId;
}

export function accepted(
  row: ImportedRow,
  caseId?: CaseId,
  problems: readonly RowProblem[] = row.problems,
): RowOutcome {
  return { row, kind: 'accepted', problems, ...(caseId === undefined ? {} : { caseId }) };
}

export function unchanged(row: ImportedRow): RowOutcome {
  return { row, kind: 'unchanged', problems: row.problems };
}

export function rejected(row: ImportedRow, problems: readonly RowProblem[] = row.problems): RowOutcome {
  return { row, kind: 'rejected', problems };
}

/** A fault of the row as a whole. */
export function rowProblem({ row }: ImportedRow, reason: RowProblemReason, value: string | null): RowProblem {
  return { row, column: null, value, reason, suggestion: null };
}

export function countOutcomes(outcomes: readonly RowOutcome[]): ImportCounts {
  return outcomes.reduce(
    (sum, { kind, problems }) => addCounts(sum, { ...noCounts, done: 1, [kind]: 1, problems: problems.length }),
    noCounts,
  );
}
