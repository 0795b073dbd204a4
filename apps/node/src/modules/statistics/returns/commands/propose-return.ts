// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { figuresOfReturn, inputOf, proposeReturn as endpoint, type ReturnFigures } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayPrepareReturns } from '../../policy.ts';
import { findComments, insertFiles, markProposed, pinVintage, type ReturnRow } from '../../store-returns.ts';
import { insertExact } from '../../store-exact-returns.ts';
import { insertVintage } from '../../store-vintages.ts';
import { countReturn } from '../count-return.ts';
import { countExactReturn } from '../exact/count-exact-return.ts';
import { withExactFigures } from '../exact/exact-content.ts';
import { choicesOf, makeFile, variantOf } from '../files/make-files.ts';
import type { ReturnContent } from '../files/return-content.ts';
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

/** Which figures a proposal has, and for whom. Throws `return.protected-only` and `return.recipient`. */
function choiceOf(
  { kind }: ReturnRow,
  { figures = figuresOfReturn[kind][0] ?? 'protected', recipient }: ProposedFigures,
): Pick<ReturnRow, 'figures' | 'recipient'> {
  if (!figuresOfReturn[kind].includes(figures)) throw new AppError('return.protected-only');
  if (figures === 'protected') return { figures, recipient: null };
  if (recipient === undefined) throw new AppError('return.recipient');
  return { figures, recipient };
}

interface ProposedFigures {
  readonly figures?: ReturnFigures | undefined;
  readonly recipient?: string | undefined;
}

/**
 * Closes a vintage for a draft that is tied to none, so that what is proposed can be counted again for ever. Asked before
 * the proposal, in a transaction of its own: figures of a vintage are counted from what was committed.
 */
export const closeForProposal = defineCommand({
  name: 'returns.closeVintage',
  input: inputOf(endpoint),
  policy: mayPrepareReturns,
  async run(scope, { returnId, ...asked }) {
    const row = await getDraft(scope, returnId);
    choiceOf(row, asked);
    if (row.vintageId !== null) return { vintageId: row.vintageId };
    await countFinished(scope, row);
    const { accountId: closedBy } = scope.actor as AccountActor;
    const moment = scope.clock().toISOString().replace('T', ' ').replace('Z', ' UTC');
    const name = `${row.kind} ${row.year}, ${moment}`;
    const vintage = await insertVintage(scope.db, { id: newId(), name, closedBy });
    if (!vintage || !(await pinVintage(scope.db, returnId, vintage.id))) throw new AppError('record.changed');
    return { vintageId: vintage.id };
  },
  audit: ({ returnId }, { vintageId }) => statisticsNote('return', returnId, { vintage: vintageId }),
});

/** Counts and stores the exact figures of a proposal, and gives what its files are made from. */
async function sealExact(
  scope: Scope,
  row: ReturnRow,
  { shown, recipient }: { readonly shown: ReturnContent; readonly recipient: string },
): Promise<ReturnContent> {
  const exact = await countExactReturn(scope, row);
  await insertExact(scope.db, row.id, exact);
  return withExactFigures(shown, exact, { recipient, document: randomUUID() });
}

function withPublishedRows(snapshot: ReturnSnapshot, file: MicrodataFile | undefined): ReturnSnapshot {
  const { microdata } = snapshot;
  return microdata && file ? { ...snapshot, microdata: { ...microdata, publishedRows: file.rows.length } } : snapshot;
}

/**
 * Freezes the figures of a draft and makes its files, for a second person to release. Exact figures are counted here and
 * stored unseen: what comes back says nothing of them.
 */
export const proposeReturn = defineCommand({
  name: 'returns.propose',
  input: inputOf(endpoint),
  policy: mayPrepareReturns,
  async run(scope, { returnId, language = 'en', ...asked }) {
    const { accountId: by } = scope.actor as AccountActor;
    const row = await getDraft(scope, returnId);
    const choice = choiceOf(row, asked);
    const counted = await countFinished(scope, row);
    const shown = await contentOf(scope, row, { snapshot: counted, language });
    const snapshot = withPublishedRows(counted, shown.microdata);
    const content =
      choice.recipient === null ? shown : await sealExact(scope, row, { shown, recipient: choice.recipient });
    const made = await Promise.all(
      choicesOf(content).map(async (file) => {
        const { name, mediaType, content: bytes } = await makeFile(content, file);
        return { variant: variantOf(file), name, mediaType, content: bytes };
      }),
    );
    await insertFiles(scope.db, returnId, made);
    if (!(await markProposed(scope.db, returnId, { by, at: scope.clock(), snapshot, ...choice }))) {
      throw new AppError('record.changed');
    }
    return { summary: presentSummary(await getReturnRow(scope, returnId)), figures: choice.figures };
  },
  audit: ({ returnId, recipient }, { summary: { kind, year }, figures }) =>
    statisticsNote('return', returnId, { kind, year, ...(figures === 'exact' ? { figures, recipient } : {}) }),
});
