// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createReturn as endpoint, inputOf, type ReturnId } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayPrepareReturns } from '../../policy.ts';
import { findVintageById } from '../../store-figures.ts';
import { insertReturn } from '../../store-returns.ts';
import { presentSummary } from '../present-return.ts';

/** Begins the return of a kind and year. Throws `return.open` when one is worked on, and `record.not-found`. */
export const createReturn = defineCommand({
  name: 'returns.create',
  input: inputOf(endpoint),
  policy: mayPrepareReturns,
  async run(scope, { kind, year, vintageId = null }) {
    const { accountId: createdBy } = scope.actor as AccountActor;
    if (vintageId !== null && !(await findVintageById(scope.db, vintageId))) throw new AppError('record.not-found');
    const begun = { id: newId<ReturnId>(), kind, year, vintageId, createdBy, createdAt: scope.clock() };
    const row = await insertReturn(scope.db, begun);
    if (!row) throw new AppError('return.open');
    return presentSummary(row);
  },
  audit: ({ kind, year }, { id }) => statisticsNote('return', id, { kind, year }),
});
