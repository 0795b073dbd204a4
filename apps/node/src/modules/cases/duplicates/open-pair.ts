// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PairWeights } from '@palermo/evidence';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import type { ComparedPair } from '../store-duplicates.ts';
import { pairOf, type CasePair } from './case-pair.ts';
import { openIdentities, scorePairs, type OpenedIdentity } from './compare-cases.ts';

/**
 * Opens two cases and compares them. Throws `record.not-found` when the actor does not see who the person of either is,
 * whether there is such a case or not.
 */
export async function openPair(
  scope: Scope,
  named: CasePair,
  weights: PairWeights,
): Promise<{ readonly pair: ComparedPair; readonly sides: readonly [OpenedIdentity, OpenedIdentity] }> {
  const wanted = pairOf(named.one, named.other);
  if (wanted.one === wanted.other) throw new AppError('record.not-found');
  const opened = await openIdentities(scope, [wanted.one, wanted.other]);
  const [first, second] = [opened.get(wanted.one), opened.get(wanted.other)];
  if (!first || !second) throw new AppError('record.not-found');
  const [pair] = scorePairs([wanted], opened, weights);
  if (!pair) throw new Error('Two cases make a pair.');
  return { pair, sides: [first, second] };
}
