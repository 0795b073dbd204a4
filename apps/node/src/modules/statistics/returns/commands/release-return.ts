// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, releaseReturn as releaseEndpoint, withdrawReturn as withdrawEndpoint } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayReadReturns, mayReleaseReturns } from '../../policy.ts';
import { deleteFiles, findFiles, markDraft, markReleased } from '../../store-returns.ts';
import { getReturnRow, holdReturn } from '../open-return.ts';
import { presentSummary } from '../present-return.ts';

/** Releases what somebody else proposed. Throws `return.state` and `return.second-person`. */
export const releaseReturn = defineCommand({
  name: 'returns.release',
  input: inputOf(releaseEndpoint),
  policy: mayReleaseReturns,
  async run(scope, { returnId }) {
    const { accountId: by } = scope.actor as AccountActor;
    const row = await holdReturn(scope, returnId, 'proposed');
    if (row.proposedBy === by) throw new AppError('return.second-person');
    const files = await findFiles(scope.db, returnId);
    if (!(await markReleased(scope.db, returnId, { by, at: scope.clock() }))) throw new AppError('record.changed');
    return { summary: presentSummary(await getReturnRow(scope, returnId)), files };
  },
  audit: ({ returnId }, { summary: { kind, year }, files }) => ({
    purpose: 'statistics',
    subjectKind: 'return',
    subjectIds: [returnId],
    details: { kind, year, files: Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])) },
  }),
});

/** Makes a proposed return a draft again: the proposer takes it back, or who should release it sends it back. */
export const withdrawReturn = defineCommand({
  name: 'returns.withdraw',
  input: inputOf(withdrawEndpoint),
  policy: mayReadReturns,
  async run(scope, { returnId }) {
    const row = await holdReturn(scope, returnId, 'proposed');
    await deleteFiles(scope.db, returnId);
    if (!(await markDraft(scope.db, returnId))) throw new AppError('record.changed');
    return { kind: row.kind, year: row.year };
  },
  audit: ({ returnId }, { kind, year }) => ({
    purpose: 'statistics',
    subjectKind: 'return',
    subjectIds: [returnId],
    details: { kind, year },
  }),
});
