// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CourseSessionView, CourseView } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, openHub, refusalOf, type Hub, type Who } from '../groups/hub.fixture.ts';

let hub: Hub;
let course: CourseView;

const described = {
  title: 'Interviewing without harm',
  aim: null,
  audiences: ['police' as const],
  topics: ['traumaAwareInterviews' as const],
  pillar: 'protection' as const,
  hours: 12,
  languages: ['en'],
  materials: [],
  questions: ['What do you ask first?', 'Who sits in the room?'],
  commitments: [],
  measureId: null,
};

beforeAll(async () => {
  hub = await openHub();
  course = await hub.as('labour')(contract.addCourse, { body: described });
});
afterAll(() => hub[Symbol.asyncDispose]());

function plan(from: number, places = 10): Promise<CourseSessionView> {
  const body = {
    startsAt: `${day(from)}T08:00:00Z`,
    endsAt: `${day(from)}T15:00:00Z`,
    place: null,
    language: 'en',
    places,
  };
  return hub.as('labour')(contract.planCourseSession, { params: { courseId: course.id }, body });
}
const register = (who: Who, { id }: CourseSessionView, registered: number) =>
  hub.as(who)(contract.registerPeople, {
    params: { sessionId: id },
    body: { function: 'police', sex: 'female', registered },
  });
const count = (
  who: Who,
  { id }: CourseSessionView,
  of: Who,
  counts: Partial<Record<'attended' | 'completed', number>>,
) =>
  hub.as(who)(contract.recordAttendance, {
    params: { sessionId: id },
    body: {
      organisationId: hub.idOf(of),
      name: null,
      function: 'police',
      sex: 'female',
      invited: 0,
      registered: 0,
      attended: 0,
      completed: 0,
      ...counts,
    },
  });
const enter = (session: CourseSessionView, pairs: readonly (readonly [number | null, number | null])[]) =>
  hub.as('labour')(contract.recordScores, {
    params: { sessionId: session.id },
    body: {
      scores: pairs.map(([before, after], index) => ({ number: index + 1, before, after, followUp: null })),
      version: session.version,
    },
  });

describe('a course', () => {
  test('is read by everybody here and kept by who offers it and by the coordinator', async () => {
    const change = (who: Who, title: string) =>
      hub.as(who)(contract.changeCourse, {
        params: { courseId: course.id },
        body: { ...described, title, retired: false, version: course.version },
      });
    expect(await refusalOf(change('children', 'Theirs'))).toBe('access.denied');
    course = await change('secretariat', described.title);
    const seen = await hub.as('police')(contract.getCourse, { params: { courseId: course.id } });
    expect([seen.title, seen.mayKeep, seen.mayPlan]).toEqual([described.title, false, false]);
    expect(await refusalOf(hub.as('labour desk')(contract.addCourse, { body: described }))).toBe('access.denied');
  });
});

describe('a session', () => {
  test('never has more people registered than places, however many register at once', async () => {
    const session = await plan(20);
    const both = await Promise.all([register('children', session, 6), register('stranger', session, 6)].map(refusalOf));
    expect(both.toSorted()).toEqual(['none', 'training.full']);
    const { startsAt, endsAt, place, language } = session;
    const fewer = { startsAt, endsAt, place, language, places: 5, cancelled: false, version: session.version };
    const change = { params: { sessionId: session.id }, body: fewer };
    expect(await refusalOf(hub.as('labour')(contract.changeCourseSession, change))).toBe('training.full');
  });

  test('tells each organisation of its own people, and everybody how many came in all', async () => {
    const session = await plan(21);
    await register('children', session, 2);
    await register('stranger', session, 3);
    const seenBy = async (who: Who) => {
      const view = await hub.as(who)(contract.getCourseSession, { params: { sessionId: session.id } });
      return [view.attendance.map(({ organisation }) => organisation), view.registered, view.scores !== null];
    };
    expect(await seenBy('children')).toEqual([['children'], 5, false]);
    expect(await seenBy('police')).toEqual([[], 5, false]);
    expect(await seenBy('labour')).toEqual([['children', 'stranger'], 5, true]);
    expect(await seenBy('secretariat')).toEqual([['children', 'stranger'], 5, true]);
  });

  test('is counted by who runs it; its people register until it begins', async () => {
    const held = await plan(-3);
    expect(await refusalOf(register('children', held, 1))).toBe('training.begun');
    expect(await refusalOf(count('children', held, 'children', { attended: 3 }))).toBe('access.denied');
    expect(await refusalOf(count('labour', held, 'children', { attended: 1, completed: 2 }))).toBe('request.invalid');
    const counted = await count('labour', held, 'children', { attended: 4, completed: 3 });
    expect([counted.state, counted.attended, counted.completed]).toEqual(['held', 4, 3]);
    expect((await count('labour', held, 'children', {})).attendance).toEqual([]);
  });
});

