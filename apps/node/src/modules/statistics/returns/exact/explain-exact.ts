// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import type { Scope } from '../../../../kernel/use-case.ts';
import { findExact, writeExactComments, type ExactRow } from '../../store-exact-returns.ts';
import { findComments, findSnapshot, type ReturnRow } from '../../store-returns.ts';
import { exactCommentsMissing, type ExactAndProtected } from './compare-exact.ts';

export interface OpenedExact extends ExactAndProtected {
  readonly comments: ExactRow['comments'];
}

/** The exact figures of a return beside those that are shown, as far as the database opens them to the actor. */
export async function openExact(scope: Scope, { id }: ReturnRow): Promise<OpenedExact> {
  const found = await findExact(scope.db, id);
  const shown = await findSnapshot(scope.db, id);
  if (!found || !shown) throw new AppError('return.not-released');
  return { exact: found.snapshot, shown, comments: found.comments };
}

interface FigureComment {
  readonly figure: string;
  readonly words: string;
}

/**
 * Keeps why exact figures changed, before the return is released. Throws `record.not-found` for a figure that the return
 * has not got and `return.comments-missing` while one that changed beyond noise is not explained.
 */
export async function explainExact(scope: Scope, row: ReturnRow, given: readonly FigureComment[]): Promise<void> {
  if (row.figures === 'protected') {
    if (given.length > 0) throw new AppError('record.not-found');
    return;
  }
  const opened = await openExact(scope, row);
  const known = new Set(opened.exact.tables.flatMap(({ figures }) => figures.map(({ key }) => key)));
  if (given.some(({ figure }) => !known.has(figure))) throw new AppError('record.not-found');
  const proposed = await findComments(scope.db, row.id);
  const explained = new Set([...proposed, ...given].map(({ figure }) => figure));
  const missing = exactCommentsMissing(opened, explained);
  if (missing.length > 0) {
    const fields = missing.slice(0, 50).map((path) => ({ path, code: 'comment', detail: 'Changed beyond noise.' }));
    throw new AppError('return.comments-missing', { fields });
  }
  if (given.length === 0) return;
  const { accountId: by } = scope.actor as AccountActor;
  const at = scope.clock().toISOString();
  const comments = Object.fromEntries(given.map(({ figure, words }) => [figure, { words, by, at }]));
  if (!(await writeExactComments(scope.db, row.id, comments))) throw new AppError('record.changed');
}
