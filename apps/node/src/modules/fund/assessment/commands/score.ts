// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  declareConflict as declareEndpoint,
  inputOf,
  saveScore as saveEndpoint,
  submitScore as submitEndpoint,
  type AssessmentView,
  type ScoreSheet,
  type SheetCriterion,
  type SheetPoints,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { sealWords } from '../../applications/sealed-application.ts';
import { getApplicationRow } from '../../applications/view-application.ts';
import { getCallRow } from '../../calls/describe-call.ts';
import { mayAssess, mayDeclare } from '../../policy.ts';
import { findScores, insertConflicts, markDeclared, saveScoreRow, submitScoreRow } from '../../store-assessment.ts';
import { commentPlace, presentSheet, requireAssignment, viewAssessment } from '../view-assessment.ts';

/** Says whether one is in conflict of interest. Of an application in conflict nothing is seen any more, by no role. */
export const declareConflict = defineCommand({
  name: 'fund.declareConflict',
  input: inputOf(declareEndpoint),
  policy: mayDeclare,
  async run(scope, { applicationId, conflict, reason }) {
    const { accountId } = scope.actor as AccountActor;
    const row = await getApplicationRow(scope, applicationId);
    const at = scope.clock();
    if (!conflict) {
      if (!(await markDeclared(scope.db, { applicationId, accountId, at }))) throw new AppError('assessment.state');
      return { state: 'declared' as const };
    }
    const place = { table: 'fund_conflict', row: `${applicationId} ${accountId}` } as const;
    const sealed = reason === null ? null : sealWords(scope.keyring, row, place, reason);
    await insertConflicts(scope.db, [{ applicationId, accountId, kind: 'declared', sealed }], { by: accountId, at });
    return { state: 'conflict' as const };
  },
  audit: ({ applicationId }, { state }) => ({
    subjectKind: 'application',
    subjectIds: [applicationId],
    details: { state },
  }),
});

function arePointsOf(sheet: readonly SheetCriterion[], points: SheetPoints): boolean {
  const most = new Map(sheet.map(({ key, max }) => [key, max]));
  return Object.entries(points).every(([key, given]) => given <= (most.get(key) ?? -1));
}

/** Keeps a scoring sheet as it is filled in. Throws `record.changed` when another window was quicker. */
export const saveScore = defineCommand({
  name: 'fund.saveScore',
  input: inputOf(saveEndpoint),
  policy: mayAssess,
  async run(scope, { applicationId, points, recommendation, comment, version }): Promise<ScoreSheet> {
    const { assignment, application } = await requireAssignment(scope, applicationId);
    if (assignment.state !== 'declared' || application.state !== 'eligible') throw new AppError('assessment.state');
    const call = await getCallRow(scope, application.callId);
    if (!arePointsOf(call.sheet, points)) throw new AppError('assessment.points');
    const { accountId, callId } = assignment;
    const place = commentPlace({ applicationId, accountId });
    const sealed = comment === null || comment === '' ? null : sealWords(scope.keyring, application, place, comment);
    const row = { applicationId, accountId, callId, points, recommendation, sealed, version, at: scope.clock() };
    if (!(await saveScoreRow(scope.db, row))) throw new AppError('record.changed');
    const own = (await findScores(scope.db, applicationId)).find((score) => score.accountId === accountId);
    if (!own) throw new AppError('record.not-found');
    return presentSheet(scope, application, own);
  },
  audit: ({ applicationId }) => ({ subjectKind: 'application', subjectIds: [applicationId] }),
});

/** Hands a sheet in. Throws `assessment.incomplete` while a line or the recommendation is missing. */
export const submitScore = defineCommand({
  name: 'fund.submitScore',
  input: inputOf(submitEndpoint),
  policy: mayAssess,
  async run(scope, { applicationId, version }): Promise<AssessmentView> {
    const { assignment, application } = await requireAssignment(scope, applicationId);
    if (assignment.state !== 'declared' || application.state !== 'eligible') throw new AppError('assessment.state');
    const call = await getCallRow(scope, application.callId);
    const { accountId } = assignment;
    const own = (await findScores(scope.db, applicationId)).find((score) => score.accountId === accountId);
    const isFilledIn =
      own && own.recommendation !== null && call.sheet.every(({ key }) => own.points[key] !== undefined);
    if (!isFilledIn) throw new AppError('assessment.incomplete');
    if (!(await submitScoreRow(scope.db, { applicationId, accountId, version, at: scope.clock() }))) {
      throw new AppError('record.changed');
    }
    return viewAssessment(scope, applicationId);
  },
  audit: ({ applicationId }) => ({ subjectKind: 'application', subjectIds: [applicationId] }),
});
