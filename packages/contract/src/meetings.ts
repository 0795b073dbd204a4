// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Day, Instant, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { FollowUpBody, FollowUpStatus, GroupId, MemberId } from './groups.ts';

export const MeetingId = z.uuid().brand('MeetingId');
export type MeetingId = z.infer<typeof MeetingId>;
export const MeetingItemId = z.uuid().brand('MeetingItemId');
export type MeetingItemId = z.infer<typeof MeetingItemId>;
export const CalendarFeedId = z.uuid().brand('CalendarFeedId');
export type CalendarFeedId = z.infer<typeof CalendarFeedId>;

export const MeetingItemKind = z.enum(['agenda', 'paper', 'decision']);
export type MeetingItemKind = z.infer<typeof MeetingItemKind>;

export const MeetingItemView = z.object({
  id: MeetingItemId,
  kind: MeetingItemKind,
  number: z.int(),
  title: z.string(),
  /** Where a paper is found. */
  address: z.string().nullable(),
  memberId: MemberId.nullable(),
  /** Who is responsible for what was decided. */
  responsible: z.string().nullable(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  result: z.string().nullable(),
  status: FollowUpStatus,
  version: z.int(),
  /** Whether the caller may say what became of it. */
  own: z.boolean(),
});
export type MeetingItemView = z.infer<typeof MeetingItemView>;

const description = {
  title: line(200),
  startsAt: Instant,
  endsAt: Instant,
  place: line(300).nullable(),
};
export const MeetingLine = z.object({
  ...description,
  id: MeetingId,
  groupId: GroupId,
  cancelled: z.boolean(),
  decisionCount: z.int(),
  openCount: z.int(),
});
export type MeetingLine = z.infer<typeof MeetingLine>;
export const MeetingView = MeetingLine.extend({
  groupName: z.string(),
  summary: z.string().nullable(),
  version: z.int(),
  items: z.array(MeetingItemView),
  mayPrepare: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

export const listMeetings = defineEndpoint({
  method: 'GET',
  path: '/groups/:groupId/meetings',
  summary: 'Meetings of a group, the latest first',
  caller: 'account',
  params: z.object({ groupId: GroupId }),
  query: z.object({ after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  response: z.object({ meetings: z.array(MeetingLine), next: Cursor.nullable() }),
});
export const planMeeting = defineEndpoint({
  method: 'POST',
  path: '/groups/:groupId/meetings',
  summary: 'Plan a meeting, or record one that was held',
  caller: 'account',
  params: z.object({ groupId: GroupId }),
  body: z.object(description),
  response: MeetingView,
});
const meetingParams = z.object({ meetingId: MeetingId });
export const getMeeting = defineEndpoint({
  method: 'GET',
  path: '/meetings/:meetingId',
  summary: 'A meeting with its agenda, papers, decisions and what became of them',
  caller: 'account',
  params: meetingParams,
  response: MeetingView,
});
export const changeMeeting = defineEndpoint({
  method: 'PUT',
  path: '/meetings/:meetingId',
  summary: 'Change a meeting, cancel it, or write its summary. Refused when somebody changed it since `version`',
  caller: 'account',
  params: meetingParams,
  body: z.object({
    ...description,
    cancelled: z.boolean(),
    summary: z.string().trim().min(1).max(10_000).nullable(),
    version: z.int(),
  }),
  response: MeetingView,
});
/** Papers are found under an address of the web; nothing else is opened by a click. */
const itemBody = {
  title: line(1000),
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  memberId: MemberId.nullable(),
  dueOn: Day.nullable(),
};
export const addMeetingItem = defineEndpoint({
  method: 'POST',
  path: '/meetings/:meetingId/items',
  summary: 'Add a point of the agenda, a paper or a decision',
  caller: 'account',
  params: meetingParams,
  body: z.object({ ...itemBody, kind: MeetingItemKind }),
  response: MeetingView,
});
const itemParams = z.object({ meetingId: MeetingId, itemId: MeetingItemId });
export const changeMeetingItem = defineEndpoint({
  method: 'PUT',
  path: '/meetings/:meetingId/items/:itemId',
  summary: 'Change an item of a meeting, or strike it out. Refused when somebody changed it since `version`',
  caller: 'account',
  params: itemParams,
  body: z.object({ ...itemBody, struck: z.boolean(), version: z.int() }),
  response: MeetingView,
});
export const followUpDecision = defineEndpoint({
  method: 'POST',
  path: '/meetings/:meetingId/items/:itemId/follow-up',
  summary: 'Say what became of a decision',
  caller: 'account',
  params: itemParams,
  body: FollowUpBody,
  response: MeetingView,
});

export const CalendarFeedView = z.object({ id: CalendarFeedId, madeAt: Instant });
export const listCalendarFeeds = defineEndpoint({
  method: 'GET',
  path: '/calendar-feeds',
  summary: "The caller's own calendar feeds; their addresses are shown once only, when they are made",
  caller: 'account',
  response: z.object({ feeds: z.array(CalendarFeedView) }),
});
export const makeCalendarFeed = defineEndpoint({
  method: 'POST',
  path: '/calendar-feeds',
  summary: "Make a secret address under which a calendar reads the meetings of the caller's groups",
  caller: 'account',
  response: CalendarFeedView.extend({ path: z.string() }),
});
export const revokeCalendarFeed = defineEndpoint({
  method: 'POST',
  path: '/calendar-feeds/:feedId/revocation',
  summary: 'Revoke a calendar feed: its address answers no more from now on',
  caller: 'account',
  params: z.object({ feedId: CalendarFeedId }),
  response: z.object({ feeds: z.array(CalendarFeedView) }),
});
export const readCalendar = defineEndpoint({
  method: 'GET',
  path: '/calendars/:secret',
  summary: 'Meetings of the groups of whoever made the address, as iCalendar (RFC 5545); nothing of a person',
  caller: 'anyone',
  params: z.object({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}(\.ics)?$/) }),
  response: z.string(),
  answers: 'file',
});
