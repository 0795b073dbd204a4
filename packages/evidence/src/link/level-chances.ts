// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Pairs that what is known of fields in general counts for, against those seen. */
const PSEUDO_PAIRS = 8;

/** What is known of fields in general: records of one person mostly agree, some nearly, few not at all. */
export function usualAgreement(levelCount: number): number[] {
  return [0.8, ...Array.from({ length: levelCount - 2 }, () => 0.12 / (levelCount - 2)), 0.08];
}

/**
 * Chances of levels from how often each was seen, none of them 0: the posterior mean under a Dirichlet prior.
 *
 * @param usual what is expected before anything is seen, worth 8 pairs; unless told, one pair spread evenly
 */
export function levelChances(counts: Float64Array, usual?: readonly number[]): number[] {
  const pseudo = usual ? PSEUDO_PAIRS : 1;
  const total = counts.reduce((sum, count) => sum + count, 0) + pseudo;
  return Array.from(counts, (count, level) => (count + pseudo * (usual?.[level] ?? 1 / counts.length)) / total);
}
