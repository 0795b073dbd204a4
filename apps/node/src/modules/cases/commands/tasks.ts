// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { assignTask as assignEndpoint, finishTask as finishEndpoint, inputOf } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { notify } from '../notices/index.ts';
import { mayReadCases } from '../policy.ts';
import { assignTaskRow, finishTaskRow } from '../store-tasks.ts';

/** Gives a task to somebody of one's organisation, or to nobody in particular. Throws `record.not-found`. */
export const assignTask = defineCommand({
  name: 'cases.assignTask',
  input: inputOf(assignEndpoint),
  policy: mayReadCases,
  async run(scope, { taskId, accountId }) {
    const known = accountId === null || (await findAccountNames(scope, [accountId])).has(accountId);
    const caseId = known ? await assignTaskRow(scope.db, taskId, accountId) : undefined;
    if (caseId === undefined) throw new AppError('record.not-found');
    if (accountId !== null) await notify(scope, { kind: 'taskAssigned', to: { accountId }, caseId, subjectId: taskId });
    return { assigned: true };
  },
  audit: ({ taskId, accountId }) => ({ subjectKind: 'task', subjectIds: [taskId], details: { to: accountId } }),
});

/** Says that something was done. A deadline of the process ends with the move that meets it. Throws `record.not-found`. */
export const finishTask = defineCommand({
  name: 'cases.finishTask',
  input: inputOf(finishEndpoint),
  policy: mayReadCases,
  async run(scope, { taskId }) {
    const by = { account: (scope.actor as AccountActor).accountId, at: scope.clock() };
    if (!(await finishTaskRow(scope.db, taskId, by))) throw new AppError('record.not-found');
    return { finished: true };
  },
  audit: ({ taskId }) => ({ subjectKind: 'task', subjectIds: [taskId] }),
});
