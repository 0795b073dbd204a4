// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { reactTo, type Reaction } from '../../kernel/use-case.ts';
import { getNodeSettings } from '../access/index.ts';
import type { CasesRecorded, OutcomeRecorded } from '../cases/index.ts';
import { projectRecord } from './standard-record.ts';
import { updateOutcome, upsertRecords } from './store.ts';

/** Standard records follow cases within the transaction that changed them, so that they never disagree. */
export const statisticsReactions: readonly Reaction[] = [
  reactTo<CasesRecorded>('cases.recorded', async (scope, { cases }) => {
    const { pack } = await getNodeSettings(scope);
    await upsertRecords(
      scope.db,
      cases.map((recorded) => projectRecord(recorded, pack.ageOfMajority)),
    );
  }),
  reactTo<OutcomeRecorded>('cases.outcomeRecorded', (scope, { caseId, outcome }) =>
    updateOutcome(scope.db, caseId, outcome),
  ),
];
