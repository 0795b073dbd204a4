// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createTask as createEndpoint, inputOf, reopenTask as reopenEndpoint, type TaskId } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { notify } from '../../notices/index.ts';
import { keyOf, openCase } from '../../open-case.ts';
import { mayReadCases } from '../../policy.ts';
import { sealTaskWords } from '../../sealed-words.ts';
import { insertOwnTaskRow, reopenTaskRow } from '../../store-tasks.ts';
import { requireColleagues } from '../colleagues.ts';

/** Days before the due day from which a task that somebody set counts as soon. */
const soonDays = 3;

/** Sets a task about a case. Throws `record.not-found`, `task.past`, `colleague.unknown`. */
export const createTask = defineCommand({
  name: 'cases.setTask',
  input: inputOf(createEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId, words, dueOn, accountId }) {
    const actor = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId);
    if (dueOn < dayOf(scope.clock())) throw new AppError('task.past');
    if (accountId !== null) await requireColleagues(scope, [accountId]);
    const id = newId<TaskId>();
    await insertOwnTaskRow(scope.db, {
      id,
      caseId,
      organisationId: actor.organisationId,
      kind: 'todo',
      key: 'own',
      // A case has as many of them as people set, so each is about itself.
      subjectId: id,
      dueOn,
      remindOn: dayOf(new Date(Date.parse(dueOn) - soonDays * 86_400_000)),
      assignedTo: accountId,
      at: scope.clock(),
      set: { sealed: sealTaskWords(scope.keyring, keyOf(opened), id, words), by: actor.accountId },
    });
    if (accountId !== null) await notify(scope, { kind: 'taskAssigned', to: { accountId }, caseId, subjectId: id });
    return { id };
  },
  audit: ({ caseId, dueOn, accountId, purpose }, { id }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { task: id, dueOn, to: accountId },
  }),
});

/** Opens a task again that somebody set. Throws `record.not-found`. */
export const reopenTask = defineCommand({
  name: 'cases.reopenTask',
  input: inputOf(reopenEndpoint),
  policy: mayReadCases,
  async run(scope, { taskId }) {
    if ((await reopenTaskRow(scope.db, taskId)) === undefined) throw new AppError('record.not-found');
    return { opened: true };
  },
  audit: ({ taskId }) => ({ subjectKind: 'task', subjectIds: [taskId] }),
});
