// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listTasks as endpoint } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { mayReadCases } from '../policy.ts';
import { presentTasks } from '../present-task.ts';
import { findOpenTasks } from '../store-tasks.ts';

/** What is to be done, the most urgent first: the actor's and nobody's, one account's, or the whole organisation's. */
export const listTasks = defineQuery({
  name: 'cases.listTasks',
  input: inputOf(endpoint),
  policy: mayReadCases,
  async run(scope, { whose, of, after, limit }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const [dueOn = '', id = ''] = after === undefined ? [] : readCursor(after, 2);
    const account = of ?? (whose === 'mine' ? accountId : null);
    const rows = await findOpenTasks(
      scope.db,
      { organisation: organisationId, account, orNobody: of === undefined },
      { after: after === undefined ? null : { dueOn, id }, limit: limit + 1 },
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      tasks: await presentTasks(scope, page),
      next: rows.length > page.length && last ? writeCursor([last.dueOn, last.id]) : null,
    };
  },
  // Words that somebody wrote are about a person; everything else of a task is codes and days.
  audit: (_input, { tasks }) => ({
    purpose: 'overview',
    subjectKind: 'case',
    subjectIds: [...new Set(tasks.flatMap(({ caseId, words }) => (words === null ? [] : [caseId])))],
  }),
});
