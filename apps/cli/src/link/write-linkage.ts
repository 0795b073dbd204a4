// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LinkageSummary, RecordTable, ScoredPairs } from '@palermo/evidence';
import { csvText } from '@palermo/node';
import { provenanceOf, type Provenance } from '../files/provenance.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { writeReasons } from './explain-places.ts';
import type { LinkFlags } from './link-flags.ts';
import type { LinkageTold } from './link-sentences.ts';
import type { Linkage } from './run-linkage.ts';
import { writeReview } from './write-review.ts';

interface FinishedLinkage {
  readonly linkage: Linkage;
  readonly tables: readonly RecordTable[];
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly (string | number)[]>;
  readonly found: LinkageTold['found'];
  readonly summary: LinkageSummary;
  readonly scored: ScoredPairs;
  /** Where in `scored` the pairs stand that were taken. */
  readonly places: readonly number[];
  /** What is to be known about how the files were read. */
  readonly notes: readonly string[];
}

/** What made it, and from which files. */
interface Made extends Pick<Provenance, 'command' | 'seed' | 'options'> {
  readonly paths: readonly string[];
}

/**
 * Writes the result, beside it a file that says what was found and what made it, and the reasons and the review page where
 * they were asked for.
 */
export async function writeLinkage(
  finished: FinishedLinkage,
  flags: LinkFlags,
  { paths, ...made }: Made,
): Promise<LinkageTold & { readonly provenance: Provenance }> {
  const { linkage, summary, scored, places, tables } = finished;
  const { plan } = linkage;
  await writeAtomically(flags.out, csvText(finished.columns, finished.rows));
  if (flags.reasons !== undefined) await writeReasons(flags.reasons, linkage, scored, places);
  const reviewPairs =
    flags.review === undefined ? undefined : await writeReview(flags.review, { linkage, scored, summary, tables });
  const provenance = await provenanceOf(
    made,
    [...paths, ...(flags.decisions === undefined ? [] : [flags.decisions])],
    [flags.out],
  );
  const beside = `${flags.out}.json`;
  const told = {
    files: [
      flags.out,
      beside,
      ...(flags.reasons === undefined ? [] : [flags.reasons]),
      ...(flags.review === undefined || reviewPairs === 0 ? [] : [flags.review]),
    ],
    found: finished.found,
    summary,
    ...(reviewPairs !== undefined && { reviewPairs }),
    notes: [...finished.notes, ...plan.prepared.notes, ...decisionNotes(plan.unknownDecisions)],
    warnings: plan.blocking.warnings,
    provenance,
  };
  await writeAtomically(beside, [`${JSON.stringify(told, null, 2)}\n`]);
  return told;
}

function decisionNotes(unknown: number): string[] {
  if (unknown === 0) return [];
  return [
    `${unknown === 1 ? 'One decision names a row' : `${unknown} decisions name rows`} that the files do not have, and did not count.`,
  ];
}

/** A chance with six digits after the point. */
export function roundChance(chance: number): number {
  return Math.round(chance * 1e6) / 1e6;
}
