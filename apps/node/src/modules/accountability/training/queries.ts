// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf } from '@palermo/contract';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { readId } from '../groups/read-id.ts';
import { answersForOrganisation, mayReadAccountability, mayReadWhole, readsWhole } from '../policy.ts';
import { findCourses } from '../store-courses.ts';
import { describeCourse, presentCourses } from './describe-course.ts';
import { describeSession } from './describe-session.ts';
import { readTrainingFigures } from './training-figures.ts';

/** Courses in the order of their titles. */
export const listCourses = defineQuery({
  name: 'training.list',
  input: inputOf(contract.listCourses),
  policy: mayReadAccountability,
  async run(scope, { audience, topic, after, limit }) {
    const [retired = '', title = '', id = ''] = after === undefined ? [] : readCursor(after, 3);
    const place = after === undefined ? null : ([String(retired === 'true'), title, readId(id)] as const);
    const filter = { audience: audience ?? null, topic: topic ?? null };
    const rows = await findCourses(scope.db, filter, { after: place, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      courses: await presentCourses(scope, page),
      next: rows.length > page.length && last ? writeCursor([String(last.retired), last.title, last.id]) : null,
      mayAdd: answersForOrganisation(scope.actor),
      mayReadFigures: readsWhole(scope.actor),
    };
  },
  audit: 'none',
});

/** One course. Throws `record.not-found`. */
export const getCourse = defineQuery({
  name: 'training.readCourse',
  input: inputOf(contract.getCourse),
  policy: mayReadAccountability,
  run: (scope, { courseId }) => describeCourse(scope, courseId),
  audit: 'none',
});

/** One session. Throws `record.not-found`. */
export const getSession = defineQuery({
  name: 'training.readSession',
  input: inputOf(contract.getCourseSession),
  policy: mayReadAccountability,
  run: (scope, { sessionId }) => describeSession(scope, sessionId),
  audit: 'none',
});

/** Who was trained in a year, over all organisations. */
export const getTrainingFigures = defineQuery({
  name: 'training.readFigures',
  input: inputOf(contract.getTrainingFigures),
  policy: mayReadWhole,
  run: (scope, { year }) => readTrainingFigures(scope, { from: `${year}-01-01`, to: `${year}-12-31` }),
  audit: 'none',
});
