// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getAccountWork as accountEndpoint,
  getWorkload as workloadEndpoint,
  getWorkSummary as summaryEndpoint,
  inputOf,
  listCaseTasks as caseTasksEndpoint,
  listColleagues as colleaguesEndpoint,
  type AccountId,
  type WorkerLoad,
} from '@palermo/contract';
import { hasRole, type AccountActor, type Actor } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { allow, defineQuery, deny, type Verdict } from '../../../../kernel/use-case.ts';
import { findAccountNames, findColleagues } from '../../../access/index.ts';
import { openCase } from '../../open-case.ts';
import { mayReadCases, maySupervise } from '../../policy.ts';
import { presentTasks } from '../../present-task.ts';
import { findTasksOfCase } from '../../store-tasks.ts';
import { countWorkOf } from '../../store-workers.ts';
import { countCasesByWorker, countOwnWork, countTasksByAccount } from '../../store-workload.ts';

/** The colleagues to whom cases and tasks can be given, and who can be mentioned. */
export const listColleagues = defineQuery({
  name: 'cases.listColleagues',
  input: inputOf(colleaguesEndpoint),
  policy: mayReadCases,
  async run(scope) {
    const colleagues = await findColleagues(scope);
    return { colleagues: colleagues.map(({ id, name, roles }) => ({ id, name, roles: [...roles] })) };
  },
  audit: 'none',
});

/** Tasks of the actor's organisation about one case. Throws `record.not-found`. */
export const listCaseTasks = defineQuery({
  name: 'cases.listCaseTasks',
  input: inputOf(caseTasksEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId }) {
    const { organisationId: organisation } = scope.actor as AccountActor;
    await openCase(scope, caseId);
    const open = await findTasksOfCase(scope.db, { organisation, caseId, isDone: false });
    const done = await findTasksOfCase(scope.db, { organisation, caseId, isDone: true });
    return {
      open: await presentTasks(scope, open),
      done: (await presentTasks(scope, done)).flatMap(({ endedAt, ...task }) =>
        endedAt === null ? [] : [{ ...task, endedAt: endedAt.toISOString() }],
      ),
    };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

/** Above this many, a page says "more than". */
const countMost = 99;

/** How much waits for the actor. */
export const getWorkSummary = defineQuery({
  name: 'cases.getWorkSummary',
  input: inputOf(summaryEndpoint),
  policy: mayReadCases,
  async run(scope) {
    const { accountId: account, organisationId: organisation } = scope.actor as AccountActor;
    const today = dayOf(scope.clock());
    const counted = await countOwnWork(scope.db, { account, organisation, today, most: countMost + 1 });
    const limited = (count: number) => ({ count: Math.min(count, countMost), isMore: count > countMost });
    return {
      overdue: limited(counted.overdue),
      soon: limited(counted.soon),
      later: limited(counted.later),
      cases: limited(counted.cases),
    };
  },
  audit: 'none',
});

/** How much each account of the actor's organisation has to do, by name; what nobody has comes last. */
export const getWorkload = defineQuery({
  name: 'cases.getWorkload',
  input: inputOf(workloadEndpoint),
  policy: maySupervise,
  async run(scope) {
    const { organisationId } = scope.actor as AccountActor;
    const tasks = await countTasksByAccount(scope.db, organisationId, dayOf(scope.clock()));
    const cases = await countCasesByWorker(scope.db, organisationId);
    const active = new Map((await findColleagues(scope)).map(({ id, name }) => [id, name]));
    const having = [...tasks, ...cases].flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
    const names = await findAccountNames(scope, having);
    const loadOf = (id: AccountId | null, account: WorkerLoad['account']): WorkerLoad => {
      const {
        overdue = 0,
        soon = 0,
        later = 0,
        referrals = 0,
        oldestDueOn = null,
      } = tasks.find(({ accountId }) => accountId === id) ?? {};
      const caseCount = cases.find(({ accountId }) => accountId === id)?.caseCount ?? 0;
      return { account, caseCount, tasks: { overdue, soon, later }, referralCount: referrals, oldestDueOn };
    };
    const accounts = [...new Map([...active, ...names])]
      .map(([id, name]) => ({ id, name, isActive: active.has(id) }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
    return { workers: [...accounts.map((account) => loadOf(account.id, account)), loadOf(null, null)] };
  },
  audit: 'none',
});

function maySeeWorkOfAccount(actor: Actor): Verdict {
  return hasRole(actor, 'supervisor', 'administrator') ? allow : deny('role');
}

/** How much an account has, in two numbers. Throws `record.not-found`. */
export const getAccountWork = defineQuery({
  name: 'cases.getAccountWork',
  input: inputOf(accountEndpoint),
  policy: maySeeWorkOfAccount,
  async run({ db }, { accountId }) {
    const counted = await countWorkOf(db, accountId);
    if (!counted) throw new AppError('record.not-found');
    return counted;
  },
  audit: 'none',
});
