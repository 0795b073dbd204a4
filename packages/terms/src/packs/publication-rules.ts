// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { CountryPack, PublicationModeCode, PublicationRules } from '../types.ts';

/** Every way of making microdata fit for publication. */
export const publicationModeCodes: readonly PublicationModeCode[] = [
  'dp-synthetic',
  'dp-aggregates',
  'tables',
  'k-rows',
  'k-synthetic',
];

/** What holds where a pack says nothing. Rows that stand beside protected tables are for packs to allow. */
const usual: PublicationRules = {
  k: 10,
  epsilon: 2,
  delta: 0.000_01,
  privacyBudget: 6,
  length: 3,
  modes: ['dp-synthetic', 'dp-aggregates', 'tables'],
};

/** The pack's rules of publication, the usual ones where it has none. k is never below the publication threshold. */
export function publicationRulesOf(pack: Pick<CountryPack, 'publication' | 'publicationThreshold'>): PublicationRules {
  const rules = { ...usual, ...pack.publication };
  return { ...rules, k: Math.max(rules.k, pack.publicationThreshold) };
}
