// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { AccountId, CaseId, CommentId, Cursor, Day, Instant, line, PurposeCode, RoleCode, TaskId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { TaskView } from './identification.ts';

/** Text that people write to one another: several lines, no control characters but line breaks. */
function lines(maxLength: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'has characters that cannot be shown');
}

const Person = z.object({ id: AccountId, name: z.string() });

export const listColleagues = defineEndpoint({
  method: 'GET',
  path: '/colleagues',
  summary: "The accounts of one's own organisation that work on cases",
  caller: 'account',
  response: z.object({ colleagues: z.array(Person.extend({ roles: z.array(RoleCode) })) }),
});

export const createTask = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/tasks',
  summary: 'Set a task about a case, for oneself, for a colleague or for whoever works on the case',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({ words: line(300), dueOn: Day, accountId: AccountId.nullable(), purpose: PurposeCode }),
  response: z.object({ id: TaskId }),
});
export const reopenTask = defineEndpoint({
  method: 'POST',
  path: '/tasks/:taskId/reopening',
  summary: 'Open a task again that somebody set and that was done',
  caller: 'account',
  params: z.object({ taskId: TaskId }),
  response: z.object({ opened: z.boolean() }),
});
export const listCaseTasks = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/tasks',
  summary:
    "The organisation's own tasks about a case: open ones, those due first in front, then those that were done last",
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.object({ open: z.array(TaskView), done: z.array(TaskView.extend({ endedAt: Instant })) }),
});

/** How much there is; `isMore` says that there is more than is counted. */
const Count = z.object({ count: z.int(), isMore: z.boolean() });
export const getWorkSummary = defineEndpoint({
  method: 'GET',
  path: '/work',
  summary: 'How much waits for the account: tasks by urgency, and the cases that it works on',
  caller: 'account',
  response: z.object({ overdue: Count, soon: Count, later: Count, cases: Count }),
});

export const assignCase = defineEndpoint({
  method: 'PUT',
  path: '/cases/:caseId/worker',
  summary: "Say who works on a case within one's organisation: oneself, a colleague, nobody. Supervisors move it",
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({
    accountId: AccountId.nullable(),
    /** Who worked on it as far as the caller knew: somebody else may have given it to another meanwhile. */
    was: AccountId.nullable(),
  }),
  response: z.object({ worker: Person.nullable() }),
});
export const assignCases = defineEndpoint({
  method: 'POST',
  path: '/cases/workers',
  summary: 'Give several cases to a colleague, or to nobody. Those that the caller may not give stay as they are',
  caller: 'account',
  body: z.object({ caseIds: z.array(CaseId).min(1).max(200), accountId: AccountId.nullable() }),
  response: z.object({ assignedCount: z.int(), skippedCount: z.int() }),
});

export const CommentView = z.object({
  id: CommentId,
  at: Instant,
  changedAt: Instant.nullable(),
  /** Who said it; null where the account belongs to another organisation. */
  account: Person.nullable(),
  organisation: z.string(),
  /** Null when its author took it back, and after an erasure. */
  text: z.string().nullable(),
  isDeleted: z.boolean(),
  /** True when those to whom notes are released read it as well. */
  isShared: z.boolean(),
  isOwn: z.boolean(),
  mentions: z.array(Person),
  version: z.int(),
});
export type CommentView = z.infer<typeof CommentView>;
const CommentParams = z.object({ caseId: CaseId, commentId: CommentId });
const CommentText = z.object({
  text: lines(4000),
  mentions: z.array(AccountId).max(20).default([]),
  purpose: PurposeCode,
});
export const listComments = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/comments',
  summary: 'What was said about a case, newest first, as far as the caller may read it',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode, after: Cursor.optional() }),
  response: z.object({ comments: z.array(CommentView), next: Cursor.nullable() }),
});
export const addComment = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/comments',
  summary: 'Say something about a case, to the own organisation or to all who read its notes; tell colleagues of it',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: CommentText.extend({ isShared: z.boolean().default(false) }),
  response: CommentView,
});
export const changeComment = defineEndpoint({
  method: 'PATCH',
  path: '/cases/:caseId/comments/:commentId',
  summary: 'Change what one said; what it said before is kept',
  caller: 'account',
  params: CommentParams,
  body: CommentText.extend({ version: z.int().min(1) }),
  response: CommentView,
});
export const deleteComment = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/comments/:commentId/removal',
  summary: 'Take back what one said; its own organisation can still read what it was',
  caller: 'account',
  params: CommentParams,
  body: z.object({ version: z.int().min(1), purpose: PurposeCode }),
  response: CommentView,
});
export const listCommentVersions = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/comments/:commentId/versions',
  summary: 'What a comment of the own organisation said at which time, newest first',
  caller: 'account',
  params: CommentParams,
  query: z.object({ purpose: PurposeCode }),
  response: z.object({ versions: z.array(z.object({ version: z.int(), at: Instant, text: z.string().nullable() })) }),
});

const TaskCounts = z.object({ overdue: z.int(), soon: z.int(), later: z.int() });
export const WorkerLoad = z.object({
  /** Null for what nobody has. */
  account: Person.extend({ isActive: z.boolean() }).nullable(),
  caseCount: z.int(),
  tasks: TaskCounts,
  /** Open tasks by kind. */
  referralCount: z.int(),
  /** The day by which the oldest open task is or was due; null where there is none. */
  oldestDueOn: Day.nullable(),
});
export type WorkerLoad = z.infer<typeof WorkerLoad>;
export const getWorkload = defineEndpoint({
  method: 'GET',
  path: '/workload',
  summary: "How much each account of one's organisation has to do, by name, and what nobody has",
  caller: 'account',
  response: z.object({ workers: z.array(WorkerLoad) }),
});
export const getAccountWork = defineEndpoint({
  method: 'GET',
  path: '/accounts/:accountId/work',
  summary: 'How many open cases and tasks an account has, for those who supervise or administer it',
  caller: 'account',
  params: z.object({ accountId: AccountId }),
  response: z.object({ caseCount: z.int(), taskCount: z.int() }),
});
export const handOverWork = defineEndpoint({
  method: 'POST',
  path: '/accounts/:accountId/hand-over',
  summary:
    'Move the cases and tasks of an account to colleagues in one act, all of them or chosen cases; tasks go with their case',
  caller: 'account',
  params: z.object({ accountId: AccountId }),
  body: z.object({
    /** Who takes over; several share the cases evenly. */
    to: z.array(AccountId).min(1).max(20),
    /** Only these cases, with their tasks; everything where absent. */
    caseIds: z.array(CaseId).min(1).max(500).optional(),
    /** What the caller was shown before; refused when it has changed. Absent where cases are chosen. */
    expected: z.object({ caseCount: z.int().min(0), taskCount: z.int().min(0) }).optional(),
  }),
  response: z.object({ caseCount: z.int(), taskCount: z.int() }),
});
