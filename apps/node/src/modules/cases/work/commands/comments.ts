// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addComment as addEndpoint,
  changeComment as changeEndpoint,
  deleteComment as deleteEndpoint,
  inputOf,
  type AccountId,
  type CaseId,
  type CommentId,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { notify } from '../../notices/index.ts';
import { keyOf, openCase } from '../../open-case.ts';
import { mayReadCases } from '../../policy.ts';
import { sealComment } from '../../sealed-words.ts';
import {
  findComment,
  insertComment,
  insertCommentText,
  markCommentDeleted,
  updateComment,
} from '../../store-comments.ts';
import { requireColleagues } from '../colleagues.ts';
import { presentComments } from '../present-comments.ts';

const auditOf = (
  { caseId, purpose }: { readonly caseId: CaseId; readonly purpose: string },
  { id }: { readonly id: CommentId },
) => ({ purpose, subjectKind: 'case', subjectIds: [caseId], details: { comment: id } });

/** Says something about a case, and tells the colleagues who are mentioned. Throws `record.not-found`, `colleague.unknown`. */
export const addComment = defineCommand({
  name: 'cases.comment',
  input: inputOf(addEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId, text, mentions, isShared }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId);
    const told = await mentioned(scope, mentions);
    const id = newId<CommentId>();
    const at = scope.clock();
    await insertComment(scope.db, { id, caseId, organisationId, accountId, at, shared: isShared, mentions: told });
    const sealed = sealComment(scope.keyring, keyOf(opened), { commentId: id, version: 1 }, text);
    await insertCommentText(scope.db, { commentId: id, caseId, version: 1, at, sealed });
    await tell(scope, { caseId, commentId: id }, told);
    return viewComment(scope, caseId, id);
  },
  audit: auditOf,
});

/** Changes an own comment; only colleagues who are mentioned anew are told. Throws `record.not-found`, `record.changed`. */
export const changeComment = defineCommand({
  name: 'cases.changeComment',
  input: inputOf(changeEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId, commentId, text, mentions, version }) {
    const opened = await openCase(scope, caseId);
    const former = await getOwn(scope, caseId, commentId);
    const told = await mentioned(scope, mentions);
    const at = scope.clock();
    if (!(await updateComment(scope.db, commentId, { from: version, at, mentions: told }))) {
      throw new AppError('record.changed');
    }
    const sealed = sealComment(scope.keyring, keyOf(opened), { commentId, version: version + 1 }, text);
    await insertCommentText(scope.db, { commentId, caseId, version: version + 1, at, sealed });
    await tell(
      scope,
      { caseId, commentId },
      told.filter((id) => !former.mentions.includes(id)),
    );
    return viewComment(scope, caseId, commentId);
  },
  audit: auditOf,
});

/** Takes an own comment back. What it said stays for its own organisation. Throws `record.not-found`, `record.changed`. */
export const deleteComment = defineCommand({
  name: 'cases.deleteComment',
  input: inputOf(deleteEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId, commentId, version }) {
    await getOwn(scope, caseId, commentId);
    if (!(await markCommentDeleted(scope.db, commentId, { from: version, at: scope.clock() }))) {
      throw new AppError('record.changed');
    }
    return viewComment(scope, caseId, commentId);
  },
  audit: auditOf,
});

/** Only colleagues: whoever is mentioned must be able to see the case, and who works elsewhere is not to be told here. */
async function mentioned(scope: Scope, ids: readonly AccountId[]): Promise<AccountId[]> {
  return (await requireColleagues(scope, [...new Set(ids)])).map(({ id }) => id);
}

async function tell(
  scope: Scope,
  { caseId, commentId }: { readonly caseId: CaseId; readonly commentId: CommentId },
  accountIds: readonly AccountId[],
): Promise<void> {
  for (const accountId of accountIds) {
    await notify(scope, { kind: 'mentioned', to: { accountId }, caseId, subjectId: commentId });
  }
}

/** A comment of the actor that stands. Somebody else's is a denial, where it can be read. */
async function getOwn(scope: Scope, caseId: CaseId, id: CommentId) {
  const comment = await findComment(scope.db, caseId, id);
  if (!comment || comment.deletedAt !== null) throw new AppError('record.not-found');
  if (comment.accountId !== (scope.actor as AccountActor).accountId) throw new AppError('access.denied');
  return comment;
}

async function viewComment(scope: Scope, caseId: CaseId, id: CommentId) {
  const row = await findComment(scope.db, caseId, id);
  const [view] = row ? await presentComments(scope, await openCase(scope, caseId), [row]) : [];
  if (!view) throw new AppError('record.not-found');
  return view;
}
