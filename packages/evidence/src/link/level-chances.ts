// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { LinkField } from './link-records.ts';

/** Pairs that what is known of fields in general counts for, against those seen. */
const PSEUDO_PAIRS = 8;

/** What is known of fields in general: records of one person mostly agree, some nearly, few not at all. */
export function usualAgreement(levelCount: number): number[] {
  return [0.8, ...Array.from({ length: levelCount - 2 }, () => 0.12 / (levelCount - 2)), 0.08];
}

/**
 * Chances of levels from how often each was seen, none of them 0: the posterior mean under a Dirichlet prior.
 *
 * @param usual what is expected before anything is seen, worth `worth` pairs; unless told, one pair spread evenly
 */
export function levelChances(counts: Float64Array, usual?: readonly number[], worth = PSEUDO_PAIRS): number[] {
  const pseudo = usual ? worth : 1;
  const total = counts.reduce((sum, count) => sum + count, 0) + pseudo;
  return Array.from(counts, (count, level) => (count + pseudo * (usual?.[level] ?? 1 / counts.length)) / total);
}

/** What is a person's own differs no more often than this between records of one person, whatever the data seems to say. */
const OWN_DIFFERS_MAX = 0.3;

/** Holds the chance of the last level, "different", down; the others grow in proportion. */
function ownChances(chances: readonly number[]): readonly number[] {
  const differs = chances.at(-1) ?? 0;
  if (differs <= OWN_DIFFERS_MAX) return chances;
  const growth = (1 - OWN_DIFFERS_MAX) / (1 - differs);
  return chances.map((chance, level) => (level === chances.length - 1 ? OWN_DIFFERS_MAX : chance * growth));
}

/** Chances of a field's levels among pairs of one person, from how often each was seen. */
export function sameChances({ own }: LinkField, counts: Float64Array): readonly number[] {
  const chances = levelChances(counts, usualAgreement(counts.length));
  return own ? ownChances(chances) : chances;
}
