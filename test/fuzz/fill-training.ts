// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { dayFromNow } from './day-from-now.ts';
import type { HubFilling } from './hub-filling.ts';

/** Leaves a course with a session and who came, and a request and an offer of assistance. */
export async function fillTraining({ ask, organisations, keep }: HubFilling): Promise<void> {
  const { id: courseId } = await ask(contract.addCourse, {
    body: {
      title: 'Invented course',
      aim: null,
      audiences: ['police'],
      topics: ['identification'],
      pillar: null,
      hours: 8,
      languages: ['en'],
      materials: [],
      questions: ['What do you ask first?'],
      commitments: [],
      measureId: null,
    },
  });
  keep('courseId', courseId);
  const times = { startsAt: `${dayFromNow(-3)}T08:00:00.000Z`, endsAt: `${dayFromNow(-3)}T12:00:00.000Z` };
  const { id: sessionId, version } = await ask(contract.planCourseSession, {
    params: { courseId },
    body: { ...times, place: null, language: 'en', places: 20 },
  });
  keep('sessionId', sessionId);
  const params = { sessionId };
  const counts = { invited: 9, registered: 8, attended: 7, completed: 6 };
  const line = { organisationId: organisations[1], name: null, function: 'police', sex: 'female' } as const;
  await ask(contract.recordAttendance, { params, body: { ...line, ...counts } });
  const scores = Array.from({ length: 6 }, (_each, index) => {
    return { number: index + 1, before: 30 + index, after: 60, followUp: null };
  });
  await ask(contract.recordScores, { params, body: { scores, version } });
  const what = { subjects: ['legislation' as const], forms: ['expert' as const], languages: ['en'] };
  const request = { title: 'Invented request', purpose: 'An invented purpose', neededBy: null };
  keep('requestId', (await ask(contract.requestAssistance, { body: { ...request, ...what } })).id);
  const offer = { title: 'Invented offer', details: null, place: null, capacity: 1, until: null };
  keep('offerId', (await ask(contract.offerAssistance, { body: { ...offer, ...what } })).id);
}
