// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, proposeReturn as endpoint, ReturnId } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { mayPrepareReturns } from '../../policy.ts';
import { findComments, insertFiles, markProposed, pinVintage, type ReturnRow } from '../../store-returns.ts';
import { insertVintage } from '../../store-vintages.ts';
import { countReturn } from '../count-return.ts';
import { choicesOf, makeFile, variantOf } from '../files/make-files.ts';
import { contentOf, getDraft, getReturnRow } from '../open-return.ts';
import { commentsMissing, presentSummary } from '../present-return.ts';
import type { MicrodataFile } from '../microdata/microdata-file.ts';
import type { ReturnSnapshot } from '../return-snapshot.ts';

/** The figures of a draft that may be proposed. Throws `return.stopped` and `return.comments-missing`. */
async function countFinished(scope: Scope, row: ReturnRow): Promise<ReturnSnapshot> {
  const snapshot = await countReturn(scope, row);
  if (snapshot.checklist.some(({ level }) => level === 'stops')) throw new AppError('return.stopped');
  const missing = commentsMissing(snapshot, await findComments(scope.db, row.id));
  if (missing.length > 0) {
    const fields = missing.slice(0, 50).map((path) => ({ path, code: 'comment', detail: 'Changed beyond noise.' }));
    throw new AppError('return.comments-missing', { fields });
  }
  return snapshot;
}

/**
 * Closes a vintage for a draft that is tied to none, so that what is proposed can be counted again for ever. Asked before
 * the proposal, in a transaction of its own: figures of a vintage are counted from what was committed.
 */
export const closeForProposal = defineCommand({
  name: 'returns.closeVintage',
  input: z.object({ returnId: ReturnId }),
  policy: mayPrepareReturns,
  async run(scope, { returnId }) {
    const row = await getDraft(scope, returnId);
    if (row.vintageId !== null) return { vintageId: row.vintageId };
    await countFinished(scope, row);
    const { accountId: closedBy } = scope.actor as AccountActor;
    const name = `${row.kind} ${row.year}, ${scope.clock().toISOString()}`;
    const vintage = await insertVintage(scope.db, { id: newId(), name, closedBy });
    if (!vintage || !(await pinVintage(scope.db, returnId, vintage.id))) throw new AppError('record.changed');
    return { vintageId: vintage.id };
  },
  audit: ({ returnId }, { vintageId }) => ({
    purpose: 'statistics',
    subjectKind: 'return',
    subjectIds: [returnId],
    details: { vintage: vintageId },
  }),
});

function withPublishedRows(snapshot: ReturnSnapshot, file: MicrodataFile | undefined): ReturnSnapshot {
  const { microdata } = snapshot;
  return microdata && file ? { ...snapshot, microdata: { ...microdata, publishedRows: file.rows.length } } : snapshot;
}

/** Freezes the figures of a draft and makes its files, for a second person to release. */
export const proposeReturn = defineCommand({
  name: 'returns.propose',
  input: inputOf(endpoint),
  policy: mayPrepareReturns,
  async run(scope, { returnId, language = 'en' }) {
    const { accountId: by } = scope.actor as AccountActor;
    const row = await getDraft(scope, returnId);
    const counted = await countFinished(scope, row);
    const content = await contentOf(scope, row, { snapshot: counted, language });
    const snapshot = withPublishedRows(counted, content.microdata);
    const made = await Promise.all(
      choicesOf(row).map(async (choice) => {
        const { name, mediaType, content: bytes } = await makeFile(content, choice);
        return { variant: variantOf(choice), name, mediaType, content: bytes };
      }),
    );
    await insertFiles(scope.db, returnId, made);
    if (!(await markProposed(scope.db, returnId, { by, at: scope.clock(), snapshot }))) {
      throw new AppError('record.changed');
    }
    return presentSummary(await getReturnRow(scope, returnId));
  },
  audit: ({ returnId }, { kind, year }) => ({
    purpose: 'statistics',
    subjectKind: 'return',
    subjectIds: [returnId],
    details: { kind, year },
  }),
});
