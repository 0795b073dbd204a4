// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LinkageSummary } from '@palermo/evidence';

/** What a linkage tells: on a terminal, as JSON, and in the file beside the result. */
export interface LinkageTold {
  readonly files: readonly string[];
  readonly found: { readonly clusters: number } | { readonly links: number };
  readonly summary: LinkageSummary;
  /** Pairs on the review page. */
  readonly reviewPairs?: number;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** What `palermo link` and `palermo dedupe` say on a terminal. */
export function describeLinkage({ files, found, summary, reviewPairs, notes, warnings }: LinkageTold): string {
  const { comparedPairs, possiblePairs, threshold, expectedF1 } = summary;
  return [
    foundWords(found, summary.rows),
    `Compared ${comparedPairs.toLocaleString('en')} of ${possiblePairs.toLocaleString('en')} pairs. Two rows are taken for one person from a chance of ${threshold.toFixed(2)}; expected F1 ${expectedF1.toFixed(3)}, as far as the chances are right.`,
    `Written: ${files.join(', ')}.`,
    ...(reviewPairs === undefined ? [] : [reviewWords(reviewPairs)]),
    ...notes.map((note) => `Note: ${note}`),
    ...warnings.map((warning) => `Warning: ${warning}`),
    '',
  ].join('\n');
}

function foundWords(found: LinkageTold['found'], rows: number): string {
  if ('clusters' in found)
    return `${rows} rows are ${found.clusters} ${found.clusters === 1 ? 'person' : 'persons'}; ${rows - found.clusters} repeat another.`;
  return found.links === 1 ? 'One pair of rows is one person.' : `${found.links} pairs of rows are one person each.`;
}

function reviewWords(pairs: number): string {
  if (pairs === 0) return 'There is no doubtful pair to decide about, so no review page was written.';
  return `The review page holds the ${pairs === 1 ? 'one pair' : `${pairs} pairs`} that the data decides least. It holds personal data: keep it as safe as the file it came from.`;
}
