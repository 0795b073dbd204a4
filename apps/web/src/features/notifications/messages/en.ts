// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { NoticeKind } from '@palermo/contract';

/** What accounts are told, in a few words that name nobody. */
const kinds = {
  caseReleased: 'Parts of a case were released to your organisation',
  releaseRevoked: 'A release to your organisation was revoked',
  releaseExpiring: 'A release ends soon',
  accessExpiring: 'What was released to your organisation of a case ends soon',
  brokenGlass: 'Somebody opened a case in an emergency',
  overrideToReview: 'A decision without the person’s consent has to be reviewed',
  disclosureToDecide: 'An order to hand over information has to be decided',
  referralWaiting: 'A referral waits for your organisation’s answer',
  referralAccepted: 'A referral was accepted',
  referralRejected: 'A referral was turned down',
  referralAsked: 'There is a question about a referral',
  referralAnswered: 'A question about a referral was answered',
  referralWithdrawn: 'A referral was withdrawn',
  referralLapsed: 'A referral was not answered in time',
  handOverAsked: 'You are asked to take over a case',
  handOverAccepted: 'A case was taken over',
  handOverRejected: 'A case was not taken over',
  taskAssigned: 'A task was given to you',
  taskTomorrow: 'A task is due tomorrow',
  taskOverdue: 'The day of a task has passed',
  tasksOverdue: 'Tasks are overdue',
  workHandedOver: 'A colleague’s cases and tasks were handed over to you',
  casesAssigned: 'Several cases were given to you',
  caseAssigned: 'You now work on a case',
  mentioned: 'A colleague mentioned you in a comment',
  caseMoved: 'A case moved on in identification',
  duplicateAsked: 'You are asked whether two cases are of one person',
  duplicateAnswered: 'A question about two cases of one person was answered',
  investigationMoved: 'News of an investigation about a case',
  recordShared: 'Something was added to a case that is shared with you',
  exportWaiting: 'A file with cases waits for a second person',
  exportDecided: 'Your file with cases was decided about',
} as const satisfies Record<NoticeKind, string>;

export default {
  title: 'Notifications',
  lead: 'What happened in cases and tasks that concern you. Opening one marks it as read.',
  bellNone: 'Notifications, nothing new',
  bell_one: 'Notifications, {{shown}} not read',
  bell_other: 'Notifications, {{shown}} not read',
  announced: 'New notification: {{words}}',
  several: 'Several new notifications',
  only: { label: 'Which notifications', all: 'All', unread: 'Not read' },
  unread: 'not read',
  read: 'Mark as read',
  readAll: 'Mark all as read',
  due: 'Due',
  more: 'Show more',
  empty: 'Nothing to show',
  emptyTodo: 'Referrals, releases, tasks and mentions that concern you appear here at once.',
  kinds,
} as const;
