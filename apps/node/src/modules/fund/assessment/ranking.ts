// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TieRule } from '@palermo/contract';
import type { MinorUnits } from '../money.ts';

/** An application with the totals of its sheets; none while they are not all in. */
export interface Assessed {
  readonly id: string;
  readonly amount: MinorUnits;
  readonly submittedAt: Date;
  readonly totals: readonly number[];
}

export interface Ranked {
  readonly id: string;
  /** Null while sheets are missing. Equal only where nothing of the rule tells two apart. */
  readonly rank: number | null;
  readonly mean: number | null;
  readonly spread: number | null;
  /** True where another has the same mean. */
  readonly tied: boolean;
}

/** Digits behind the point with which means are compared. */
const meanDigits = 2;

function rounded(value: number): number {
  return Number(value.toFixed(meanDigits));
}

interface Measured extends Assessed {
  readonly mean: number;
  readonly spread: number;
}

function measure(assessed: Assessed): Measured {
  const { totals } = assessed;
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  return { ...assessed, mean: rounded(mean), spread: rounded(Math.max(...totals) - Math.min(...totals)) };
}

function compareBy(rule: TieRule, one: Measured, other: Measured): number {
  if (rule === 'spread') return one.spread - other.spread;
  if (rule === 'amount') return one.amount < other.amount ? -1 : Number(one.amount > other.amount);
  return one.submittedAt.getTime() - other.submittedAt.getTime();
}

/**
 * Puts applications in order by the mean of their totals, the highest first; equal means by the rule of the call. Those whose
 * sheets are not all in come last and have no rank.
 */
export function rank(applications: readonly Assessed[], tieRule: TieRule): Ranked[] {
  const measured = applications.filter(({ totals }) => totals.length > 0).map(measure);
  const compare = (one: Measured, other: Measured): number => other.mean - one.mean || compareBy(tieRule, one, other);
  const inOrder = measured.toSorted((one, other) => compare(one, other) || (one.id < other.id ? -1 : 1));
  const meanCounts = new Map<number, number>();
  for (const { mean } of inOrder) meanCounts.set(mean, (meanCounts.get(mean) ?? 0) + 1);
  let place = 0;
  const ranked = inOrder.map((application, at): Ranked => {
    const before = inOrder[at - 1];
    if (before === undefined || compare(before, application) !== 0) place = at + 1;
    const { id, mean, spread } = application;
    return { id, rank: place, mean, spread, tied: (meanCounts.get(mean) ?? 0) > 1 };
  });
  const waiting = applications.filter(({ totals }) => totals.length === 0);
  return [...ranked, ...waiting.map(({ id }) => ({ id, rank: null, mean: null, spread: null, tied: false }))];
}
