// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getReturn as endpoint, inputOf } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findAccountNames } from '../../../access/index.ts';
import { mayReadReturns } from '../../policy.ts';
import { findComments, findFiles } from '../../store-returns.ts';
import { figuresOf, getReturnRow, vintageNameOf } from '../open-return.ts';
import { presentReturn } from '../present-return.ts';

/** One return. Protected figures show nothing about a person, so the audit keeps nothing. */
export const getReturn = defineQuery({
  name: 'returns.read',
  input: inputOf(endpoint),
  policy: mayReadReturns,
  async run(scope, { returnId, language = 'en' }) {
    const row = await getReturnRow(scope, returnId);
    const comments = await findComments(scope.db, returnId);
    const people = [row.proposedBy, row.releasedBy, ...comments.map(({ accountId }) => accountId)];
    return presentReturn(
      {
        row,
        snapshot: await figuresOf(scope, row),
        comments,
        files: await findFiles(scope.db, returnId),
        vintageName: await vintageNameOf(scope, row),
        names: await findAccountNames(
          scope,
          people.filter((id) => id !== null),
        ),
      },
      scope.actor,
      language,
    );
  },
  audit: 'none',
});
