// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CourseSessionId, CourseSessionView } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { answersForOrganisation } from '../policy.ts';
import { findAttendance, findScores, findSessionFigures, type AttendanceRow } from '../store-attendance.ts';
import { findSession, type CourseRow, type SessionRow } from '../store-courses.ts';
import { followUpOf, getCourseRow, keepsFor, presentSessionLine, resultOf } from './describe-course.ts';

/** A session with its course, and whether the actor runs it. */
export interface OpenedSession {
  readonly row: SessionRow;
  readonly course: CourseRow;
  readonly mayKeep: boolean;
}

/** A session that there is. Throws `record.not-found`. */
export async function openSession(scope: Scope, id: CourseSessionId): Promise<OpenedSession> {
  const row = await findSession(scope.db, id);
  if (!row) throw new AppError('record.not-found');
  const course = await getCourseRow(scope, row.courseId);
  const mayKeep = [row, course].some(({ organisationId }) => keepsFor(scope.actor, organisationId));
  return { row, course, mayKeep };
}

/** A session with who came, counted, and what its assessment shows. */
export async function describeSession(scope: Scope, id: CourseSessionId): Promise<CourseSessionView> {
  const { row, course, mayKeep } = await openSession(scope, id);
  const { now } = momentOf(scope);
  const figures = (await findSessionFigures(scope.db, [row.courseId])).filter(({ sessionId }) => sessionId === id);
  const attendance = await findAttendance(scope.db, id);
  const line = presentSessionLine(row, figures[0], now);
  return {
    ...line,
    courseId: course.id,
    course: course.title,
    organisationId: row.organisationId,
    hours: course.hours,
    questions: course.questions,
    cancelled: row.cancelled,
    version: row.version,
    attendance: attendance.map(presentAttendance),
    result: resultOf(figures),
    followUp: followUpOf(figures),
    scores: mayKeep ? await findScores(scope.db, id) : null,
    mayKeep,
    mayRegister: !mayKeep && line.state === 'planned' && answersForOrganisation(scope.actor),
  };
}

function presentAttendance(row: AttendanceRow): CourseSessionView['attendance'][number] {
  const { organisationId, name, organisation, sex, invited, registered, attended, completed } = row;
  return { organisationId, name, organisation, function: row.function, sex, invited, registered, attended, completed };
}
