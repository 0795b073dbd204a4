// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Scope } from '../../../../kernel/use-case.ts';
import { findNoisyPublications, findPublicationIds } from '../../store-privacy-ledger.ts';
import { readLedger } from './keep-ledger.ts';
import { heldBy } from './privacy-ledger.ts';
import type { PrivacyTrace } from './privacy-trace.ts';

/** How the ledger of privacy spent, its trace and the publications of the database differ. */
export interface LedgerExamination {
  readonly entryCount: number;
  /** Entries that the trace or a file beside it holds and the database lacks, and the other way round. */
  readonly toDatabase: number;
  readonly toTrace: number;
  /** Files of the trace that do not hold together. */
  readonly damaged: readonly string[];
  /** After a restore nobody has yet said that the ledger is whole. */
  readonly held: boolean;
  /** Titles of publications with noise that the ledger knows no cost of. */
  readonly unpaid: readonly string[];
  /** Publications that privacy was spent on and that the database does not hold. */
  readonly absentCount: number;
}

/** Compares ledger, trace and publications, and changes nothing. */
export async function examineLedger(
  scope: Pick<Scope, 'db'>,
  parts: { readonly trace: PrivacyTrace },
): Promise<LedgerExamination> {
  const { entries, damaged, missingInDatabase, missingInTrace } = await readLedger(scope, parts);
  const paid = new Set(entries.flatMap((entry) => (entry.kind === 'spent' ? [entry.publicationId] : [])));
  const noisy = await findNoisyPublications(scope.db);
  const known = await findPublicationIds(scope.db);
  return {
    entryCount: entries.length,
    toDatabase: missingInDatabase.length,
    toTrace: missingInTrace.length,
    damaged,
    held: heldBy(entries) !== undefined,
    unpaid: noisy.filter(({ id }) => !paid.has(id)).map(({ title }) => title),
    absentCount: [...paid].filter((id) => !known.includes(id)).length,
  };
}
