// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getCourse,
  listAssistanceOffers,
  listAssistanceRequests,
  listCampaigns,
  listCourses,
  listGroups,
  listMeasures,
  listMeetings,
  listOutreachEvents,
  listPractices,
  listRecommendations,
  listStatements,
  listTreaties,
} from '@palermo/contract';
import { clientOf, findAccount } from '../harness/browser.ts';
import { pagesOf, type PageUnderTest } from './page-under-test.ts';

/** Pages of commitments and of the plan of action, as the coordinator sees them, and what the public sees. */
export async function listAccountabilityPages(): Promise<PageUnderTest[]> {
  const coordinator = findAccount('coordinator');
  const page = pagesOf(coordinator);
  const { measures } = await clientOf(coordinator)(listMeasures, { query: {} });
  const counted = measures.find(({ progress }) => progress.outcome !== null);
  if (!counted) throw new Error('The plan of the demonstration country has a measure with an indicator.');
  return [
    page('/commitments'),
    page('/commitments/$instrument', '/commitments/global-plan'),
    page('/plan'),
    ...['commitments', 'timeline', 'gaps'].map((view) => page('/plan', `/plan?view=${view}`)),
    page('/plan/measures/$measureId', `/plan/measures/${counted.id}`),
    pagesOf(null)('/public/plan'),
    ...(await listTreatyPages()),
    ...(await listGroupPages()),
    ...(await listTrainingPages()),
    ...(await listOutreachPages()),
    pagesOf(null)('/public/outreach'),
  ];
}

/** Pages of treaties and of where states stand. */
async function listTreatyPages(): Promise<PageUnderTest[]> {
  const coordinator = findAccount('coordinator');
  const page = pagesOf(coordinator);
  const { treaties, ownState } = await clientOf(coordinator)(listTreaties, {});
  return [
    page('/treaties'),
    page('/treaties/$treaty', `/treaties/${treaties[0]?.key}`),
    page('/treaties/states/$state', `/treaties/states/${ownState ?? 'KE'}`),
  ];
}

/** Pages of groups, their meetings and statements, and of recommendations. */
async function listGroupPages(): Promise<PageUnderTest[]> {
  const coordinator = findAccount('coordinator');
  const ask = clientOf(coordinator);
  const page = pagesOf(coordinator);
  const { groups } = await ask(listGroups, { query: {} });
  const friends = groups.find(({ example }) => example === 'groupOfFriends');
  const council = groups.find(({ nextMeetingAt }) => nextMeetingAt !== null);
  if (!friends || !council) throw new Error('The demonstration country has a council and a shipped group.');
  const { statements } = await ask(listStatements, { params: { groupId: friends.id } });
  const { meetings } = await ask(listMeetings, { params: { groupId: council.id }, query: {} });
  const { recommendations } = await ask(listRecommendations, { query: {} });
  return [
    page('/groups'),
    page('/groups/$groupId', `/groups/${friends.id}`),
    page('/meetings/$meetingId', `/meetings/${meetings[0]?.id}`),
    page('/statements/$statementId', `/statements/${statements[0]?.id}`),
    page('/recommendations'),
    page('/recommendations/$recommendationId', `/recommendations/${recommendations[0]?.id}`),
  ];
}

/** Pages of campaigns, events and practices. */
async function listOutreachPages(): Promise<PageUnderTest[]> {
  const coordinator = findAccount('coordinator');
  const ask = clientOf(coordinator);
  const page = pagesOf(coordinator);
  const { campaigns } = await ask(listCampaigns, { query: {} });
  const { events } = await ask(listOutreachEvents, { query: {} });
  const { practices } = await ask(listPractices, { query: { show: 'published' } });
  return [
    page('/campaigns'),
    page('/campaigns/$campaignId', `/campaigns/${campaigns[0]?.id}`),
    page('/outreach/events'),
    page('/outreach/events/$eventId', `/outreach/events/${events[0]?.id}`),
    page('/practices'),
    page('/practices/$practiceId', `/practices/${practices[0]?.id}`),
  ];
}

/** Pages of courses, their sessions, and technical assistance. */
async function listTrainingPages(): Promise<PageUnderTest[]> {
  const coordinator = findAccount('coordinator');
  const ask = clientOf(coordinator);
  const page = pagesOf(coordinator);
  const { courses } = await ask(listCourses, { query: {} });
  const taught = courses.find(({ result }) => result.change !== null);
  if (!taught) throw new Error('The demonstration country has a course with an assessment.');
  const { sessions } = await ask(getCourse, { params: { courseId: taught.id } });
  const held = sessions.find(({ state }) => state === 'held');
  const { requests } = await ask(listAssistanceRequests, { query: { state: 'proposed' } });
  const { offers } = await ask(listAssistanceOffers, { query: {} });
  return [
    page('/training'),
    page('/training/$courseId', `/training/${taught.id}`),
    page('/training/sessions/$sessionId', `/training/sessions/${held?.id}`),
    page('/assistance'),
    page('/assistance', '/assistance?view=offers'),
    page('/assistance/requests/$requestId', `/assistance/requests/${requests[0]?.id}`),
    page('/assistance/offers/$offerId', `/assistance/offers/${offers[0]?.id}`),
  ];
}
