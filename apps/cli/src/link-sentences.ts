// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LinkageSummary } from '@palermo/evidence';

interface Told {
  readonly file: string;
  readonly summary: LinkageSummary;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** What `palermo dedupe` says on a terminal. */
export function describeDuplicates({ clusterCount, ...told }: Told & { readonly clusterCount: number }): string {
  const { rows } = told.summary;
  return describe(told, `${rows} rows are ${clusterCount} persons; ${rows - clusterCount} rows repeat another.`);
}

/** What `palermo link` says on a terminal. */
export function describeLinks({ linkCount, ...told }: Told & { readonly linkCount: number }): string {
  return describe(
    told,
    linkCount === 1 ? 'One pair of rows is one person.' : `${linkCount} pairs of rows are one person.`,
  );
}

function describe({ file, summary, notes, warnings }: Told, found: string): string {
  const { comparedPairs, possiblePairs, threshold, expectedF1 } = summary;
  return [
    found,
    `Compared ${comparedPairs.toLocaleString('en')} of ${possiblePairs.toLocaleString('en')} pairs. Taken as one person from a chance of ${threshold.toFixed(2)}, found without labels; expected F1 ${expectedF1.toFixed(3)}.`,
    `Written to ${file}.`,
    ...notes.map((note) => `Note: ${note}`),
    ...warnings.map((warning) => `Warning: ${warning}`),
    '',
  ].join('\n');
}
