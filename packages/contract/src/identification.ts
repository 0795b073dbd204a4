// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { ReleaseRequest } from './releases.ts';
import {
  AccountId,
  CaseId,
  Cursor,
  Day,
  Instant,
  LanguageCode,
  OrganisationKindCode,
  OutcomeCode,
  PurposeCode,
  TaskId,
} from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** A stage, move, deadline or panel of the country's process. */
const ProcessKey = z.string().regex(/^[a-z][A-Za-z0-9]{1,60}$/);
const Words = z.string().trim().min(1).max(4000);
const Finding = z.enum(['shown', 'notShown']);

/** Act, means and purpose (Palermo Protocol, article 3); no means where the person is a child. */
export const ElementsFound = z.object({ act: Finding, means: Finding.optional(), purpose: Finding });

/** How the case came to stand where it stands. Words are null for those to whom what happened is not released. */
export const StepView = z.object({
  move: ProcessKey,
  from: ProcessKey,
  to: ProcessKey,
  on: Day,
  at: Instant,
  organisation: z.string(),
  organisationKind: OrganisationKindCode,
  account: z.string().nullable(),
  outcome: OutcomeCode.nullable(),
  elements: ElementsFound.nullable(),
  explainedIn: z.string().nullable(),
  reason: z.string().nullable(),
  evidence: z.string().nullable(),
  destination: z.string().nullable(),
  /** The process of that time, where it is another than today's. */
  processId: z.string(),
});
export const Opinion = z.enum(['victim', 'notVictim', 'abstains']);
export const OfferedMoveView = z.object({
  key: ProcessKey,
  /** What has to come with it: codes of `MoveNeed`. */
  needs: z.array(z.string()),
  hindrance: z.object({ why: z.enum(['tooEarly', 'tooLate', 'panel', 'notReleased']), day: Day.nullable() }).nullable(),
});
export const IdentificationView = z.object({
  caseId: CaseId,
  stage: ProcessKey,
  since: Day,
  /** The stage from which the case was set aside. */
  previous: ProcessKey.nullable(),
  version: z.int(),
  /** Age in doubt, and age unknown, is a child's. */
  age: z.enum(['child', 'adult']),
  /** When a child turns of age, told to the holder alone: `resting` live releases rest on a guardian or best interests. */
  comingOfAge: z.object({ on: Day, agreedOn: Day.nullable(), resting: z.int() }).nullable(),
  days: z.array(z.object({ key: ProcessKey, kind: z.enum(['due', 'earliest']), day: Day })),
  /** What the caller may do now. */
  moves: z.array(OfferedMoveView),
  panel: z
    .object({
      key: ProcessKey,
      quorum: z.int(),
      mode: z.enum(['votes', 'advises']),
      mayGive: z.boolean(),
      opinions: z.array(
        z.object({ organisation: z.string(), opinion: Opinion, reason: z.string().nullable(), at: Instant }),
      ),
    })
    .nullable(),
  steps: z.array(StepView),
});
export type IdentificationView = z.infer<typeof IdentificationView>;

/** The process is sent as data; its shape is `IdentificationProcess` of `@palermo/terms`. */
export const getProcess = defineEndpoint({
  method: 'GET',
  path: '/identification-process',
  summary: "The country's identification process: stages, moves, deadlines, panels and letters",
  caller: 'account',
  query: z.object({
    /** One that histories refer to; today's where absent. */
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  response: z.object({ id: z.string(), packId: z.string(), packVersion: z.string(), process: z.unknown() }),
});
export const getIdentification = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/identification',
  summary: 'Where a case stands, how it came there, by when what is due, and what the caller may do now',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: IdentificationView,
});
export const moveCase = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/identification/moves',
  summary: 'Move a case on in the process: refer, decide, suspend, ask for reconsideration, close',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({
    move: ProcessKey,
    /** The standing that the caller saw: somebody else may have moved the case meanwhile. */
    version: z.int().min(0),
    on: Day,
    reason: Words.optional(),
    evidence: Words.optional(),
    destination: Words.optional(),
    elements: ElementsFound.optional(),
    /** The language in which the adult was asked for consent, and agreed. */
    explainedIn: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    /** What the authority that takes it up may see, released in the same act. */
    releases: z.array(ReleaseRequest).max(5).default([]),
    purpose: PurposeCode,
  }),
  response: IdentificationView,
});
export const giveOpinion = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/identification/opinions',
  summary: "Give one's organisation's opinion as a member of the panel",
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({ panel: ProcessKey, opinion: Opinion, reason: Words, purpose: PurposeCode }),
  response: IdentificationView,
});
export const getDecisionLetter = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/identification/letter',
  summary: 'The letter that tells the person of the newest step that has one, in a language of theirs',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ language: LanguageCode, purpose: PurposeCode }),
  response: z.object({
    letter: ProcessKey,
    language: LanguageCode,
    subject: z.string(),
    paragraphs: z.array(z.string()),
  }),
});

/** `deadline` is of the process; the others an organisation opens for itself. */
export const TaskKind = z.enum(['deadline', 'review', 'notice', 'todo', 'referral', 'followUp', 'expiry']);
export type TaskKind = z.infer<typeof TaskKind>;
export const TaskView = z.object({
  id: TaskId,
  caseId: CaseId,
  reference: z.string(),
  kind: TaskKind,
  key: ProcessKey,
  /** What it is about, where a case has several of its kind. */
  subjectId: z.uuid().nullable(),
  /** What somebody wrote who set it; null for other tasks, and after an erasure. */
  words: z.string().nullable(),
  dueOn: Day,
  state: z.enum(['overdue', 'soon', 'later']),
  assignedTo: z.object({ id: AccountId, name: z.string() }).nullable(),
  /** Where the case stands; null before anybody moved it. */
  stage: ProcessKey.nullable(),
});
export const listTasks = defineEndpoint({
  method: 'GET',
  path: '/tasks',
  summary: "What is to be done, the most urgent first: one's own and nobody's, or the whole organisation's",
  caller: 'account',
  query: z.object({
    whose: z.enum(['mine', 'organisation']).default('mine'),
    /** Only those of one account of the organisation, for its supervisors. */
    of: AccountId.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.object({ tasks: z.array(TaskView), next: Cursor.nullable() }),
});
export const assignTask = defineEndpoint({
  method: 'POST',
  path: '/tasks/:taskId/assignment',
  summary: "Give a task to somebody of one's organisation, or to nobody in particular",
  caller: 'account',
  params: z.object({ taskId: TaskId }),
  body: z.object({ accountId: AccountId.nullable() }),
  response: z.object({ assigned: z.boolean() }),
});
export const finishTask = defineEndpoint({
  method: 'POST',
  path: '/tasks/:taskId/completion',
  summary: 'Say that something was done. What a move does ends with the move',
  caller: 'account',
  params: z.object({ taskId: TaskId }),
  response: z.object({ finished: z.boolean() }),
});
