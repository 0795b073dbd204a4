// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { commentOnFigure as endpoint, inputOf } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayPrepareReturns } from '../../policy.ts';
import { deleteComment, writeComment } from '../../store-returns.ts';
import { figuresOf, getDraft } from '../open-return.ts';

/** Says why a figure changed. The words stay with the return; the audit keeps only that they were written. */
export const commentOnFigure = defineCommand({
  name: 'returns.comment',
  input: inputOf(endpoint),
  policy: mayPrepareReturns,
  async run(scope, { returnId, figure, words }) {
    const { accountId } = scope.actor as AccountActor;
    const row = await getDraft(scope, returnId);
    const snapshot = await figuresOf(scope, row);
    const known = snapshot?.tables.some(({ figures }) => figures.some(({ key }) => key === figure));
    if (known !== true) throw new AppError('record.not-found');
    if (words === '') await deleteComment(scope.db, returnId, figure);
    else await writeComment(scope.db, returnId, { figure, words, accountId, at: scope.clock() });
    return { figure, words: words === '' ? null : words };
  },
  audit: ({ returnId, figure, words }) => statisticsNote('return', returnId, { figure, removed: words === '' }),
});
