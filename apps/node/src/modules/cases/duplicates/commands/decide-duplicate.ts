// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { decideDuplicate as decideEndpoint, inputOf, undoDuplicate as undoEndpoint } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import {
  countPairs,
  findPair,
  insertDecision,
  setDecision,
  undoDecision,
  upsertPairs,
} from '../../store-duplicates.ts';
import { pairOf, presentPair } from '../case-pair.ts';
import { weightsOf } from '../compare-cases.ts';
import { learnFromDecisions } from '../learn-duplicates.ts';
import { openPair } from '../open-pair.ts';

/** Decisions after which the rest is weighed anew, without waiting for the next search. */
const learnEvery = 10;

/**
 * Records what somebody decided about two cases. "Same" says that they are one person's and changes nothing of either. A
 * later decision takes the place of an earlier one, which the history keeps.
 */
export const decideDuplicate = defineCommand({
  name: 'cases.decideDuplicate',
  input: inputOf(decideEndpoint),
  policy: mayEditCases,
  async run(scope, { one, other, decision }) {
    const { db, clock } = scope;
    const { accountId, organisationId } = scope.actor as AccountActor;
    const weights = await weightsOf(scope);
    const { pair } = await openPair(scope, { one, other }, weights);
    const at = clock();
    await upsertPairs(db, organisationId, [pair], at);
    await undoDecision(db, pair, { by: accountId, at });
    await insertDecision(db, {
      id: newId<string>(),
      ...pairOf(one, other),
      organisationId,
      decision,
      by: accountId,
      at,
    });
    await setDecision(db, pair, decision);
    await learnNowAndThen(scope);
    return presentPair({ ...pair, decision }, weights);
  },
  audit: (_input, { one, other, decision }) => ({
    purpose: 'dataQuality',
    subjectKind: 'case',
    subjectIds: [one, other],
    details: { decision },
  }),
});

/** Takes back what was decided. Throws `record.not-found` when nothing was, or when the pair is not for the actor. */
export const undoDuplicate = defineCommand({
  name: 'cases.undoDuplicate',
  input: inputOf(undoEndpoint),
  policy: mayEditCases,
  async run(scope, { one, other }) {
    const { db, clock } = scope;
    const pair = pairOf(one, other);
    const kept = await findPair(db, pair);
    const undone = kept && (await undoDecision(db, pair, { by: (scope.actor as AccountActor).accountId, at: clock() }));
    if (!kept || !undone) throw new AppError('record.not-found');
    await setDecision(db, pair, null);
    return { pair: presentPair({ ...kept, decision: null }, await weightsOf(scope)), before: kept.decision };
  },
  audit: (_input, { pair: { one, other }, before }) => ({
    purpose: 'dataQuality',
    subjectKind: 'case',
    subjectIds: [one, other],
    details: { decision: before },
  }),
});

async function learnNowAndThen(scope: Scope): Promise<void> {
  const { same, different } = await countPairs(scope.db);
  if ((same + different) % learnEvery === 0) await learnFromDecisions(scope);
}
