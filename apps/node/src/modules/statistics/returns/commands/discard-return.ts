// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { discardReturn as endpoint, inputOf } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayPrepareReturns } from '../../policy.ts';
import { deleteDraft } from '../../store-returns.ts';
import { getDraft } from '../open-return.ts';

/** Throws a draft away with its comments. Throws `record.not-found` and `return.state`. */
export const discardReturn = defineCommand({
  name: 'returns.discard',
  input: inputOf(endpoint),
  policy: mayPrepareReturns,
  async run(scope, { returnId }) {
    const { kind, year } = await getDraft(scope, returnId);
    if (!(await deleteDraft(scope.db, returnId))) throw new AppError('record.changed');
    return { kind, year };
  },
  audit: ({ returnId }, { kind, year }) => statisticsNote('return', returnId, { kind, year }),
});
