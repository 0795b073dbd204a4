// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  assignAssessor as oneEndpoint,
  assignAssessors as shareEndpoint,
  inputOf,
  removeAssessor as removeEndpoint,
  type AccountId,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { getApplicationRow } from '../../applications/view-application.ts';
import type { Call } from '../../calls/call.ts';
import { getCallRow } from '../../calls/describe-call.ts';
import { mayRunFund } from '../../policy.ts';
import {
  findAssessors,
  findToAssign,
  insertAssignments,
  insertConflicts,
  markRemoved,
  type AssessorRow,
} from '../../store-assessment.ts';
import { conflictsBetween, marksOfAssessors } from '../find-conflicts.ts';
import { shareOut } from '../share-out.ts';

/** The assessors of those ids. Throws `assessment.unknown-assessor` for one who cannot assess this call. */
async function requireAssessors(scope: Scope, call: Call, ids: readonly AccountId[]): Promise<AssessorRow[]> {
  const known = new Map((await findAssessors(scope.db, call.id)).map((assessor) => [assessor.id, assessor]));
  return [...new Set(ids)].map((id) => {
    const assessor = known.get(id);
    const isSelf = id === (scope.actor as AccountActor).accountId;
    if (!assessor || isSelf || (call.blind && assessor.isOfficer)) throw new AppError('assessment.unknown-assessor');
    return assessor;
  });
}

/** Shares the eligible applications of a call out. Conflicts that the node finds are noted on the way. */
export const assignAssessors = defineCommand({
  name: 'fund.assignAssessors',
  input: inputOf(shareEndpoint),
  policy: mayRunFund,
  async run(scope, { callId, accountIds }) {
    const call = await getCallRow(scope, callId);
    if (call.state !== 'published') throw new AppError('call.state');
    const assessors = await requireAssessors(scope, call, accountIds);
    const applications = (await findToAssign(scope.db, { callId })).filter(({ live }) => live < call.assessorCount);
    const found = conflictsBetween(applications, await marksOfAssessors(scope, assessors));
    const act = { by: (scope.actor as AccountActor).accountId, at: scope.clock() };
    await insertConflicts(scope.db, found, act);
    const foundBy = Map.groupBy(found, ({ applicationId }) => applicationId);
    const loads = new Map(assessors.map(({ id, waiting, submitted }) => [id as string, waiting + submitted]));
    const { assignments, short } = shareOut(
      applications.map(({ id, live, asked, conflicted }) => ({
        id,
        wanted: call.assessorCount - live,
        asked: new Set<string>(asked),
        conflicted: new Set<string>([...conflicted, ...(foundBy.get(id) ?? []).map(({ accountId }) => accountId)]),
      })),
      loads,
    );
    await insertAssignments(
      scope.db,
      assignments.map(({ applicationId, accountId }) => {
        return { applicationId: applicationId as never, accountId: accountId as AccountId, callId };
      }),
      act,
    );
    return { assigned: assignments.length, conflicts: found.length, short };
  },
  audit: ({ callId, accountIds }, result) => ({
    subjectKind: 'call',
    subjectIds: [callId],
    details: { ...result, assessors: accountIds.length },
  }),
});

/** Asks one assessor about one application; in conflict, it is noted and nobody is asked. */
export const assignAssessor = defineCommand({
  name: 'fund.assignAssessor',
  input: inputOf(oneEndpoint),
  policy: mayRunFund,
  async run(scope, { applicationId, accountId }) {
    const { callId, state } = await getApplicationRow(scope, applicationId, { toChange: true });
    const call = await getCallRow(scope, callId);
    if (state !== 'eligible' || call.state !== 'published') throw new AppError('application.state');
    const assessors = await requireAssessors(scope, call, [accountId]);
    const applications = await findToAssign(scope.db, { callId, applicationId });
    const act = { by: (scope.actor as AccountActor).accountId, at: scope.clock() };
    const found = conflictsBetween(applications, await marksOfAssessors(scope, assessors));
    await insertConflicts(scope.db, found, act);
    const isKnown = applications.some(({ conflicted }) => conflicted.includes(accountId));
    if (found.length > 0 || isKnown) return { state: 'conflict' as const };
    await insertAssignments(scope.db, [{ applicationId, accountId, callId }], act);
    return { state: 'waiting' as const };
  },
  audit: ({ applicationId, accountId }, { state }) => ({
    subjectKind: 'application',
    subjectIds: [applicationId],
    details: { assessor: accountId, state },
  }),
});

/** Takes an application back. Throws `assessment.state` once the sheet is in. */
export const removeAssessor = defineCommand({
  name: 'fund.removeAssessor',
  input: inputOf(removeEndpoint),
  policy: mayRunFund,
  async run(scope, { applicationId, accountId }) {
    await getApplicationRow(scope, applicationId, { toChange: true });
    if (!(await markRemoved(scope.db, { applicationId, accountId }))) throw new AppError('assessment.state');
  },
  audit: ({ applicationId, accountId }) => ({
    subjectKind: 'application',
    subjectIds: [applicationId],
    details: { assessor: accountId },
  }),
});
