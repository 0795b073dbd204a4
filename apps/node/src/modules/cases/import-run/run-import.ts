// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ImportId } from '@palermo/contract';
import { keeper, type AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { failureOf, passes } from '../../../kernel/job.ts';
import type { JobPayload } from '../../../platform/jobs/job-queue.ts';
import { openTable } from '../../../platform/tabular/index.ts';
import { findImportProfile, OWN_COLUMN_PREFIX, prepareImport } from '../import/index.ts';
import { failImport, finishImport } from './commands/end-import.ts';
import { importBatch } from './commands/import-batch.ts';
import { contextOf, withImportFile } from './import-file.ts';
import type { ImportParts } from './import-parts.ts';
import { findJob } from './queries/find-jobs.ts';
import { openRun, type OpenedRun } from './queries/open-run.ts';
import { inBatches, readAhead } from './read-ahead.ts';
import { asTableRefusal } from './table-refusal.ts';

/** Rows in one transaction. */
const batchRows = 500;

/**
 * Runs the import of a job to its end, from where it stands. Stops without a word when it was cancelled or taken over;
 * throws when it should be tried again; a refusal that would come again ends the import with its reason.
 */
export async function runImport(parts: ImportParts, { id: jobId }: JobPayload, signal: AbortSignal): Promise<void> {
  const found = await parts.execute(findJob, keeper, { jobId });
  if (!found) return;
  try {
    await takeFile(parts, { jobId, ...found }, signal);
  } catch (fault) {
    signal.throwIfAborted();
    const refusal = asTableRefusal(fault);
    if (passes(refusal)) throw refusal;
    if (!(refusal instanceof AppError)) parts.log.fault('import failed', refusal);
    await parts.execute(failImport, keeper, { jobId, failure: failureOf(refusal) });
  }
}

interface Job {
  readonly jobId: string;
  readonly importId: ImportId;
  readonly accountId: AccountId;
}

async function takeFile(parts: ImportParts, job: Job, signal: AbortSignal): Promise<void> {
  const { importId, jobId, accountId } = job;
  const actor = await getActor(parts, accountId);
  const run = await parts.execute(openRun, actor, { importId, jobId });
  if (!run) return;
  const context = await contextOf(parts, actor);
  const whole = await withImportFile(parts, actor, importId, async (path) => {
    const table = await openTable(path);
    const prepared = await prepareImport(table, { by: readerOf(run), context, acceptPartial: run.acceptPartial });
    const layout = run.mapping === null ? '' : layoutOf(table.columns);
    for await (const rows of readAhead(inBatches(prepared.rows({ afterRow: run.lastRow, signal }), batchRows))) {
      signal.throwIfAborted();
      // Asked anew for each batch: an account that was closed meanwhile imports nothing more.
      const acting = await getActor(parts, accountId);
      if (!(await parts.execute(importBatch, acting, { importId, jobId, layout, rows }))) return false;
    }
    return true;
  });
  if (whole) await parts.execute(finishImport, await getActor(parts, accountId), { importId, jobId });
}

async function getActor({ actForAccount }: ImportParts, accountId: AccountId): Promise<AccountActor> {
  const actor = await actForAccount(accountId);
  if (!actor) throw new AppError('import.account');
  return actor;
}

function readerOf({ profile, mapping }: OpenedRun): Parameters<typeof prepareImport>[1]['by'] {
  const reader = mapping ?? findImportProfile(profile);
  if (!reader) throw new AppError('import.profile');
  return reader;
}

/** Files that a person mapped are told apart by their columns: the identifiers of two systems may be the same by chance. */
function layoutOf(columns: readonly string[]): string {
  return JSON.stringify(columns.filter((column) => !column.startsWith(OWN_COLUMN_PREFIX)).toSorted());
}
