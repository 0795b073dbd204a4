// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listComments as endpoint, listCommentVersions as versionsEndpoint } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { readInstantCursor, writeCursor } from '../../../../kernel/paging.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { openCase } from '../../open-case.ts';
import { mayReadCases } from '../../policy.ts';
import { openComment } from '../../sealed-words.ts';
import { findComment, findComments, findCommentVersions } from '../../store-comments.ts';
import { presentComments } from '../present-comments.ts';

const pageSize = 30;

/** What was said about a case, newest first. Throws `record.not-found`. */
export const listComments = defineQuery({
  name: 'cases.listComments',
  input: inputOf(endpoint),
  policy: mayReadCases,
  async run(scope, { caseId, after }) {
    const opened = await openCase(scope, caseId);
    const start = after === undefined ? undefined : readInstantCursor(after);
    const rows = await findComments(scope.db, caseId, { after: start, limit: pageSize + 1 });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    return {
      comments: await presentComments(scope, opened, page),
      next: rows.length > page.length && last ? writeCursor([last.sortKey, last.id]) : null,
    };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

/** What a comment of the actor's organisation said over time, also one that was taken back. Throws `record.not-found`. */
export const listCommentVersions = defineQuery({
  name: 'cases.listCommentVersions',
  input: inputOf(versionsEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId, commentId }) {
    const { key } = await openCase(scope, caseId);
    const comment = await findComment(scope.db, caseId, commentId);
    if (comment?.organisationId !== (scope.actor as AccountActor).organisationId)
      throw new AppError('record.not-found');
    const versions = await findCommentVersions(scope.db, commentId);
    return {
      versions: versions.map(({ version, at, sealed }) => ({
        version,
        at: at.toISOString(),
        text: key ? openComment(scope.keyring, key, { commentId, version }, sealed) : null,
      })),
    };
  },
  audit: ({ caseId, commentId, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { comment: commentId },
  }),
});
