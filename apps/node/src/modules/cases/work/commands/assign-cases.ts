// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  assignCase as oneEndpoint,
  assignCases as severalEndpoint,
  inputOf,
  type AccountId,
  type CaseId,
} from '@palermo/contract';
import { hasRole, type AccountActor, type Actor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { notify } from '../../notices/index.ts';
import { openCase } from '../../open-case.ts';
import { mayReadCases } from '../../policy.ts';
import { findWorker } from '../../queries/get-case.ts';
import {
  deleteWorker,
  deleteWorkers,
  findWorkerOf,
  giveCases,
  giveFreeCases,
  insertWorker,
  updateWorker,
} from '../../store-workers.ts';
import { requireColleagues } from '../colleagues.ts';

/**
 * Supervisors give a case to any colleague and take it away. Everybody else takes one that nobody has, and gives back their own.
 */
export const assignCase = defineCommand({
  name: 'cases.assign',
  input: inputOf(oneEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId, accountId, was }) {
    const actor = scope.actor as AccountActor;
    await openCase(scope, caseId);
    if (accountId !== null) await requireColleagues(scope, [accountId]);
    const present = (await findWorkerOf(scope.db, caseId, actor.organisationId)) ?? null;
    if (present === accountId) return { worker: await findWorker(scope, accountId) };
    if (present !== was) throw new AppError('record.changed');
    if (!mayGive(actor, present, accountId)) throw new AppError('access.denied');
    if (!(await moveCase(scope, caseId, { from: present, to: accountId }))) throw new AppError('record.changed');
    if (accountId !== null) await notify(scope, { kind: 'caseAssigned', to: { accountId }, caseId });
    return { worker: await findWorker(scope, accountId) };
  },
  audit: ({ caseId, accountId, was }) => ({
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { to: accountId, from: was },
  }),
});

/** Each way holds only while the case is where it was; false when somebody else moved it at the same moment. */
async function moveCase(
  scope: Scope,
  caseId: CaseId,
  { from, to }: { readonly from: AccountId | null; readonly to: AccountId | null },
): Promise<boolean> {
  const { organisationId: organisation, accountId: account } = scope.actor as AccountActor;
  const by = { organisation, account, at: scope.clock() };
  if (to === null) return from === null || deleteWorker(scope.db, caseId, { from, organisation });
  return from === null ? insertWorker(scope.db, caseId, to, by) : updateWorker(scope.db, caseId, { from, to }, by);
}

function supervises(actor: Actor): boolean {
  return hasRole(actor, 'supervisor');
}

function mayGive(actor: AccountActor, from: AccountId | null, to: AccountId | null): boolean {
  if (supervises(actor)) return true;
  return (from === null && to === actor.accountId) || (from === actor.accountId && to === null);
}

/**
 * Gives several cases from a list. What the actor's organisation does not see stays out of reach, and is counted like what there
 * is not at all.
 */
export const assignCases = defineCommand({
  name: 'cases.assignSeveral',
  input: inputOf(severalEndpoint),
  policy: mayReadCases,
  async run(scope, { caseIds, accountId }) {
    const asked = [...new Set(caseIds)];
    const assigned = accountId === null ? await takeAway(scope, asked) : await give(scope, asked, accountId);
    return { assignedCount: assigned, skippedCount: asked.length - assigned };
  },
  audit: ({ accountId }, { assignedCount, skippedCount }) => ({
    details: { to: accountId, assignedCount, skippedCount },
  }),
});

function takeAway(scope: Scope, caseIds: readonly CaseId[]): Promise<number> {
  return deleteWorkers(scope.db, caseIds, (scope.actor as AccountActor).organisationId);
}

async function give(scope: Scope, caseIds: readonly CaseId[], accountId: AccountId): Promise<number> {
  const actor = scope.actor as AccountActor;
  await requireColleagues(scope, [accountId]);
  if (!supervises(actor) && accountId !== actor.accountId) throw new AppError('access.denied');
  const by = { organisation: actor.organisationId, account: actor.accountId, at: scope.clock() };
  const given = await (supervises(actor) ? giveCases : giveFreeCases)(scope.db, caseIds, accountId, by);
  const [only] = given;
  if (given.length === 1 && only !== undefined) {
    await notify(scope, { kind: 'caseAssigned', to: { accountId }, caseId: only });
  } else if (given.length > 1) await notify(scope, { kind: 'casesAssigned', to: { accountId } });
  return given.length;
}
