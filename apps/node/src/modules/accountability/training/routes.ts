// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { addCourse, changeCourse } from './course-commands.ts';
import { getCourse, getSession, getTrainingFigures, listCourses } from './queries.ts';
import { changeSession, planSession, recordAttendance, recordScores, registerPeople } from './session-commands.ts';

/** The endpoints of courses, their sessions and who was trained. */
export const trainingRoutes: readonly Route[] = [
  bindRoute(contract.listCourses, listCourses),
  bindRoute(contract.addCourse, addCourse),
  bindRoute(contract.getCourse, getCourse),
  bindRoute(contract.changeCourse, changeCourse),
  bindRoute(contract.planCourseSession, planSession),
  bindRoute(contract.getCourseSession, getSession),
  bindRoute(contract.changeCourseSession, changeSession),
  bindRoute(contract.recordAttendance, recordAttendance),
  bindRoute(contract.registerPeople, registerPeople),
  bindRoute(contract.recordScores, recordScores),
  bindRoute(contract.getTrainingFigures, getTrainingFigures),
];
