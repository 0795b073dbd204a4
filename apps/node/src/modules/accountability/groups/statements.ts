// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type SignatureId, type StatementCommentId, type StatementId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayReadAccountability, mayReportProgress } from '../policy.ts';
import { findMembers } from '../store-groups.ts';
import {
  findStatements,
  insertComment,
  insertSignature,
  insertStatement,
  insertText,
  lockStatement,
  updateComment,
  updateIssued,
  updateOpened,
  withdrawSignatureRow,
  type StatementRow,
} from '../store-statements.ts';
import { getGroupRow } from './describe-group.ts';
import { describeStatement, getStatementRow, presentStatementLine } from './describe-statement.ts';

const onStatement = ({ statementId }: { readonly statementId: StatementId }) => ({
  subjectKind: 'statement',
  subjectIds: [statementId],
});

/** Joint statements of a group. */
export const listStatements = defineQuery({
  name: 'groups.listStatements',
  input: inputOf(contract.listStatements),
  policy: mayReadAccountability,
  async run(scope, { groupId }) {
    await getGroupRow(scope, groupId);
    return { statements: (await findStatements(scope.db, groupId)).map(presentStatementLine) };
  },
  audit: 'none',
});

/** One joint statement. Throws `record.not-found`. */
export const getStatement = defineQuery({
  name: 'groups.readStatement',
  input: inputOf(contract.getStatement),
  policy: mayReadAccountability,
  run: (scope, { statementId }) => describeStatement(scope, statementId),
  audit: 'none',
});

/** Begins a joint statement with its first text. */
export const draftStatement = defineCommand({
  name: 'groups.draftStatement',
  input: inputOf(contract.draftStatement),
  policy: mayReportProgress,
  async run(scope, { groupId, title, occasion, body }) {
    await getGroupRow(scope, groupId);
    const id = newId<StatementId>();
    await insertStatement(scope.db, { id, groupId, title, occasion }, stampOf(scope));
    await insertText(scope.db, { statementId: id, groupId, number: 1, body }, stampOf(scope));
    return describeStatement(scope, id);
  },
  audit: (_input, { id }) => onStatement({ statementId: id }),
});

/** Writes a new text. It is a draft, and nobody has joined it. Throws `record.changed` and `statement.issued`. */
export const writeStatementText = defineCommand({
  name: 'groups.writeText',
  input: inputOf(contract.writeStatementText),
  policy: mayReportProgress,
  async run(scope, { statementId, body, version }) {
    const { groupId, textNumber } = await getUnissued(scope, statementId);
    if (!(await lockStatement(scope.db, statementId, version))) throw new AppError('record.changed');
    await insertText(scope.db, { statementId, groupId, number: textNumber + 1, body }, stampOf(scope));
    return describeStatement(scope, statementId);
  },
  audit: ({ statementId }, { textNumber }) => ({ ...onStatement({ statementId }), details: { textNumber } }),
});

/** Opens the text for signature: from now on it stays as it is. */
export const openStatement = defineCommand({
  name: 'groups.openStatement',
  input: inputOf(contract.openStatement),
  policy: mayReportProgress,
  async run(scope, { statementId, signBy, version }) {
    const { openedAt } = await getUnissued(scope, statementId);
    if (openedAt !== null) throw new AppError('statement.open');
    if (!(await updateOpened(scope.db, statementId, { signBy, version }, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describeStatement(scope, statementId);
  },
  audit: ({ statementId }, { textNumber }) => ({ ...onStatement({ statementId }), details: { textNumber } }),
});

/** Comments on the text that counts, as the actor's organisation. */
export const commentOnStatement = defineCommand({
  name: 'groups.comment',
  input: inputOf(contract.commentOnStatement),
  policy: mayReportProgress,
  async run(scope, { statementId, words }) {
    const { groupId, textNumber } = await getUnissued(scope, statementId);
    const { organisationId } = scope.actor as AccountActor;
    const id = newId<StatementCommentId>();
    await insertComment(scope.db, { id, statementId, groupId, textNumber, organisationId, words }, stampOf(scope));
    return describeStatement(scope, statementId);
  },
  audit: onStatement,
});

/** Says what became of a comment. */
export const answerComment = defineCommand({
  name: 'groups.answerComment',
  input: inputOf(contract.answerComment),
  policy: mayReportProgress,
  async run(scope, { statementId, commentId, answer }) {
    await getStatementRow(scope, statementId);
    if (!(await updateComment(scope.db, { statementId, commentId }, { answer, at: scope.clock() }))) {
      throw new AppError('record.not-found');
    }
    return describeStatement(scope, statementId);
  },
  audit: onStatement,
});

/** Joins the open text for the actor's organisation, or records it for an entity outside the node. */
export const signStatement = defineCommand({
  name: 'groups.sign',
  input: inputOf(contract.signStatement),
  policy: mayReportProgress,
  async run(scope, { statementId, memberId, textNumber, joinedOn }) {
    const { groupId, openedAt, textNumber: counts } = await getUnissued(scope, statementId);
    if (openedAt === null || textNumber !== counts) throw new AppError('statement.not-open');
    const member = (await findMembers(scope.db, groupId)).find(({ id }) => id === memberId);
    if (!member || member.leftOn !== null) throw new AppError('record.not-found');
    const isRecorded = member.organisationId === null;
    // Who is at the node joins at the moment when they do; what others did is recorded with its day.
    const day = isRecorded ? joinedOn : dayOf(scope.clock());
    const place = { id: newId<SignatureId>(), statementId, groupId, memberId, textNumber };
    const signature = { ...place, joinedOn: day, organisationId: member.organisationId };
    await insertSignature(scope.db, signature, stampOf(scope));
    return describeStatement(scope, statementId);
  },
  audit: ({ statementId, memberId, textNumber }) => ({
    ...onStatement({ statementId }),
    details: { member: memberId, textNumber },
  }),
});

/** Withdraws a signature before the statement is issued. It stays on the record as withdrawn. */
export const withdrawSignature = defineCommand({
  name: 'groups.withdrawSignature',
  input: inputOf(contract.withdrawSignature),
  policy: mayReportProgress,
  async run(scope, { statementId, signatureId }) {
    await getUnissued(scope, statementId);
    if (!(await withdrawSignatureRow(scope.db, { statementId, signatureId }, scope.clock()))) {
      throw new AppError('record.not-found');
    }
    return describeStatement(scope, statementId);
  },
  audit: ({ statementId, signatureId }) => ({ ...onStatement({ statementId }), details: { signature: signatureId } }),
});

/** Issues the statement. Throws `statement.not-open` and `statement.no-signature`. */
export const issueStatement = defineCommand({
  name: 'groups.issueStatement',
  input: inputOf(contract.issueStatement),
  policy: mayReportProgress,
  async run(scope, { statementId, ...issue }) {
    const { openedAt, signatureCount } = await getUnissued(scope, statementId);
    if (openedAt === null) throw new AppError('statement.not-open');
    if (signatureCount === 0) throw new AppError('statement.no-signature');
    if (!(await updateIssued(scope.db, statementId, issue, stampOf(scope)))) throw new AppError('record.changed');
    return describeStatement(scope, statementId);
  },
  audit: ({ statementId }, { textNumber, signatureCount }) => ({
    ...onStatement({ statementId }),
    details: { textNumber, signatureCount },
  }),
});

async function getUnissued(scope: Scope, id: StatementId): Promise<StatementRow> {
  const row = await getStatementRow(scope, id);
  if (row.issuedOn !== null) throw new AppError('statement.issued');
  return row;
}
