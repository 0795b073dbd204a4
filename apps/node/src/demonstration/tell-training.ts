// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type {
  AttendeeSexCode,
  CourseSessionView,
  CourseView,
  OrganisationId,
  PillarCode,
  ScoreLine,
  SubjectCode,
  TraineeFunctionCode,
} from '@palermo/contract';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';
import { dayNumberOf, instantOn } from './days.ts';

/** People of one organisation, function and sex who came. */
export type People = readonly [
  organisation: OrganisationId | string,
  function_: TraineeFunctionCode,
  sex: AttendeeSexCode,
  registered: number,
  attended: number,
  completed: number,
];

interface SessionStory {
  /** How many days from today; negative where it was held. */
  readonly inDays: number;
  readonly place: string;
  readonly language: string;
  readonly places: number;
  readonly cancelled?: boolean;
  readonly people: readonly People[];
  /** How many were asked before and after, by how much they rose, and how many were asked months later. */
  readonly assessed?: readonly [count: number, gain: number, later?: number];
}

export interface CourseStory {
  readonly by: AccountActor;
  readonly title: string;
  readonly aim: string;
  readonly audiences: TraineeFunctionCode[];
  readonly topics: SubjectCode[];
  readonly pillar: PillarCode;
  readonly hours: number;
  readonly languages: string[];
  readonly questions: string[];
  readonly commitments: string[];
  readonly sessions: readonly SessionStory[];
}

/** Leaves courses with their sessions, who came and what they knew. Does nothing for a course that is there. */
export async function tellCourses(ask: Ask, today: string, stories: readonly CourseStory[]): Promise<void> {
  for (const story of stories) {
    const { courses } = await ask(contract.listCourses, story.by, { query: { limit: 100 } });
    const course = courses.find(({ title }) => title === story.title) ?? (await addCourse(ask, story));
    const { sessions } = await ask(contract.getCourse, story.by, { params: { courseId: course.id } });
    for (const session of story.sessions.slice(sessions.length))
      await tellSession(ask, today, { story, course, session });
  }
}

function addCourse(ask: Ask, { by, title, aim, ...story }: CourseStory): Promise<CourseView> {
  const { audiences, topics, pillar, hours, languages, questions, commitments } = story;
  const materials = [{ title: 'Handbook (invented)', address: 'https://example.org/handbook' }];
  const body = { title, aim, audiences, topics, pillar, hours, languages, questions, commitments };
  return ask(contract.addCourse, by, { body: { ...body, materials, measureId: null } });
}

interface SessionToTell {
  readonly story: CourseStory;
  readonly course: Pick<CourseView, 'id'>;
  readonly session: SessionStory;
}

async function tellSession(ask: Ask, today: string, { story, course, session }: SessionToTell): Promise<void> {
  const day = dayNumberOf(today) + session.inDays;
  const { place, language, places } = session;
  const times = { startsAt: instantOn(day, 8).toISOString(), endsAt: instantOn(day, 15).toISOString() };
  const described = { ...times, place, language, places };
  let view: CourseSessionView = await ask(contract.planCourseSession, story.by, {
    params: { courseId: course.id },
    body: described,
  });
  const params = { sessionId: view.id };
  for (const people of session.people) {
    view = await ask(contract.recordAttendance, story.by, { params, body: lineOf(people) });
  }
  if (session.assessed !== undefined) {
    const scores = drawScores(session.assessed);
    view = await ask(contract.recordScores, story.by, { params, body: { scores, version: view.version } });
  }
  if (session.cancelled) {
    const body = { ...described, cancelled: true, version: view.version };
    await ask(contract.changeCourseSession, story.by, { params, body });
  }
}

const isId = /^[0-9a-f]{8}-/;

function lineOf([organisation, of, sex, registered, attended, completed]: People) {
  const isInside = isId.test(organisation);
  return {
    organisationId: isInside ? (organisation as OrganisationId) : null,
    name: isInside ? null : organisation,
    function: of,
    sex,
    invited: registered + 2,
    registered,
    attended,
    completed,
  };
}

/** Scores that rise by about so much, the same on every load; a part of it is forgotten months later. */
function drawScores([count, gain, later = 0]: readonly [number, number, number?]): ScoreLine[] {
  return Array.from({ length: count }, (_each, index) => {
    const before = 28 + ((index * 11) % 34);
    const after = Math.min(100, before + gain + ((index * 7) % 13) - 6);
    return { number: index + 1, before, after, followUp: index < later ? Math.max(0, after - 3 - (index % 6)) : null };
  });
}
