// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ModeComparison, PrivacyLedgerView, PublicationComparison } from '@palermo/contract';
import { textTable } from './output.ts';

const share = (value: number | null): string => (value === null ? '' : `${(100 * value).toFixed(1)}%`);

function rowOf({ mode, offered, refused, lengths, suppressed, fabricated, smallestClass, cost }: ModeComparison) {
  return {
    mode,
    error: lengths.map(({ meanError }) => meanError?.toFixed(1) ?? '?').join('/'),
    lost: share(suppressed),
    'made up': share(fabricated),
    smallest: smallestClass === null ? '' : String(smallestClass),
    epsilon: cost ? String(cost.epsilon) : '',
    'left after': cost ? Math.max(0, cost.budget - cost.spentAfter).toFixed(2) : '',
    note: refused ?? (offered ? '' : 'not offered here'),
  };
}

/** The ways to publish side by side. */
export function describeComparison({ people, unique, modes }: PublicationComparison): string {
  const columns = ['mode', 'error', 'lost', 'made up', 'smallest', 'epsilon', 'left after', 'note'] as const;
  return (
    `${people} people, ${unique} of them like nobody else in these columns. For analysts; never to be published.\n` +
    textTable(columns, modes.map(rowOf))
  );
}

/** What was spent by year, and what stands in the way of spending more. */
export function describeLedger({ years, held, rules }: PrivacyLedgerView): string {
  const table =
    years.length === 0
      ? `Nothing was spent yet. The people of each year have a budget of ${rules.privacyBudget}.\n`
      : textTable(
          ['year', 'spent', 'left', 'budget', 'publications'],
          years.map(({ year, epsilon, left, budget, publications }) => ({
            year: String(year),
            spent: epsilon.toFixed(3),
            left: left.toFixed(3),
            budget: String(budget),
            publications: String(publications),
          })),
        );
  if (!held) return table;
  return `${table}Nothing can be spent: the node was restored from a backup of ${held.backupMadeAt}, and what was spent since is not known.\n`;
}
