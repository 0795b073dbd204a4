// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type CourseSessionId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { getOpenOrganisation } from '../../access/index.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayReportProgress } from '../policy.ts';
import { deleteAttendance, replaceScores, writeAttendance, writeRegistration } from '../store-attendance.ts';
import { insertSession, touchSession, updateSession } from '../store-courses.ts';
import { requireOwnCourse } from './course-commands.ts';
import { describeSession, openSession } from './describe-session.ts';

const onSession = ({ sessionId }: { readonly sessionId: CourseSessionId }) => ({
  subjectKind: 'courseSession',
  subjectIds: [sessionId],
});

/** Plans a session. Throws `training.retired` for a course that is not given any more. */
export const planSession = defineCommand({
  name: 'training.planSession',
  input: inputOf(contract.planCourseSession),
  policy: mayReportProgress,
  async run(scope, { courseId, organisationId, ...session }) {
    const { retired } = await requireOwnCourse(scope, courseId);
    if (retired) throw new AppError('training.retired');
    requireOrder(session);
    const own = (scope.actor as AccountActor).organisationId;
    if (organisationId !== undefined) await getOpenOrganisation(scope, organisationId);
    const id = newId<CourseSessionId>();
    const row = { ...session, id, courseId, organisationId: organisationId ?? own };
    await insertSession(scope.db, row, stampOf(scope));
    return describeSession(scope, id);
  },
  audit: (_input, { id }) => onSession({ sessionId: id }),
});

/** Changes or cancels a session. Throws `record.changed`, and `training.full` where fewer places than people were left. */
export const changeSession = defineCommand({
  name: 'training.changeSession',
  input: inputOf(contract.changeCourseSession),
  policy: mayReportProgress,
  async run(scope, { sessionId, ...session }) {
    await requireOwnSession(scope, sessionId);
    requireOrder(session);
    if (!(await updateSession(scope.db, sessionId, session, stampOf(scope)))) throw new AppError('record.changed');
    return describeSession(scope, sessionId);
  },
  audit: onSession,
});

/** Counts who came of one organisation, function and sex. Throws `training.full`. */
export const recordAttendance = defineCommand({
  name: 'training.recordAttendance',
  input: inputOf(contract.recordAttendance),
  policy: mayReportProgress,
  async run(scope, { sessionId, ...line }) {
    await requireOwnSession(scope, sessionId);
    if ((line.organisationId === null) === (line.name === null)) {
      throw invalid('name', 'one-of', 'Give an organisation of the node, or the name of one outside it.');
    }
    if (line.completed > line.attended) {
      throw invalid('completed', 'order', 'More completed than attended.');
    }
    if (line.organisationId !== null) await getOpenOrganisation(scope, line.organisationId);
    const { invited, registered, attended, completed } = line;
    const isNothing = [invited, registered, attended, completed].every((count) => count === 0);
    if (isNothing) await deleteAttendance(scope.db, sessionId, line);
    else await writeAttendance(scope.db, sessionId, line, stampOf(scope));
    return describeSession(scope, sessionId);
  },
  audit: onSession,
});

/** Says how many of the actor's organisation come. Throws `training.full` and `training.begun`. */
export const registerPeople = defineCommand({
  name: 'training.register',
  input: inputOf(contract.registerPeople),
  policy: mayReportProgress,
  async run(scope, { sessionId, ...line }) {
    await openSession(scope, sessionId);
    const { organisationId } = scope.actor as AccountActor;
    await writeRegistration(scope.db, sessionId, { ...line, organisationId, name: null }, stampOf(scope));
    return describeSession(scope, sessionId);
  },
  audit: onSession,
});

/** Enters what participants reached, under numbers that stand for nobody. Throws `record.changed`. */
export const recordScores = defineCommand({
  name: 'training.recordScores',
  input: inputOf(contract.recordScores),
  policy: mayReportProgress,
  async run(scope, { sessionId, scores, version }) {
    await requireOwnSession(scope, sessionId);
    const answered = scores.filter(({ before, after, followUp }) => (before ?? after ?? followUp) !== null);
    if (new Set(answered.map(({ number }) => number)).size < answered.length) {
      throw invalid('scores', 'twice', 'A participant number stands there twice.');
    }
    if (!(await touchSession(scope.db, sessionId, { version }, stampOf(scope)))) throw new AppError('record.changed');
    await replaceScores(scope.db, sessionId, answered);
    return describeSession(scope, sessionId);
  },
  audit: onSession,
});

/** Throws `access.denied` for a session that another organisation runs. */
async function requireOwnSession(scope: Scope, id: CourseSessionId): Promise<void> {
  const { mayKeep } = await openSession(scope, id);
  if (!mayKeep) throw new AppError('access.denied');
}

function requireOrder({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): void {
  if (Date.parse(endsAt) <= Date.parse(startsAt)) {
    throw invalid('endsAt', 'order', 'It ends before it starts.');
  }
}

function invalid(path: string, code: string, detail: string): AppError {
  return new AppError('request.invalid', { fields: [{ path, code, detail }] });
}
