// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getExactFigures as endpoint, inputOf, type ExactReturn } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findAccountNames } from '../../../access/index.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayReadReturns } from '../../policy.ts';
import { findComments } from '../../store-returns.ts';
import { openExact } from '../exact/explain-exact.ts';
import { passDoor } from '../exact/pass-door.ts';
import { presentExact } from '../exact/present-exact.ts';
import { getReturnRow } from '../open-return.ts';

/** The exact figures of a return, for who passes the door. As much as a file of it, so that the audit keeps the same. */
export const getExactFigures = defineQuery({
  name: 'returns.readExact',
  input: inputOf(endpoint),
  policy: mayReadReturns,
  async run(scope, { returnId, language = 'en', ...errand }): Promise<ExactReturn> {
    const row = await getReturnRow(scope, returnId);
    passDoor(scope, row, errand);
    const opened = await openExact(scope, row);
    const proposed = await findComments(scope.db, returnId);
    const written = Object.entries(opened.comments).map(([figure, { words, by, at }]) => {
      return { figure, words, accountId: by, at: new Date(at) };
    });
    const comments = [...proposed, ...written];
    const names = await findAccountNames(
      scope,
      comments.map(({ accountId }) => accountId),
    );
    return presentExact(row, opened, { comments, names, language });
  },
  audit: ({ returnId, purpose, recipient }) =>
    statisticsNote('return', returnId, { bulk: true, errand: purpose, recipient }),
});
