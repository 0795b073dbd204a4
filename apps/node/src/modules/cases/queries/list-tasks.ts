// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listTasks as endpoint, type AccountId, type TaskView } from '@palermo/contract';
import type { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { mayReadCases } from '../policy.ts';
import { findOpenTasks, type TaskRow } from '../store-tasks.ts';

/** What is to be done, the most urgent first: the actor's and nobody's, or the whole organisation's. */
export const listTasks = defineQuery({
  name: 'cases.listTasks',
  input: inputOf(endpoint),
  policy: mayReadCases,
  async run(scope, { whose, after, limit }) {
    const { accountId } = scope.actor as AccountActor;
    const [dueOn = '', id = ''] = after === undefined ? [] : readCursor(after, 2);
    const rows = await findOpenTasks(scope.db, {
      account: whose === 'mine' ? accountId : null,
      after: after === undefined ? null : { dueOn, id },
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const names = await findAccountNames(
      scope,
      page.flatMap(({ assignedTo }) => (assignedTo === null ? [] : [assignedTo])),
    );
    const last = page.at(-1);
    return {
      tasks: page.map((row) => presentTask(row, { names, today: dayOf(scope.clock()) })),
      next: rows.length > page.length && last ? writeCursor([last.dueOn, last.id]) : null,
    };
  },
  audit: 'none',
});

function presentTask(
  { id, caseId, reference, kind, key, subjectId, dueOn, remindOn, assignedTo, stage }: TaskRow,
  { names, today }: { readonly names: ReadonlyMap<AccountId, string>; readonly today: string },
): z.output<typeof TaskView> {
  const state = dueOn < today ? 'overdue' : remindOn <= today ? 'soon' : 'later';
  const name = assignedTo === null ? undefined : names.get(assignedTo);
  return {
    id,
    caseId,
    reference,
    kind,
    key,
    subjectId,
    dueOn,
    state,
    assignedTo: assignedTo !== null && name !== undefined ? { id: assignedTo, name } : null,
    stage,
  };
}
