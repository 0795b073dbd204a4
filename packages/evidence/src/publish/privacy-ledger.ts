// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { PrivacySpent } from './private-aggregates.ts';
import { epsilonOf } from './zero-concentrated.ts';

/** One release from a data set. */
export interface LedgerEntry extends PrivacySpent {
  /** What was released, and when. */
  readonly release: string;
  readonly at: string;
}

/** What one data set may spend on privacy, and has spent. */
export interface PrivacyLedger {
  readonly dataSet: string;
  /** Most ε that all releases together may cost; absent where nobody has set it. */
  readonly budget?: number;
  readonly entries: readonly LedgerEntry[];
}

/**
 * **Privacy spent by several releases** from the same people, together: the least of two bounds, the sum of ε with the sum of δ,
 * and the ε of the sum of ρ at the same δ.
 *
 * Source: Dwork, C., & Roth, A. (2014). *The Algorithmic Foundations of Differential Privacy*, theorem 3.16; Bun, M., & Steinke, T.
 * (2016). Concentrated differential privacy. *TCC*, lemma 2.3.
 *
 * @example
 * spentTogether(ledger.entries).epsilon;
 */
export function spentTogether(entries: readonly PrivacySpent[]): { readonly epsilon: number; readonly delta: number } {
  if (entries.length === 0) return { epsilon: 0, delta: 0 };
  const sum = (of: (entry: PrivacySpent) => number): number => entries.reduce((total, entry) => total + of(entry), 0);
  const delta = sum((entry) => entry.delta);
  const deltaLeft = delta - sum(({ thresholdDelta }) => thresholdDelta);
  const concentrated = epsilonOf(
    sum(({ rho }) => rho),
    deltaLeft,
  );
  return {
    epsilon: Math.min(
      sum(({ epsilon }) => epsilon),
      concentrated,
    ),
    delta,
  };
}

/**
 * **Spends privacy**: the ledger with one more release.
 *
 * @throws RangeError when all releases together would cost more than the budget; nothing may be released then
 */
export function spendPrivacy(ledger: PrivacyLedger, entry: LedgerEntry): PrivacyLedger {
  const entries = [...ledger.entries, entry];
  const { epsilon } = spentTogether(entries);
  if (ledger.budget !== undefined && epsilon > ledger.budget * (1 + 1e-9)) {
    const before = spentTogether(ledger.entries).epsilon;
    throw new RangeError(
      `the data set has spent an epsilon of ${before.toFixed(3)} of ${ledger.budget}, and this release would make it ${epsilon.toFixed(3)}`,
    );
  }
  return { ...ledger, entries };
}
