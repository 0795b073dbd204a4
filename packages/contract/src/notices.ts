// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, Cursor, Day, Instant, NoticeId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { TaskKind } from './identification.ts';

/** What an account is told of. Each has its words in the catalogue; none says anything about a person. */
export const NoticeKind = z.enum([
  'caseReleased',
  'releaseRevoked',
  'releaseExpiring',
  'accessExpiring',
  'brokenGlass',
  'overrideToReview',
  'disclosureToDecide',
  'referralWaiting',
  'referralAccepted',
  'referralRejected',
  'referralAsked',
  'referralAnswered',
  'referralWithdrawn',
  'referralLapsed',
  'handOverAsked',
  'handOverAccepted',
  'handOverRejected',
  'taskAssigned',
  'taskTomorrow',
  'taskOverdue',
  'tasksOverdue',
  'workHandedOver',
  'caseAssigned',
  'casesAssigned',
  'mentioned',
  'caseMoved',
  'duplicateAsked',
  'duplicateAnswered',
  'recordShared',
  'exportWaiting',
  'exportDecided',
  'investigationMoved',
  'investigationPassed',
  'investigationTaken',
  'investigationDeclined',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/**
 * Path under `/api/v1` of the connection over which a browser is told at once: server-sent events `notice` with id and kind of
 * the notice, `refresh` when something may have been missed, and `ended` when the session is over.
 */
export const eventsPath = '/events';

export const NoticeView = z.object({
  id: NoticeId,
  kind: NoticeKind,
  at: Instant,
  isRead: z.boolean(),
  /** The case that it is about; null where it is about none. */
  case: z.object({ id: CaseId, reference: z.string() }).nullable(),
  subjectId: z.uuid().nullable(),
  /** What is due, for reminders. */
  task: z.object({ kind: TaskKind, key: z.string(), dueOn: Day }).nullable(),
});
export type NoticeView = z.infer<typeof NoticeView>;
export const listNotices = defineEndpoint({
  method: 'GET',
  path: '/notices',
  summary: 'What the account was told, newest first',
  caller: 'account',
  query: z.object({
    only: z.enum(['all', 'unread']).default('all'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.object({ notices: z.array(NoticeView), next: Cursor.nullable() }),
});
export const countNotices = defineEndpoint({
  method: 'GET',
  path: '/notices/count',
  summary: 'How much of what the account was told it has not read; `isMore` when there is more than is counted',
  caller: 'account',
  response: z.object({ unread: z.int(), isMore: z.boolean() }),
});
export const readNotices = defineEndpoint({
  method: 'POST',
  path: '/notices/reading',
  summary: 'Mark notices as read: those named, and all that came until an instant',
  caller: 'account',
  body: z.object({ ids: z.array(NoticeId).min(1).max(100).optional(), until: Instant.optional() }),
  response: z.object({ readCount: z.int() }),
});

/** When an account is told by mail that something waits. The mail never says what. */
export const MailMode = z.enum(['atOnce', 'daily', 'never']);
export type MailMode = z.infer<typeof MailMode>;
export const MailChoice = z.object({
  mode: MailMode,
  /** False on a node that sends no mail. */
  isAvailable: z.boolean(),
  /** Shortest time between two mails; null on a node that sends none. */
  everyMinutes: z.int().nullable(),
});
export const getMailChoice = defineEndpoint({
  method: 'GET',
  path: '/account/mail',
  summary: 'When the account is told by mail that something waits',
  caller: 'account',
  response: MailChoice,
});
export const changeMailChoice = defineEndpoint({
  method: 'PUT',
  path: '/account/mail',
  summary: 'Choose when to be told by mail that something waits',
  caller: 'account',
  body: z.object({ mode: MailMode }),
  response: MailChoice,
});
