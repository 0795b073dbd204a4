// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type MeetingId, type MeetingItemId, type MeetingLine, type MeetingView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { readInstantCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineCommand, defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayReadAccountability, mayReportProgress } from '../policy.ts';
import { mayPrepareGroup } from '../store-groups.ts';
import {
  findItems,
  findMeeting,
  findMeetings,
  insertItem,
  insertMeeting,
  updateItem,
  updateItemResult,
  updateMeeting,
  type MeetingRow,
} from '../store-meetings.ts';
import { answersFor, getGroupRow, momentOf, requireMember } from './describe-group.ts';
import { followUpStatus } from './follow-up.ts';

const onMeeting = ({ meetingId }: { readonly meetingId: MeetingId }) => ({
  subjectKind: 'meeting',
  subjectIds: [meetingId],
});

/** Meetings of a group, the latest first. */
export const listMeetings = defineQuery({
  name: 'groups.listMeetings',
  input: inputOf(contract.listMeetings),
  policy: mayReadAccountability,
  async run(scope, { groupId, after, limit }) {
    await getGroupRow(scope, groupId);
    const place = { after: after === undefined ? null : readInstantCursor(after), limit: limit + 1 };
    const rows = await findMeetings(scope.db, groupId, place);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      meetings: page.map(presentMeetingLine),
      next: rows.length > page.length && last ? writeCursor([last.startsText, last.id]) : null,
    };
  },
  audit: 'none',
});

/** One meeting. Throws `record.not-found`. */
export const getMeeting = defineQuery({
  name: 'groups.readMeeting',
  input: inputOf(contract.getMeeting),
  policy: mayReadAccountability,
  run: (scope, { meetingId }) => describeMeeting(scope, meetingId),
  audit: 'none',
});

/** Plans a meeting. Those who chair the group do, and the coordinator. */
export const planMeeting = defineCommand({
  name: 'groups.planMeeting',
  input: inputOf(contract.planMeeting),
  policy: mayReportProgress,
  async run(scope, { groupId, ...meeting }) {
    await getGroupRow(scope, groupId);
    requireEnd(meeting);
    const id = newId<MeetingId>();
    await insertMeeting(scope.db, { ...meeting, id, groupId }, stampOf(scope));
    return describeMeeting(scope, id);
  },
  audit: (_input, { id }) => onMeeting({ meetingId: id }),
});

/** Changes a meeting, cancels it or writes its summary. */
export const changeMeeting = defineCommand({
  name: 'groups.changeMeeting',
  input: inputOf(contract.changeMeeting),
  policy: mayReportProgress,
  async run(scope, { meetingId, ...meeting }) {
    await getMeetingRow(scope, meetingId);
    requireEnd(meeting);
    if (!(await updateMeeting(scope.db, meetingId, meeting, stampOf(scope)))) throw new AppError('record.changed');
    return describeMeeting(scope, meetingId);
  },
  audit: onMeeting,
});

/** Adds a point of the agenda, a paper or a decision. */
export const addMeetingItem = defineCommand({
  name: 'groups.addMeetingItem',
  input: inputOf(contract.addMeetingItem),
  policy: mayReportProgress,
  async run(scope, { meetingId, ...item }) {
    const { groupId } = await getMeetingRow(scope, meetingId);
    if (!(await mayPrepareGroup(scope.db, groupId))) throw new AppError('access.denied');
    await requireMember(scope, groupId, item.memberId);
    await insertItem(scope.db, { meetingId, groupId }, { ...item, id: newId<MeetingItemId>() }, stampOf(scope));
    return describeMeeting(scope, meetingId);
  },
  audit: ({ meetingId, kind }) => ({ ...onMeeting({ meetingId }), details: { kind } }),
});

/** Changes an item of a meeting, or strikes it out. */
export const changeMeetingItem = defineCommand({
  name: 'groups.changeMeetingItem',
  input: inputOf(contract.changeMeetingItem),
  policy: mayReportProgress,
  async run(scope, { meetingId, itemId, ...item }) {
    const { groupId } = await getMeetingRow(scope, meetingId);
    await requireMember(scope, groupId, item.memberId);
    if (!(await updateItem(scope.db, { meetingId, itemId }, item, stampOf(scope))))
      throw new AppError('record.changed');
    return describeMeeting(scope, meetingId);
  },
  audit: onMeeting,
});

/** Says what became of a decision: whoever is responsible for it, and those who prepare the meetings. */
export const followUpDecision = defineCommand({
  name: 'groups.followUpDecision',
  input: inputOf(contract.followUpDecision),
  policy: mayReportProgress,
  async run(scope, { meetingId, itemId, ...followUp }) {
    await getMeetingRow(scope, meetingId);
    if (!(await updateItemResult(scope.db, { meetingId, itemId }, followUp, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describeMeeting(scope, meetingId);
  },
  audit: onMeeting,
});

async function getMeetingRow({ db }: Scope, id: MeetingId): Promise<MeetingRow> {
  const row = await findMeeting(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

function presentMeetingLine(row: MeetingRow): MeetingLine {
  return {
    id: row.id,
    groupId: row.groupId,
    title: row.title,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: row.place,
    cancelled: row.cancelled,
    decisionCount: row.decisionCount,
    openCount: row.openCount,
  };
}

async function describeMeeting(scope: Scope, id: MeetingId): Promise<MeetingView> {
  const row = await getMeetingRow(scope, id);
  const { today } = momentOf(scope);
  const actor = scope.actor as AccountActor;
  const mayPrepare = await mayPrepareGroup(scope.db, row.groupId);
  const items = await findItems(scope.db, id);
  return {
    ...presentMeetingLine(row),
    groupName: row.groupName,
    summary: row.summary,
    version: row.version,
    items: items.map(({ organisationId, ...item }) => ({
      ...item,
      status: followUpStatus(item, today),
      own:
        item.kind === 'decision' &&
        (mayPrepare || answersFor(actor, { organisationId: organisationId as AccountActor['organisationId'] | null })),
    })),
    mayPrepare,
  };
}

function requireEnd({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): void {
  if (startsAt < endsAt) return;
  const detail = 'comes before the meeting begins';
  throw new AppError('request.invalid', { fields: [{ path: 'endsAt', code: 'order', detail }] });
}
