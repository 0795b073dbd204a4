// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { visitor } from '../../../kernel/actor.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { addExampleGroup } from './add-example.ts';
import { listCalendarFeeds, makeCalendarFeed, readCalendar, revokeCalendarFeed } from './calendar.ts';
import * as commands from './commands.ts';
import * as meetings from './meetings.ts';
import { getGroup, listGroups } from './queries.ts';
import * as statements from './statements.ts';

/** The endpoints of groups, their meetings and statements, and calendar feeds. */
export const groupRoutes: readonly Route[] = [
  bindRoute(contract.listGroups, listGroups),
  bindRoute(contract.createGroup, commands.createGroup),
  bindRoute(contract.addExampleGroup, addExampleGroup),
  bindRoute(contract.getGroup, getGroup),
  bindRoute(contract.changeGroup, commands.changeGroup),
  bindRoute(contract.addGroupMember, commands.addGroupMember),
  bindRoute(contract.changeGroupMember, commands.changeGroupMember),
  bindRoute(contract.addChairTerm, commands.addChairTerm),
  bindRoute(contract.changeChairTerm, commands.changeChairTerm),
  bindRoute(contract.addGroupAction, commands.addGroupAction),
  bindRoute(contract.changeGroupAction, commands.changeGroupAction),
  bindRoute(contract.followUpGroupAction, commands.followUpGroupAction),
  bindRoute(contract.listMeetings, meetings.listMeetings),
  bindRoute(contract.planMeeting, meetings.planMeeting),
  bindRoute(contract.getMeeting, meetings.getMeeting),
  bindRoute(contract.changeMeeting, meetings.changeMeeting),
  bindRoute(contract.addMeetingItem, meetings.addMeetingItem),
  bindRoute(contract.changeMeetingItem, meetings.changeMeetingItem),
  bindRoute(contract.followUpDecision, meetings.followUpDecision),
  bindRoute(contract.listStatements, statements.listStatements),
  bindRoute(contract.draftStatement, statements.draftStatement),
  bindRoute(contract.getStatement, statements.getStatement),
  bindRoute(contract.writeStatementText, statements.writeStatementText),
  bindRoute(contract.openStatement, statements.openStatement),
  bindRoute(contract.commentOnStatement, statements.commentOnStatement),
  bindRoute(contract.answerComment, statements.answerComment),
  bindRoute(contract.signStatement, statements.signStatement),
  bindRoute(contract.withdrawSignature, statements.withdrawSignature),
  bindRoute(contract.issueStatement, statements.issueStatement),
  bindRoute(contract.listCalendarFeeds, listCalendarFeeds),
  bindRoute(contract.makeCalendarFeed, makeCalendarFeed),
  bindRoute(contract.revokeCalendarFeed, revokeCalendarFeed),
  defineRoute(contract.readCalendar, async ({ params, execute }) => ({
    name: 'palermo-meetings.ics',
    type: 'text/calendar; charset=utf-8',
    content: await execute(readCalendar, visitor, params),
  })),
];
