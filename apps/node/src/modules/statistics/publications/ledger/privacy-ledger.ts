// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PrivacyCost, YearSpent } from '@palermo/contract';
import { spentTogether, type PrivacySpent } from '@palermo/evidence';
import type { PrivacyEntry, RestoredEntry, SpentEntry } from './privacy-entry.ts';

interface Years {
  readonly yearFrom: number;
  readonly yearTo: number;
}

/** Every entry that any of the lists holds, each once, the first first. What was spent anywhere stays spent. */
export function joinEntries(...lists: readonly (readonly PrivacyEntry[])[]): PrivacyEntry[] {
  const known = new Map(lists.flat().map((entry) => [entry.id, entry]));
  return [...known.values()].toSorted((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));
}

/** The entries that one list has and another lacks. */
export function entriesMissing(whole: readonly PrivacyEntry[], part: readonly PrivacyEntry[]): PrivacyEntry[] {
  const known = new Set(part.map(({ id }) => id));
  return whole.filter(({ id }) => !known.has(id));
}

/** The restore after which nobody yet said that the ledger is whole, and whose trace was not there to tell. */
export function heldBy(entries: readonly PrivacyEntry[]): RestoredEntry | undefined {
  const open = entries.findLast((entry) => entry.kind === 'settled' || (entry.kind === 'restored' && !entry.traceKept));
  return open?.kind === 'restored' ? open : undefined;
}

function spentIn(entries: readonly PrivacyEntry[], year: number): SpentEntry[] {
  return entries.filter(
    (entry) => entry.kind === 'spent' && entry.yearFrom <= year && year <= entry.yearTo,
  ) as SpentEntry[];
}

/** The budget of a year: the least that ever held for it. What people were promised is not taken back. */
function budgetOf(spent: readonly SpentEntry[], packBudget: number): number {
  return Math.min(packBudget, ...spent.map(({ budget }) => budget));
}

/** What the year with the least left would have spent with one more publication. */
export function costOf(
  entries: readonly PrivacyEntry[],
  {
    years,
    privacy,
    packBudget,
  }: { readonly years: Years; readonly privacy: PrivacySpent; readonly packBudget: number },
): PrivacyCost {
  const costs = yearsIn(years).map((year) => {
    const spent = spentIn(entries, year);
    const budget = budgetOf(spent, packBudget);
    const spentAfter = spentTogether([...spent, privacy]).epsilon;
    return { budget, spentBefore: spentTogether(spent).epsilon, spentAfter, left: budget - spentAfter };
  });
  const [least] = costs.toSorted((one, other) => one.left - other.left);
  if (!least) throw new Error('A publication is of at least one year.');
  const { budget, spentBefore, spentAfter } = least;
  const affordable = spentAfter <= budget * (1 + 1e-9);
  return { epsilon: privacy.epsilon, delta: privacy.delta, budget, spentBefore, spentAfter, affordable };
}

/** What each year has spent of which anything was spent, the last year first. */
export function spentByYear(entries: readonly PrivacyEntry[], packBudget: number): YearSpent[] {
  const years = new Set(entries.flatMap((entry) => (entry.kind === 'spent' ? yearsIn(entry) : [])));
  return [...years]
    .toSorted((one, other) => other - one)
    .map((year) => {
      const spent = spentIn(entries, year);
      const { epsilon, delta } = spentTogether(spent);
      const budget = budgetOf(spent, packBudget);
      return { year, epsilon, delta, budget, left: Math.max(0, budget - epsilon), publications: spent.length };
    });
}

function yearsIn({ yearFrom, yearTo }: Years): number[] {
  return Array.from({ length: yearTo - yearFrom + 1 }, (_, index) => yearFrom + index);
}
