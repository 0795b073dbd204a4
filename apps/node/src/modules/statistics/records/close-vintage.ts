// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { closeVintage as endpoint, inputOf, type VintageId, type VintageView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { mayCloseVintages } from '../policy.ts';
import { insertVintage } from '../store-vintages.ts';
import { presentVintages } from './list-vintages.ts';

/**
 * Closes a vintage: from now on the figures of this moment can be counted again, whatever becomes of the cases. Waits for
 * changes under way, so that each stands on one side of the moment.
 */
export const closeVintage = defineCommand({
  name: 'statistics.closeVintage',
  input: inputOf(endpoint),
  policy: mayCloseVintages,
  async run(scope, { name }): Promise<VintageView> {
    const { accountId } = scope.actor as AccountActor;
    const row = await insertVintage(scope.db, { id: newId<VintageId>(), name, closedBy: accountId });
    if (!row) throw new AppError('vintage.name-taken');
    const [vintage] = await presentVintages(scope, [row]);
    if (!vintage) throw new Error('A vintage that was closed is there.');
    return vintage;
  },
  audit: (_input, { id, at }) => ({ subjectKind: 'vintage', subjectIds: [id], details: { at } }),
});
