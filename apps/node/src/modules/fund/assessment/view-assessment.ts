// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ApplicationId, AssessmentLine, AssessmentView, ScoreSheet } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { textOf } from '../applications/answers.ts';
import { openAnswers, openWords } from '../applications/sealed-application.ts';
import { presentPublicCall, type Call } from '../calls/call.ts';
import { getCallRow } from '../calls/describe-call.ts';
import { writeAmount } from '../money.ts';
import { findApplication, type ApplicationRow } from '../store-applications.ts';
import { findOwnAssignment, findScores, type AssignmentRow, type ScoreRow } from '../store-assessment.ts';

/** The place of what an assessor wrote on a sheet. */
export function commentPlace({ applicationId, accountId }: Pick<ScoreRow, 'applicationId' | 'accountId'>) {
  return { table: 'fund_score', row: `${applicationId} ${accountId}` } as const;
}

export function presentSheet(
  { keyring }: Pick<Scope, 'keyring'>,
  application: ApplicationRow,
  score: ScoreRow,
): ScoreSheet {
  const comment = score.sealed === null ? null : openWords(keyring, application, commentPlace(score), score.sealed);
  const { points, recommendation, version, submitted, total } = score;
  return { points: { ...points }, recommendation, comment, version, submitted, total };
}

/** What somebody was asked to assess. Throws `record.not-found`, also for what they are in conflict about. */
export async function requireAssignment(
  scope: Scope,
  applicationId: ApplicationId,
): Promise<{ readonly assignment: AssignmentRow; readonly application: ApplicationRow }> {
  const { accountId } = scope.actor as AccountActor;
  const assignment = await findOwnAssignment(scope.db, { applicationId, accountId });
  const application = await findApplication(scope.db, applicationId);
  if (!assignment || !application || assignment.state === 'conflict') throw new AppError('record.not-found');
  return { assignment, application };
}

export function presentAssessmentLine(
  assignment: AssignmentRow,
  application: ApplicationRow | undefined,
  call: Call,
): AssessmentLine {
  const titles = Object.entries(call.words).map(([language, words]) => [language, words?.title ?? '']);
  return {
    applicationId: assignment.applicationId,
    callId: call.id,
    callTitle: Object.fromEntries(titles),
    reference: application?.reference ?? null,
    state: assignment.state === 'removed' ? 'conflict' : assignment.state,
    country: application?.country ?? null,
    amount: application?.amount ? writeAmount(application.amount, call.currency) : null,
    currency: call.currency,
    assignedAt: assignment.assignedAt.toISOString(),
  };
}

/** One application to assess, with the own sheet and, once all are in, the others. */
export async function viewAssessment(scope: Scope, applicationId: ApplicationId): Promise<AssessmentView> {
  const { assignment, application } = await requireAssignment(scope, applicationId);
  const call = await getCallRow(scope, application.callId);
  const { keyring } = scope;
  const { accountId } = assignment;
  const scores = await findScores(scope.db, applicationId);
  const own = scores.find((score) => score.accountId === accountId);
  const others = scores.filter((score) => score.accountId !== accountId);
  const { content } = application;
  const identity = call.blind || application.identity === null ? null : application.identity;
  return {
    ...presentAssessmentLine(assignment, application, call),
    call: presentPublicCall(call, dayOf(scope.clock())),
    organisationKind: application.organisationKind,
    months: application.months,
    values: content === null ? null : openAnswers(keyring, application, 'fund_content', content),
    organisation:
      identity === null
        ? null
        : textOf(openAnswers(keyring, application, 'fund_identity', identity), 'organisationName'),
    sheet: own === undefined ? null : presentSheet(scope, application, own),
    others:
      application.scoresOpen && own?.submitted ? others.map((score) => presentSheet(scope, application, score)) : null,
  };
}
