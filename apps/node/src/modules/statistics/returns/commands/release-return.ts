// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, releaseReturn as releaseEndpoint, withdrawReturn as withdrawEndpoint } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayReadReturns, mayReleaseReturns } from '../../policy.ts';
import { findFiles, markDraft, markReleased } from '../../store-returns.ts';
import { explainExact } from '../exact/explain-exact.ts';
import { getReturnRow, holdReturn } from '../open-return.ts';
import { presentSummary } from '../present-return.ts';

/**
 * Releases what somebody else proposed. Of exact figures that changed beyond noise the second person says why, because the
 * first has not seen them. Throws `return.state`, `return.second-person` and `return.comments-missing`.
 */
export const releaseReturn = defineCommand({
  name: 'returns.release',
  input: inputOf(releaseEndpoint),
  policy: mayReleaseReturns,
  async run(scope, { returnId, comments = [] }) {
    const { accountId: by } = scope.actor as AccountActor;
    const row = await holdReturn(scope, returnId, 'proposed');
    if (row.proposedBy === by) throw new AppError('return.second-person');
    await explainExact(scope, row, comments);
    if (!(await markReleased(scope.db, returnId, { by, at: scope.clock() }))) throw new AppError('record.changed');
    const files = await findFiles(scope.db, returnId);
    return { summary: presentSummary(await getReturnRow(scope, returnId)), files, recipient: row.recipient };
  },
  audit: ({ returnId }, { summary: { kind, year }, files, recipient }) =>
    statisticsNote('return', returnId, {
      kind,
      year,
      ...(recipient === null ? {} : { figures: 'exact', recipient }),
      files: Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])),
    }),
});

/** Makes a proposed return a draft again: the proposer takes it back, or who should release it sends it back. */
export const withdrawReturn = defineCommand({
  name: 'returns.withdraw',
  input: inputOf(withdrawEndpoint),
  policy: mayReadReturns,
  async run(scope, { returnId }) {
    const row = await holdReturn(scope, returnId, 'proposed');
    if (!(await markDraft(scope.db, returnId))) throw new AppError('record.changed');
    return { kind: row.kind, year: row.year };
  },
  audit: ({ returnId }, { kind, year }) => statisticsNote('return', returnId, { kind, year }),
});
