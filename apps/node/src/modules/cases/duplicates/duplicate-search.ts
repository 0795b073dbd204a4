// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, DuplicateSearch, OrganisationId } from '@palermo/contract';
import type { JobFailure } from '../../../kernel/job.ts';

/** The search through the cases of one organisation as the database keeps it. */
export interface DuplicateSearchRow {
  readonly organisationId: OrganisationId;
  readonly state: DuplicateSearch['state'];
  readonly jobId: string | null;
  readonly startedBy: AccountId;
  readonly startedAt: Date;
  /** The last case that was dealt with: where an interrupted search goes on. */
  readonly lastCase: CaseId | null;
  readonly doneCount: number;
  readonly totalCount: number;
  readonly failure: JobFailure | null;
  readonly finishedAt: Date | null;
}

/** True when another start goes on where this search was interrupted; otherwise it begins anew. */
export function goesOn(row: DuplicateSearchRow | undefined): row is DuplicateSearchRow {
  return (row?.state === 'cancelled' || row?.state === 'failed') && row.lastCase !== null;
}

export function presentSearch(row: DuplicateSearchRow): DuplicateSearch {
  return {
    state: row.state,
    doneCount: row.doneCount,
    // Cases that were registered meanwhile are dealt with too.
    totalCount: Math.max(row.totalCount, row.doneCount),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    failure: row.failure,
  };
}
