// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How a match is explained. */
export type MatchWords = 'reference' | 'sameName' | 'similarName' | 'possibleName';

const sameMin = 0.95;
const similarMin = 0.8;

/** How sure a match is, from its score between 0 and 1. */
export function matchWords({
  matchedBy,
  score,
}: {
  readonly matchedBy: 'name' | 'reference';
  readonly score: number;
}): MatchWords {
  if (matchedBy === 'reference') return 'reference';
  if (score >= sameMin) return 'sameName';
  return score >= similarMin ? 'similarName' : 'possibleName';
}
