// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { handOverWork as endpoint, inputOf } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { notify } from '../../notices/index.ts';
import { maySupervise } from '../../policy.ts';
import { countWorkOf, moveCases, moveTasks } from '../../store-workers.ts';
import { requireColleagues } from '../colleagues.ts';

/**
 * Hands the work of one account over to colleagues: their cases with the tasks of each, and the tasks that they have in cases of
 * others. All in one act, so that nothing is left behind. Throws `record.not-found`, `record.changed`, `colleague.unknown`.
 */
export const handOverWork = defineCommand({
  name: 'cases.handOverWork',
  input: inputOf(endpoint),
  policy: maySupervise,
  async run(scope, { accountId, to, caseIds = null, expected }) {
    const actor = scope.actor as AccountActor;
    const takers = (await requireColleagues(scope, [...new Set(to)])).map(({ id }) => id);
    if (takers.includes(accountId)) throw new AppError('colleague.unknown');
    const there = await countWorkOf(scope.db, accountId);
    if (!there) throw new AppError('record.not-found');
    const asShown = expected?.caseCount === there.caseCount && expected.taskCount === there.taskCount;
    if (caseIds === null && !asShown) throw new AppError('record.changed');
    const by = { organisation: actor.organisationId, account: actor.accountId, at: scope.clock() };
    const caseCount = await moveCases(scope.db, { from: accountId, to: takers, caseIds, by });
    await moveTasks(scope.db, { from: accountId, to: takers, caseIds, by });
    const left = (await countWorkOf(scope.db, accountId)) ?? there;
    for (const taker of takers) await notify(scope, { kind: 'workHandedOver', to: { accountId: taker } });
    return { caseCount, taskCount: there.taskCount - left.taskCount };
  },
  audit: ({ accountId, to }, { caseCount, taskCount }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: { to, caseCount, taskCount },
  }),
});
