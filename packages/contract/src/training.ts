// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { version } from './plan-fields.ts';
import { SpokenLanguageCode } from './services.ts';
import {
  AttendanceDetails,
  AttendeeSexCode,
  CourseDetails,
  CourseId,
  CourseLine,
  CourseSessionId,
  CourseSessionView,
  CourseView,
  ScoreLine,
  SubjectCode,
  TraineeFunctionCode,
  TrainingFigures,
} from './training-view.ts';

export const listCourses = defineEndpoint({
  method: 'GET',
  path: '/training/courses',
  summary: 'Courses in the order of their titles, with how many completed them and what assessments show',
  caller: 'account',
  query: z.object({
    audience: TraineeFunctionCode.optional(),
    topic: SubjectCode.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({
    courses: z.array(CourseLine),
    next: Cursor.nullable(),
    mayAdd: z.boolean(),
    mayReadFigures: z.boolean(),
  }),
});
export const addCourse = defineEndpoint({
  method: 'POST',
  path: '/training/courses',
  summary: "Add a course of one's own organisation",
  caller: 'account',
  body: CourseDetails,
  response: CourseView,
});
const courseParams = z.object({ courseId: CourseId });
export const getCourse = defineEndpoint({
  method: 'GET',
  path: '/training/courses/:courseId',
  summary: 'A course with its sessions and what assessments show',
  caller: 'account',
  params: courseParams,
  response: CourseView,
});
export const changeCourse = defineEndpoint({
  method: 'PUT',
  path: '/training/courses/:courseId',
  summary: 'Change a course. Its questions stay once somebody answered them',
  caller: 'account',
  params: courseParams,
  body: CourseDetails.extend({ retired: z.boolean(), version }),
  response: CourseView,
});

const sessionFields = {
  startsAt: Instant,
  endsAt: Instant,
  place: line(300).nullable(),
  language: SpokenLanguageCode,
  places: z.int().min(1).max(100_000),
};
export const planCourseSession = defineEndpoint({
  method: 'POST',
  path: '/training/courses/:courseId/sessions',
  summary: 'Plan a session of a course',
  caller: 'account',
  params: courseParams,
  body: z.object({ ...sessionFields, organisationId: OrganisationId.optional() }),
  response: CourseSessionView,
});
const sessionParams = z.object({ sessionId: CourseSessionId });
export const getCourseSession = defineEndpoint({
  method: 'GET',
  path: '/training/sessions/:sessionId',
  summary: 'A session with who came, counted, and what the assessment shows',
  caller: 'account',
  params: sessionParams,
  response: CourseSessionView,
});
export const changeCourseSession = defineEndpoint({
  method: 'PUT',
  path: '/training/sessions/:sessionId',
  summary: 'Change or cancel a session. Refused when somebody changed it since `version`',
  caller: 'account',
  params: sessionParams,
  body: z.object({ ...sessionFields, cancelled: z.boolean(), version }),
  response: CourseSessionView,
});
export const recordAttendance = defineEndpoint({
  method: 'PUT',
  path: '/training/sessions/:sessionId/attendance',
  summary: 'Count people of one organisation, function and sex; a line of nothing but zeros is taken out',
  caller: 'account',
  params: sessionParams,
  body: AttendanceDetails,
  response: CourseSessionView,
});
export const registerPeople = defineEndpoint({
  method: 'PUT',
  path: '/training/sessions/:sessionId/registration',
  summary:
    "Say how many people of one's own organisation come, by function and sex. Refused beyond the places there are",
  caller: 'account',
  params: sessionParams,
  body: z.object({
    function: TraineeFunctionCode,
    sex: AttendeeSexCode,
    registered: AttendanceDetails.shape.registered,
  }),
  response: CourseSessionView,
});
export const recordScores = defineEndpoint({
  method: 'PUT',
  path: '/training/sessions/:sessionId/scores',
  summary: 'Enter what participants reached before, after and later, under numbers that stand for nobody',
  caller: 'account',
  params: sessionParams,
  body: z.object({ scores: z.array(ScoreLine).max(1000), version }),
  response: CourseSessionView,
});

export const getTrainingFigures = defineEndpoint({
  method: 'GET',
  path: '/training/figures',
  summary: 'Sessions held in a year, people trained by function and sex, and the change between before and after',
  caller: 'account',
  query: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
  response: TrainingFigures,
});
