// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Day, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { MeasureId } from './plan-view.ts';

export const GroupId = z.uuid().brand('GroupId');
export type GroupId = z.infer<typeof GroupId>;
export const MemberId = z.uuid().brand('MemberId');
export type MemberId = z.infer<typeof MemberId>;
export const ChairTermId = z.uuid().brand('ChairTermId');
export type ChairTermId = z.infer<typeof ChairTermId>;
export const GroupActionId = z.uuid().brand('GroupActionId');
export type GroupActionId = z.infer<typeof GroupActionId>;

export const MemberStanding = z.enum(['member', 'partner', 'observer']);
export type MemberStanding = z.infer<typeof MemberStanding>;
/** Groups that are shipped with what the source documents say of them. */
export const GroupExampleCode = z.enum(['interAgency', 'groupOfFriends']);
export type GroupExampleCode = z.infer<typeof GroupExampleCode>;

/** Text over several lines. */
function words(maxLength: number): z.ZodString {
  return z.string().trim().min(1).max(maxLength);
}

const description = {
  name: line(200),
  shortName: line(40).nullable(),
  purpose: words(4000).nullable(),
  themes: z.array(line(120)).max(30),
  /** How many co-chairs there are at a time. */
  chairCount: z.int().min(1).max(10),
};

export const MemberView = z.object({
  id: MemberId,
  /** Null for an entity outside the node. */
  organisationId: OrganisationId.nullable(),
  name: z.string(),
  standing: MemberStanding,
  joinedOn: Day.nullable(),
  leftOn: Day.nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

export const ChairTermView = z.object({
  id: ChairTermId,
  memberId: MemberId,
  name: z.string(),
  from: Day,
  until: Day,
  /** Whether it is under way today. */
  current: z.boolean(),
});
export type ChairTermView = z.infer<typeof ChairTermView>;

/** How what was decided stands: `overdue` when its day has passed and nobody said that it was done. */
export const FollowUpStatus = z.enum(['open', 'overdue', 'done']);
export type FollowUpStatus = z.infer<typeof FollowUpStatus>;

export const GroupActionView = z.object({
  id: GroupActionId,
  title: z.string(),
  memberId: MemberId.nullable(),
  measureId: MeasureId.nullable(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  result: z.string().nullable(),
  status: FollowUpStatus,
  version: z.int(),
  /** Whether the caller may say what became of it. */
  own: z.boolean(),
});
export type GroupActionView = z.infer<typeof GroupActionView>;

export const GroupLine = z.object({
  ...description,
  id: GroupId,
  parentId: GroupId.nullable(),
  example: GroupExampleCode.nullable(),
  closedOn: Day.nullable(),
  memberCount: z.int(),
  /** Names of those who chair it today. */
  chairs: z.array(z.string()),
  nextMeetingAt: Instant.nullable(),
});
export type GroupLine = z.infer<typeof GroupLine>;

export const GroupView = GroupLine.extend({
  version: z.int(),
  members: z.array(MemberView),
  terms: z.array(ChairTermView),
  workingGroups: z.array(z.object({ id: GroupId, name: z.string() })),
  actions: z.array(GroupActionView),
  /** Whether the caller keeps the group, and whether it prepares meetings and statements. */
  mayKeep: z.boolean(),
  mayPrepare: z.boolean(),
});
export type GroupView = z.infer<typeof GroupView>;

const groupParams = z.object({ groupId: GroupId });

export const listGroups = defineEndpoint({
  method: 'GET',
  path: '/groups',
  summary: 'The groups that the caller may know of, in the order of their names',
  caller: 'account',
  query: z.object({ after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  response: z.object({ groups: z.array(GroupLine), next: Cursor.nullable(), mayKeep: z.boolean() }),
});
export const createGroup = defineEndpoint({
  method: 'POST',
  path: '/groups',
  summary: 'Add a group, or a working group of one',
  caller: 'account',
  body: z.object({ ...description, parentId: GroupId.optional() }),
  response: GroupView,
});
export const addExampleGroup = defineEndpoint({
  method: 'POST',
  path: '/groups/examples',
  summary: 'Add a shipped group, with what the source documents say of it',
  caller: 'account',
  body: z.object({ example: GroupExampleCode }),
  response: GroupView,
});
export const getGroup = defineEndpoint({
  method: 'GET',
  path: '/groups/:groupId',
  summary: 'A group with its members, terms of co-chairs, working groups and plan of action',
  caller: 'account',
  params: groupParams,
  response: GroupView,
});
export const changeGroup = defineEndpoint({
  method: 'PUT',
  path: '/groups/:groupId',
  summary: 'Change what a group is called and is for. Refused when somebody changed it since `version`',
  caller: 'account',
  params: groupParams,
  body: z.object({ ...description, closedOn: Day.nullable(), version: z.int() }),
  response: GroupView,
});

export const addGroupMember = defineEndpoint({
  method: 'POST',
  path: '/groups/:groupId/members',
  summary: 'Add a member: an organisation of the node, or an entity outside it by name',
  caller: 'account',
  params: groupParams,
  body: z.object({
    organisationId: OrganisationId.optional(),
    name: line(200).optional(),
    standing: MemberStanding,
    joinedOn: Day.optional(),
  }),
  response: GroupView,
});
export const changeGroupMember = defineEndpoint({
  method: 'PUT',
  path: '/groups/:groupId/members/:memberId',
  summary: 'Change the standing of a member, or note when it left',
  caller: 'account',
  params: z.object({ groupId: GroupId, memberId: MemberId }),
  body: z.object({ standing: MemberStanding, leftOn: Day.nullable() }),
  response: GroupView,
});
export const addChairTerm = defineEndpoint({
  method: 'POST',
  path: '/groups/:groupId/chairs',
  summary: 'Record a term of a co-chair. Refused where more would chair at a time than there are chairs',
  caller: 'account',
  params: groupParams,
  body: z.object({ memberId: MemberId, from: Day, until: Day }),
  response: GroupView,
});
export const changeChairTerm = defineEndpoint({
  method: 'PUT',
  path: '/groups/:groupId/chairs/:termId',
  summary: 'Say when the term of a co-chair ends',
  caller: 'account',
  params: z.object({ groupId: GroupId, termId: ChairTermId }),
  body: z.object({ until: Day }),
  response: GroupView,
});

const actionBody = {
  title: line(400),
  memberId: MemberId.nullable(),
  measureId: MeasureId.nullable(),
  dueOn: Day.nullable(),
};
export const addGroupAction = defineEndpoint({
  method: 'POST',
  path: '/groups/:groupId/actions',
  summary: "Add a line to the group's plan of action",
  caller: 'account',
  params: groupParams,
  body: z.object(actionBody),
  response: GroupView,
});
export const changeGroupAction = defineEndpoint({
  method: 'PUT',
  path: '/groups/:groupId/actions/:actionId',
  summary: "Change a line of the group's plan of action. Refused when somebody changed it since `version`",
  caller: 'account',
  params: z.object({ groupId: GroupId, actionId: GroupActionId }),
  body: z.object({ ...actionBody, version: z.int() }),
  response: GroupView,
});
/** What whoever is responsible says became of something. */
export const FollowUpBody = z.object({
  doneOn: Day.nullable(),
  result: words(2000).nullable(),
  version: z.int(),
});
export const followUpGroupAction = defineEndpoint({
  method: 'POST',
  path: '/groups/:groupId/actions/:actionId/follow-up',
  summary: "Say what became of a line of the group's plan of action",
  caller: 'account',
  params: z.object({ groupId: GroupId, actionId: GroupActionId }),
  body: FollowUpBody,
  response: GroupView,
});
