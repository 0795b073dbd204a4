// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AssessmentResult, CourseId, CourseLine, CourseSessionLine, CourseView } from '@palermo/contract';
import type { AccountActor, Actor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { answersForOrganisation, coordinates } from '../policy.ts';
import { findSessionFigures, type SessionFigures } from '../store-attendance.ts';
import { findCourse, findSessions, type CourseRow, type SessionRow } from '../store-courses.ts';
import { assessmentResultOf } from './assessment-result.ts';
import { sessionStateOf } from './session-state.ts';

/** A course that there is. Throws `record.not-found`. */
export async function getCourseRow({ db }: Pick<Scope, 'db'>, id: CourseId): Promise<CourseRow> {
  const row = await findCourse(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** True for the coordinator, and for those who speak for the organisation. */
export function keepsFor(actor: Actor, organisationId: string): boolean {
  return (
    coordinates(actor) || (answersForOrganisation(actor) && (actor as AccountActor).organisationId === organisationId)
  );
}

/** What the same questions before and after show, over some sessions. */
export function resultOf(figures: readonly SessionFigures[]): AssessmentResult {
  return assessmentResultOf(figures.map((each) => ({ ...each, firstSum: each.beforeSum, secondSum: each.afterSum })));
}

/** What they show months later, compared with before. */
export function followUpOf(figures: readonly SessionFigures[]): AssessmentResult {
  return assessmentResultOf(
    figures.map((each) => ({
      pairs: each.laterPairs,
      firstSum: each.laterBeforeSum,
      secondSum: each.laterSum,
      changeSum: each.laterChangeSum,
      changeSquares: each.laterChangeSquares,
    })),
  );
}

export function presentSessionLine(row: SessionRow, figures: SessionFigures | undefined, now: Date): CourseSessionLine {
  return {
    id: row.id,
    organisation: row.organisation,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: row.place,
    language: row.language,
    places: row.places,
    state: sessionStateOf(row, now),
    registered: figures?.registered ?? 0,
    attended: figures?.attended ?? 0,
    completed: figures?.completed ?? 0,
  };
}

interface OfCourse {
  readonly sessions: readonly SessionRow[];
  readonly figures: readonly SessionFigures[];
}

function presentCourseLine(row: CourseRow, { sessions, figures }: OfCourse, now: Date): CourseLine {
  const counted = new Set(sessions.filter(({ cancelled }) => !cancelled).map(({ id }) => id));
  const live = figures.filter(({ sessionId }) => counted.has(sessionId));
  const states = sessions.map((session) => ({ session, state: sessionStateOf(session, now) }));
  const next = states.findLast(({ state }) => state === 'planned')?.session;
  return {
    id: row.id,
    organisationId: row.organisationId,
    organisation: row.organisation,
    title: row.title,
    aim: row.aim,
    audiences: row.audiences,
    topics: row.topics,
    pillar: row.pillar,
    hours: row.hours,
    languages: row.languages,
    materials: row.materials,
    questions: row.questions,
    commitments: row.commitments,
    measureId: row.measureId,
    retired: row.retired,
    heldCount: states.filter(({ state }) => state === 'held').length,
    nextSessionAt: next?.startsAt.toISOString() ?? null,
    completed: live.reduce((sum, { completed }) => sum + completed, 0),
    result: resultOf(live),
  };
}

/** Courses with what follows from their sessions. */
export async function presentCourses(scope: Scope, rows: readonly CourseRow[]): Promise<CourseLine[]> {
  const ids = rows.map(({ id }) => id);
  const sessions = Map.groupBy(await findSessions(scope.db, ids), ({ courseId }) => courseId);
  const figures = Map.groupBy(await findSessionFigures(scope.db, ids), ({ courseId }) => courseId);
  const { now } = momentOf(scope);
  return rows.map((row) =>
    presentCourseLine(row, { sessions: sessions.get(row.id) ?? [], figures: figures.get(row.id) ?? [] }, now),
  );
}

/** A course with its sessions. Throws `record.not-found`. */
export async function describeCourse(scope: Scope, id: CourseId): Promise<CourseView> {
  const row = await getCourseRow(scope, id);
  const sessions = await findSessions(scope.db, [id]);
  const figures = await findSessionFigures(scope.db, [id]);
  const byId = new Map(figures.map((each) => [each.sessionId, each]));
  const { now } = momentOf(scope);
  const cancelled = new Set(sessions.filter((each) => each.cancelled).map((each) => each.id));
  const mayKeep = keepsFor(scope.actor, row.organisationId);
  return {
    ...presentCourseLine(row, { sessions, figures }, now),
    version: row.version,
    measure: row.measure,
    sessions: sessions.map((session) => presentSessionLine(session, byId.get(session.id), now)),
    followUp: followUpOf(figures.filter(({ sessionId }) => !cancelled.has(sessionId))),
    mayKeep,
    mayPlan: mayKeep && !row.retired,
  };
}
