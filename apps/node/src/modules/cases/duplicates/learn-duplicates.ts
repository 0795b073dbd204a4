// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { learnPairWeights, pairProbability, type PairWeights } from '@palermo/evidence';
import type { AccountActor } from '../../../kernel/actor.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findPairsToWeigh, updateProbabilities, writeWeights } from '../store-duplicates.ts';
import { pairFields } from './case-pair.ts';

/** Pairs weighed again at once at most; of more, the most probable. */
const pairsMax = 20_000;

/**
 * Learns from everything that the organisation decided, and weighs its pairs anew. Levels were kept with each pair, so nobody's
 * identity is opened for it.
 */
export async function learnFromDecisions(scope: Scope): Promise<PairWeights> {
  const { db, actor, clock } = scope;
  const pairs = await findPairsToWeigh(db, pairsMax);
  const decided = pairs.flatMap(({ levels, decision }) =>
    decision === 'same' || decision === 'different' ? [{ levels, same: decision === 'same' }] : [],
  );
  const weights = learnPairWeights(pairFields, decided);
  const { organisationId } = actor as AccountActor;
  await writeWeights(db, organisationId, { weights, decisionCount: decided.length, at: clock() });
  await updateProbabilities(
    db,
    pairs.map(({ one, other, levels }) => ({ one, other, probability: pairProbability(pairFields, weights, levels) })),
  );
  return weights;
}
