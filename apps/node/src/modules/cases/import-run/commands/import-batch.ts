// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ImportId } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { formOf } from '../../case-form.ts';
import type { ImportedRow } from '../../import/index.ts';
import { mayEditCases } from '../../policy.ts';
import { lockForJob } from '../get-run.ts';
import { addCounts, type ImportRun } from '../import-run.ts';
import { countOutcomes, type RowOutcome } from '../row-outcome.ts';
import { sealOf, type KeptRow } from '../sealed-import.ts';
import { insertKeptRows, type KeptRowStored } from '../../store-import-rows.ts';
import { updateImport } from '../../store-imports.ts';
import { takeRows } from '../take-rows.ts';
import type { Keyring } from '../../../../kernel/keyring.ts';

/**
 * Takes some rows of an import, with its progress in the same transaction: whenever the node ends, either both are kept or
 * neither is. Undefined, and nothing is done, when the import was cancelled or another job has taken it over.
 */
export const importBatch = defineCommand({
  name: 'cases.importBatch',
  input: z.object({
    importId: ImportId,
    jobId: z.uuid(),
    layout: z.string(),
    rows: z.custom<readonly ImportedRow[]>((rows) => Array.isArray(rows) && rows.length > 0),
  }),
  policy: mayEditCases,
  async run(scope, { importId, jobId, layout, rows }) {
    const { db, keyring } = scope;
    const run = await lockForJob(db, importId, jobId);
    if (!run) return undefined;
    const { pack } = await getNodeSettings(scope);
    const { profile, dryRun, acceptPartial } = run;
    const taking = { profile: profile ?? '', layout, dryRun, acceptPartial };
    const outcomes = await takeRows(scope, formOf(pack), taking, rows);
    if (outcomes.length !== rows.length) throw new Error('Every row of an import has one outcome.');
    const { organisationId } = scope.actor as AccountActor;
    await insertKeptRows(db, { importId, organisationId }, keptRows(keyring, run, outcomes));
    const counts = countOutcomes(outcomes);
    await updateImport(db, importId, {
      counts: addCounts(run.counts, counts),
      lastRow: rows.at(-1)?.row ?? run.lastRow,
    });
    return { counts, dryRun, caseIds: outcomes.flatMap(({ caseId }) => (caseId === undefined ? [] : [caseId])) };
  },
  audit: ({ importId }, taken) => ({
    purpose: 'dataQuality',
    subjectKind: 'case',
    subjectIds: taken?.caseIds ?? [],
    details: { import: importId, ...(taken ? { ...taken.counts, dryRun: taken.dryRun } : { stopped: true }) },
  }),
});

/** What is kept of rows with faults: of rejected ones all, of others the faults. */
function keptRows(keyring: Keyring, run: ImportRun, outcomes: readonly RowOutcome[]): KeptRowStored[] {
  const seal = sealOf(keyring, run);
  return outcomes
    .filter(({ kind, problems }) => kind === 'rejected' || problems.length > 0)
    .map(({ row, kind, problems }) => {
      const rejected = kind === 'rejected';
      const source = { values: row.source.values, externalId: row.externalId };
      const kept: KeptRow = { problems, ...(rejected ? { source } : {}) };
      return { rowNumber: row.row, rejected, sealed: seal.row(row.row, kept) };
    });
}
