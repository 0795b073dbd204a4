// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setImmediate as turn } from 'node:timers/promises';
import { keeper } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { failureOf, passes } from '../../../kernel/job.ts';
import type { JobPayload } from '../../../platform/jobs/job-queue.ts';
import type { OpenTable, TableRow } from '../../../platform/tabular/index.ts';
import { cleanTable, reportOf } from './clean/clean-table.ts';
import type { ReviewedLabels } from './clean/labels.ts';
import { failSource, findSourceJobs, finishSource, noteSourceProgress, openSourceJob } from './commands/source-job.ts';
import { withTable } from './receive-source.ts';
import { requireClaim } from './require-claim.ts';
import { detectShape } from './shapes/detect-shape.ts';
import { createMappedReader } from './shapes/mapped.ts';
import type { SourceParts } from './source-parts.ts';
import type { PublishedSource } from '../store-sources.ts';

/** Name of the queue of published tables. */
export const sourceJobs = 'statistics.source';

const rowsMax = 400_000;
const progressRows = 10_000;
const sampleRows = 200;

/** Reads tables as they are asked for. Those that were being read when the node last ended are asked for again. */
export async function answerSources(parts: SourceParts): Promise<void> {
  await parts.queue.answer(sourceJobs, (payload, signal) => runSource(parts, payload, signal));
  for (const id of await parts.execute(findSourceJobs, keeper, {})) await parts.queue.send(sourceJobs, { id });
}

/** Reads the table of a job. A refusal that would come again ends it with its reason; what may pass is tried again. */
async function runSource(parts: SourceParts, { id: jobId }: JobPayload, signal: AbortSignal): Promise<void> {
  const job = await parts.execute(openSourceJob, keeper, { jobId });
  if (!job) return;
  try {
    await withTable(parts, job.content, (table) => take(parts, { ...job, jobId }, table, signal));
  } catch (fault) {
    signal.throwIfAborted();
    if (passes(fault)) throw fault;
    if (!(fault instanceof AppError)) parts.log.fault('published table failed', fault);
    await parts.execute(failSource, keeper, { jobId, failure: failureOf(fault) });
  }
}

interface SourceJob {
  readonly jobId: string;
  readonly source: PublishedSource;
  readonly reviewed: ReviewedLabels;
}

async function take(parts: SourceParts, job: SourceJob, table: OpenTable, signal: AbortSignal): Promise<void> {
  const { jobId, source, reviewed } = job;
  const rows: TableRow[] = [];
  for await (const row of table.rows({ signal })) {
    rows.push(row);
    if (rows.length > rowsMax) throw new AppError('table.too-large');
    if (rows.length % progressRows !== 0) continue;
    const progress = { jobId, doneCount: rows.length, totalCount: table.rowsApproximate ?? null };
    if ((await parts.execute(noteSourceProgress, keeper, progress)) === undefined) return;
  }
  const reader = source.mapping
    ? createMappedReader(source.mapping)
    : detectShape(table.columns, rows.slice(0, sampleRows));
  if (!reader) throw new AppError('source.shape-unknown');
  const said = { area: source.area, indicator: source.indicator, unit: source.unit };
  requireClaim({ reader, columns: table.columns, rows, source });
  const cleaned = await cleanTable(rows, { reader, columns: table.columns, said, reviewed, pause: () => turn() });
  signal.throwIfAborted();
  const notes = table.notes.map(({ code }) => code);
  await parts.execute(finishSource, keeper, { jobId, table: cleaned, report: reportOf(cleaned, notes) });
}
