// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { GroupId, MemberId } from './groups.ts';

export const StatementId = z.uuid().brand('StatementId');
export type StatementId = z.infer<typeof StatementId>;
export const StatementCommentId = z.uuid().brand('StatementCommentId');
export type StatementCommentId = z.infer<typeof StatementCommentId>;
export const SignatureId = z.uuid().brand('SignatureId');
export type SignatureId = z.infer<typeof SignatureId>;

/** Derived: a text being written, a text that members join, or one that was issued. */
export const StatementStatus = z.enum(['draft', 'open', 'issued']);
export type StatementStatus = z.infer<typeof StatementStatus>;

const body = z.string().trim().min(1).max(40_000);

export const SignatureView = z.object({
  id: SignatureId,
  memberId: MemberId,
  name: z.string(),
  textNumber: z.int(),
  joinedOn: Day,
  /** When it was recorded; the secretariat records it for entities outside the node. */
  signedAt: Instant,
  recordedBySecretariat: z.boolean(),
  withdrawnAt: Instant.nullable(),
  own: z.boolean(),
});
export type SignatureView = z.infer<typeof SignatureView>;

export const JointStatementLine = z.object({
  id: StatementId,
  groupId: GroupId,
  title: z.string(),
  occasion: z.string().nullable(),
  status: StatementStatus,
  textNumber: z.int(),
  openedAt: Instant.nullable(),
  signBy: Day.nullable(),
  issuedOn: Day.nullable(),
  reference: z.string().nullable(),
  /** Members who have joined the text that counts. */
  signatureCount: z.int(),
});
export type JointStatementLine = z.infer<typeof JointStatementLine>;
export const JointStatementView = JointStatementLine.extend({
  groupName: z.string(),
  version: z.int(),
  texts: z.array(
    z.object({
      number: z.int(),
      body: z.string(),
      /** SHA-256 of the text, hexadecimal: what members joined can be shown to be what stands here. */
      digest: z.string(),
      writtenAt: Instant,
    }),
  ),
  comments: z.array(
    z.object({
      id: StatementCommentId,
      textNumber: z.int(),
      organisationId: OrganisationId,
      organisation: z.string(),
      words: z.string(),
      madeAt: Instant,
      answer: z.string().nullable(),
      answeredAt: Instant.nullable(),
    }),
  ),
  /** All there ever were: those of earlier texts and withdrawn ones as well. */
  signatures: z.array(SignatureView),
  /** Members who may still join the text that counts. */
  missing: z.array(z.object({ memberId: MemberId, name: z.string(), outside: z.boolean() })),
  mayPrepare: z.boolean(),
  mayComment: z.boolean(),
  /** As which member the caller's organisation can join now; null where it cannot. */
  maySignAs: MemberId.nullable(),
  /** Whether the caller records that entities outside the node have joined. */
  mayRecord: z.boolean(),
});
export type JointStatementView = z.infer<typeof JointStatementView>;

export const listStatements = defineEndpoint({
  method: 'GET',
  path: '/groups/:groupId/statements',
  summary: 'Joint statements of a group, the latest first',
  caller: 'account',
  params: z.object({ groupId: GroupId }),
  response: z.object({ statements: z.array(JointStatementLine) }),
});
export const draftStatement = defineEndpoint({
  method: 'POST',
  path: '/groups/:groupId/statements',
  summary: 'Begin a joint statement with its first text',
  caller: 'account',
  params: z.object({ groupId: GroupId }),
  body: z.object({ title: line(300), occasion: line(300).nullable(), body }),
  response: JointStatementView,
});
const statementParams = z.object({ statementId: StatementId });
export const getStatement = defineEndpoint({
  method: 'GET',
  path: '/statements/:statementId',
  summary: 'A joint statement with its texts, comments and who joined which text when',
  caller: 'account',
  params: statementParams,
  response: JointStatementView,
});
export const writeStatementText = defineEndpoint({
  method: 'POST',
  path: '/statements/:statementId/texts',
  summary: 'Write a new text. It is a draft, and whoever joined the text before has not joined this one',
  caller: 'account',
  params: statementParams,
  body: z.object({ body, version: z.int() }),
  response: JointStatementView,
});
export const openStatement = defineEndpoint({
  method: 'POST',
  path: '/statements/:statementId/opening',
  summary: 'Open the text for signature: from now on it stays as it is',
  caller: 'account',
  params: statementParams,
  body: z.object({ signBy: Day.nullable(), version: z.int() }),
  response: JointStatementView,
});
export const commentOnStatement = defineEndpoint({
  method: 'POST',
  path: '/statements/:statementId/comments',
  summary: "Comment on the text as one's own organisation",
  caller: 'account',
  params: statementParams,
  body: z.object({ words: z.string().trim().min(1).max(4000) }),
  response: JointStatementView,
});
export const answerComment = defineEndpoint({
  method: 'POST',
  path: '/statements/:statementId/comments/:commentId/answer',
  summary: 'Say what became of a comment',
  caller: 'account',
  params: z.object({ statementId: StatementId, commentId: StatementCommentId }),
  body: z.object({ answer: z.string().trim().min(1).max(2000) }),
  response: JointStatementView,
});
export const signStatement = defineEndpoint({
  method: 'POST',
  path: '/statements/:statementId/signatures',
  summary: "Join the open text as one's own organisation, or record that an entity outside the node has",
  caller: 'account',
  params: statementParams,
  body: z.object({ memberId: MemberId, textNumber: z.int(), joinedOn: Day }),
  response: JointStatementView,
});
export const withdrawSignature = defineEndpoint({
  method: 'POST',
  path: '/statements/:statementId/signatures/:signatureId/withdrawal',
  summary: 'Withdraw a signature before the statement is issued. It stays on the record',
  caller: 'account',
  params: z.object({ statementId: StatementId, signatureId: SignatureId }),
  response: JointStatementView,
});
export const issueStatement = defineEndpoint({
  method: 'POST',
  path: '/statements/:statementId/issue',
  summary: 'Issue the statement with those who have joined its text',
  caller: 'account',
  params: statementParams,
  body: z.object({ issuedOn: Day, reference: line(200).nullable(), version: z.int() }),
  response: JointStatementView,
});
