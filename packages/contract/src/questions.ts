// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseListItem } from './cases.ts';
import { CaseId, Instant, line, OrganisationId, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const QuestionId = z.uuid().brand('QuestionId');
export type QuestionId = z.infer<typeof QuestionId>;

/** Why another organisation's file may be of the same person, as far as keyed indexes tell. */
export const QuestionReason = z.enum(['nameSound', 'sameBirthYear', 'nearBirthYear', 'sameSex']);
export type QuestionReason = z.infer<typeof QuestionReason>;

/** `same` is told to whoever asked. `different` and `silent` are not, and neither is a question that nobody answers. */
export const QuestionAnswer = z.enum(['same', 'different', 'silent']);
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/** Another organisation may be working with the person of this case. Nothing of its file is shown. */
export const Question = z.object({
  id: QuestionId,
  /** The case of one's own that the question is about. */
  case: CaseListItem,
  /** Who asks; null where the wall does not say. */
  asker: z.object({ id: OrganisationId, name: z.string() }).nullable(),
  reasons: z.array(QuestionReason),
  askedAt: Instant,
  answerBy: Instant,
});
export type Question = z.infer<typeof Question>;

/** Somebody holds a file of the same person and wishes to be reached. */
export const QuestionReply = z.object({
  id: QuestionId,
  /** The case of one's own for which it was asked. */
  case: CaseListItem,
  organisation: z.object({ id: OrganisationId, name: z.string() }),
  contact: z.string().nullable(),
  answeredAt: Instant,
});
export type QuestionReply = z.infer<typeof QuestionReply>;

export const askAcross = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/questions',
  summary:
    'Let the node ask organisations that may hold a file of the same person. The answer is the same whether there is any or not',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({ purpose: PurposeCode }),
  response: z.object({ asked: z.literal(true) }),
});
export const listQuestions = defineEndpoint({
  method: 'GET',
  path: '/duplicates/questions',
  summary: 'What others ask about cases of the organisation, and the answers that it got itself',
  caller: 'account',
  query: z.object({ purpose: PurposeCode }),
  response: z.object({
    questions: z.array(Question),
    replies: z.array(QuestionReply),
    /** True where there are more than are listed. */
    isMore: z.boolean(),
  }),
});
export const answerQuestion = defineEndpoint({
  method: 'PUT',
  path: '/duplicates/questions/:questionId/answer',
  summary: 'Answer whether it is the same person. Only a yes is told, with how to reach the organisation',
  caller: 'account',
  params: z.object({ questionId: QuestionId }),
  body: z.object({ answer: QuestionAnswer, contact: line(200).nullable() }),
  response: z.object({ answered: z.literal(true) }),
});
