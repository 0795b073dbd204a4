// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type CourseId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { getMeasureRow } from '../plan/open-measure.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayReportProgress } from '../policy.ts';
import { insertCourse, updateCourse } from '../store-courses.ts';
import { describeCourse, getCourseRow, keepsFor } from './describe-course.ts';

const onCourse = ({ courseId }: { readonly courseId: CourseId }) => ({
  subjectKind: 'course',
  subjectIds: [courseId],
});

/** Adds a course of the actor's organisation. */
export const addCourse = defineCommand({
  name: 'training.addCourse',
  input: inputOf(contract.addCourse),
  policy: mayReportProgress,
  async run(scope, described) {
    if (described.measureId !== null) await getMeasureRow(scope, described.measureId);
    const id = newId<CourseId>();
    const { organisationId } = scope.actor as AccountActor;
    await insertCourse(scope.db, { ...described, id, organisationId }, stampOf(scope));
    return describeCourse(scope, id);
  },
  audit: (_input, { id }) => onCourse({ courseId: id }),
});

/** Changes a course. Throws `record.changed`, and `training.questions-answered`, which the database decides. */
export const changeCourse = defineCommand({
  name: 'training.changeCourse',
  input: inputOf(contract.changeCourse),
  policy: mayReportProgress,
  async run(scope, { courseId, ...course }) {
    await requireOwnCourse(scope, courseId);
    if (course.measureId !== null) await getMeasureRow(scope, course.measureId);
    if (!(await updateCourse(scope.db, courseId, course, stampOf(scope)))) throw new AppError('record.changed');
    return describeCourse(scope, courseId);
  },
  audit: onCourse,
});

/** A course that the actor keeps. Throws `access.denied` for another's. */
export async function requireOwnCourse(scope: Scope, id: CourseId): Promise<{ readonly retired: boolean }> {
  const row = await getCourseRow(scope, id);
  if (!keepsFor(scope.actor, row.organisationId)) throw new AppError('access.denied');
  return row;
}
