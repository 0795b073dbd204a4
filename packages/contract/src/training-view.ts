// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CommitmentRef, PillarCode } from './commitments.ts';
import { Instant, line, OrganisationId } from './common.ts';
import { link } from './plan-fields.ts';
import { MeasureId } from './plan-view.ts';
import { SpokenLanguageCode } from './services.ts';

export const CourseId = z.uuid().brand('CourseId');
export type CourseId = z.infer<typeof CourseId>;
export const CourseSessionId = z.uuid().brand('CourseSessionId');
export type CourseSessionId = z.infer<typeof CourseSessionId>;

/** What somebody who is trained does: codes of the list `traineeFunction`. */
export const TraineeFunctionCode = z.enum([
  'police',
  'prosecutors',
  'judges',
  'labourInspectors',
  'borderOfficials',
  'healthWorkers',
  'socialWorkers',
  'shelterStaff',
  'consularStaff',
  'hotlineStaff',
  'teachers',
  'others',
]);
export type TraineeFunctionCode = z.infer<typeof TraineeFunctionCode>;
/** What a course is about, and what assistance is asked for and offered: codes of the list `assistanceSubject`. */
export const SubjectCode = z.enum([
  'identification',
  'childProtection',
  'victimAssistance',
  'traumaAwareInterviews',
  'shelters',
  'hotlines',
  'investigation',
  'onlineInvestigation',
  'financialInvestigation',
  'prosecution',
  'trial',
  'compensation',
  'nonPunishment',
  'labourInspection',
  'borders',
  'supplyChains',
  'crossBorderCases',
  'legislation',
  'dataCollection',
  'coordination',
  'awareness',
]);
export type SubjectCode = z.infer<typeof SubjectCode>;
/** People are counted by sex as they say it; `unknown` where nobody asked. */
export const AttendeeSexCode = z.enum(['female', 'male', 'other', 'unknown']);
export type AttendeeSexCode = z.infer<typeof AttendeeSexCode>;

const peopleCount = z.int().min(0).max(100_000);
const score = z.number().min(0).max(100).multipleOf(0.01);

const description = {
  title: line(200),
  /** What those who completed it can do afterwards. */
  aim: z.string().trim().min(1).max(2000).nullable(),
  audiences: z.array(TraineeFunctionCode).min(1).max(12),
  topics: z.array(SubjectCode).min(1).max(20),
  pillar: PillarCode.nullable(),
  hours: z.number().min(0.5).max(2000).multipleOf(0.5),
  languages: z.array(SpokenLanguageCode).min(1).max(20),
  materials: z.array(z.object({ title: line(200), address: link.unwrap() })).max(20),
  /** What participants are asked before, and in the same words after. */
  questions: z.array(line(300)).max(30),
  commitments: z.array(CommitmentRef).max(50),
  measureId: MeasureId.nullable(),
};

export const CourseDetails = z.object(description);

/**
 * What the same questions before and after say, of those who answered both. Means, the change and its interval (95%, paired)
 * are null where fewer than five did: too few to say.
 */
export const AssessmentResult = z.object({
  pairs: z.int(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  change: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Those who answered both in sessions of fewer than five: left out, so that nobody is singled out. */
  leftOut: z.int(),
});
export type AssessmentResult = z.infer<typeof AssessmentResult>;

export const CourseSessionState = z.enum(['planned', 'underWay', 'held', 'cancelled']);
export type CourseSessionState = z.infer<typeof CourseSessionState>;

export const CourseSessionLine = z.object({
  id: CourseSessionId,
  organisation: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string().nullable(),
  language: SpokenLanguageCode,
  places: z.int(),
  state: CourseSessionState,
  registered: z.int(),
  attended: z.int(),
  completed: z.int(),
});
export type CourseSessionLine = z.infer<typeof CourseSessionLine>;

export const CourseLine = z.object({
  ...description,
  id: CourseId,
  /** Who offers it. */
  organisationId: OrganisationId,
  organisation: z.string(),
  retired: z.boolean(),
  heldCount: z.int(),
  nextSessionAt: Instant.nullable(),
  completed: z.int(),
  result: AssessmentResult,
});
export type CourseLine = z.infer<typeof CourseLine>;
export const CourseView = CourseLine.extend({
  version: z.int(),
  measure: z.string().nullable(),
  /** The latest first. */
  sessions: z.array(CourseSessionLine),
  /** The same people months later, compared with before. */
  followUp: AssessmentResult,
  mayKeep: z.boolean(),
  mayPlan: z.boolean(),
});
export type CourseView = z.infer<typeof CourseView>;

/** People of one organisation, function and sex, counted; nobody is named. */
const attendanceKey = {
  organisationId: OrganisationId.nullable(),
  /** The name of an organisation outside the node; null for one of the node. */
  name: line(200).nullable(),
  function: TraineeFunctionCode,
  sex: AttendeeSexCode,
};
const attendanceCounts = {
  invited: peopleCount,
  registered: peopleCount,
  attended: peopleCount,
  completed: peopleCount,
};
export const AttendanceDetails = z.object({ ...attendanceKey, ...attendanceCounts });
export const AttendanceLine = AttendanceDetails.extend({ organisation: z.string() });
export type AttendanceLine = z.infer<typeof AttendanceLine>;

/** What one participant reached, under a number that stands for nobody. */
export const ScoreLine = z.object({
  number: z.int().min(1).max(1000),
  before: score.nullable(),
  after: score.nullable(),
  followUp: score.nullable(),
});
export type ScoreLine = z.infer<typeof ScoreLine>;

export const CourseSessionView = CourseSessionLine.extend({
  courseId: CourseId,
  course: z.string(),
  organisationId: OrganisationId,
  hours: z.number(),
  questions: z.array(z.string()),
  cancelled: z.boolean(),
  version: z.int(),
  /** The lines that the caller may know of; those of other organisations are for who runs the session and who reports. */
  attendance: z.array(AttendanceLine),
  result: AssessmentResult,
  followUp: AssessmentResult,
  /** Null for those who do not run the session. */
  scores: z.array(ScoreLine).nullable(),
  mayKeep: z.boolean(),
  mayRegister: z.boolean(),
});
export type CourseSessionView = z.infer<typeof CourseSessionView>;

export const TrainingFigures = z.object({
  from: z.string(),
  to: z.string(),
  sessions: z.int(),
  invited: z.int(),
  registered: z.int(),
  attended: z.int(),
  completed: z.int(),
  functions: z.array(
    z.object({
      function: TraineeFunctionCode,
      attended: z.int(),
      completed: z.int(),
      /** Of those who completed. */
      female: z.int(),
      male: z.int(),
      other: z.int(),
      unknown: z.int(),
    }),
  ),
  result: AssessmentResult,
  followUp: AssessmentResult,
});
export type TrainingFigures = z.infer<typeof TrainingFigures>;