describe('an assessment', () => {
  test('says nothing of fewer than five who answered both, and is derived from five on', async () => {
    const session = await plan(-10);
    const four: [number, number][] = [
      [40, 60],
      [50, 70],
      [30, 60],
      [45, 60],
    ];
    const few = await enter(session, [...four, [20, null]]);
    expect(few.result).toMatchObject({ pairs: 0, change: null, leftOut: 4 });
    const enough = await enter(few, [...four, [20, 45]]);
    expect(enough.result).toMatchObject({ pairs: 5, before: 37, after: 59, change: 22, leftOut: 0 });
    expect(enough.result.low).toBeLessThan(22);
    const seen = await hub.as('police')(contract.getCourse, { params: { courseId: course.id } });
    expect(seen.result).toEqual(enough.result);
    expect(await refusalOf(enter(session, four))).toBe('record.changed');
    const twice = [1, 1].map((number) => ({ number, before: 1, after: null, followUp: null }));
    const body = { scores: twice, version: enough.version };
    const again = hub.as('labour')(contract.recordScores, { params: { sessionId: session.id }, body });
    expect(await refusalOf(again)).toBe('request.invalid');
  });

  test('keeps its questions once somebody answered them', async () => {
    const session = await plan(-11);
    await enter(session, [[10, 20]]);
    const { version } = await hub.as('labour')(contract.getCourse, { params: { courseId: course.id } });
    const change = (questions: string[]) =>
      hub.as('labour')(contract.changeCourse, {
        params: { courseId: course.id },
        body: { ...described, questions, retired: false, version },
      });
    expect(await refusalOf(change(['Another question?']))).toBe('training.questions-answered');
    expect(await refusalOf(change(described.questions))).toBe('none');
  });
});

test('who was trained in a year is for those who report on it', async () => {
  const held = await plan(-1);
  await count('labour', held, 'stranger', { attended: 5, completed: 5 });
  const year = Number(day(-1).slice(0, 4));
  const figures = await hub.as('secretariat')(contract.getTrainingFigures, { query: { year } });
  const police = figures.functions.find((each) => each.function === 'police');
  expect(police?.female).toBeGreaterThanOrEqual(5);
  expect(figures.sessions).toBeGreaterThanOrEqual(1);
  expect(await refusalOf(hub.as('labour')(contract.getTrainingFigures, { query: { year } }))).toBe('access.denied');
});

test('the calendar of who comes, and of who runs it, has the session', async () => {
  const session = await plan(30);
  await register('children', session, 1);
  const read = async (who: Who): Promise<string> => {
    const { path } = await hub.as(who)(contract.makeCalendarFeed, {});
    const answer = await hub.node.fetchFrom('192.0.2.9')(`http://node.test${path}`);
    return answer.text();
  };
  expect(await read('children')).toContain(`UID:${session.id}@palermo`);
  expect(await read('labour')).toContain('SUMMARY:labour: Interviewing without harm');
  expect(await read('police')).not.toContain(session.id);
});
