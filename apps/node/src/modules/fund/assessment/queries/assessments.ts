// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getAssessment as getEndpoint,
  inputOf,
  listAssessments as listEndpoint,
  listAssessors as listAssessorsEndpoint,
  listInterests as listInterestsEndpoint,
  type InterestId,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import type { Place } from '../../../../kernel/keyring.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { getCallRow } from '../../calls/describe-call.ts';
import { mayAssess, mayDeclare, mayReadCalls } from '../../policy.ts';
import { findApplicationsByIds } from '../../store-applications.ts';
import { countShort, findAssessors, findInterests, findOwnAssignments } from '../../store-assessment.ts';
import { findCallsByIds } from '../../store-calls.ts';
import { presentAssessmentLine, viewAssessment } from '../view-assessment.ts';

export function interestPlace(id: InterestId): Place {
  return { table: 'fund_interest', column: 'sealed', row: id };
}

/** What the account was asked to assess. */
export const listAssessments = defineQuery({
  name: 'fund.listAssessments',
  input: inputOf(listEndpoint),
  policy: mayAssess,
  async run(scope, { callId, limit }) {
    const { accountId } = scope.actor as AccountActor;
    const assignments = await findOwnAssignments(scope.db, { accountId, callId, limit });
    const applications = await findApplicationsByIds(
      scope.db,
      assignments.map(({ applicationId }) => applicationId),
    );
    const calls = await findCallsByIds(
      scope.db,
      assignments.map((assignment) => assignment.callId),
    );
    return {
      assessments: assignments.flatMap((assignment) => {
        const call = calls.get(assignment.callId);
        return call ? [presentAssessmentLine(assignment, applications.get(assignment.applicationId), call)] : [];
      }),
    };
  },
  audit: 'none',
});

export const getAssessment = defineQuery({
  name: 'fund.readAssessment',
  input: inputOf(getEndpoint),
  policy: mayAssess,
  run: (scope, { applicationId }) => viewAssessment(scope, applicationId),
  audit: ({ applicationId }) => ({ subjectKind: 'application', subjectIds: [applicationId] }),
});

/** Who may assess a call: in a blind one, not those who run the fund. */
export const listAssessors = defineQuery({
  name: 'fund.listAssessors',
  input: inputOf(listAssessorsEndpoint),
  policy: mayReadCalls,
  async run(scope, { callId }) {
    const call = await getCallRow(scope, callId);
    const assessors = await findAssessors(scope.db, callId);
    return {
      assessors: assessors.filter(({ isOfficer }) => !(call.blind && isOfficer)),
      unassigned: await countShort(scope.db, callId, call.assessorCount),
    };
  },
  audit: 'none',
});

export const listInterests = defineQuery({
  name: 'fund.listInterests',
  input: inputOf(listInterestsEndpoint),
  policy: mayDeclare,
  async run(scope) {
    const rows = await findInterests(scope.db, [(scope.actor as AccountActor).accountId]);
    return {
      interests: rows.map(({ id, sealed, addedAt }) => ({
        id,
        organisation: scope.keyring.openForNode(interestPlace(id), sealed),
        addedAt: addedAt.toISOString(),
      })),
    };
  },
  audit: 'none',
});
