// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationComparison, PublicationModeCode } from '@palermo/contract';
import { keeper, type AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { JobPayload } from '../../../platform/jobs/job-queue.ts';
import { runFollowed } from '../jobs/follow-job.ts';
import { failJob, findJob, findJobs, keepComparison, keepPackage, openJob } from './commands/publication-job.ts';
import { spentByYear } from './ledger/privacy-ledger.ts';
import { compareModes } from './making/compare-modes.ts';
import { makePackage } from './making/make-package.ts';
import { makeTables } from './making/make-tables.ts';
import type { MadePublication } from './making/publish-task.ts';
import { openPublishWorker, type PublishWorker } from './making/publish-beside.ts';
import { readLedgerForJob } from './queries/read-ledger-for-job.ts';
import type { PublicationParts } from './publication-parts.ts';
import { lengthOf, spendsPrivacy, type KeptQuality } from './publication.ts';
import { readRecords } from './queries/read-records.ts';
import { readTable } from './queries/read-table.ts';
import { watchJob, type PublicationWatch } from './watch-job.ts';

/** Name of the queue of publications. */
export const publicationJobs = 'statistics.publication';

/** Runs jobs of publications as they are asked for. Those under way when the node last ended are asked for again. */
export async function answerPublications(parts: PublicationParts): Promise<void> {
  await parts.queue.answer(publicationJobs, (payload, signal) => runPublication(parts, payload, signal));
  for (const id of await parts.execute(findJobs, keeper, {})) await parts.queue.send(publicationJobs, { id });
}

export async function runPublication(
  parts: PublicationParts,
  { id: jobId }: JobPayload,
  signal: AbortSignal,
): Promise<void> {
  const { execute, log } = parts;
  const found = await execute(findJob, keeper, { jobId });
  if (!found) return;
  const watch = watchJob(parts, jobId, signal);
  await runFollowed(watch, {
    stopping: signal,
    async run() {
      const actor = await parts.actForAccount(found.startedBy);
      if (!actor) throw new AppError('publication.account');
      await (found.state === 'comparing' ? compare : make)(parts, { jobId, actor, watch });
    },
    fail: (failure) => execute(failJob, keeper, { jobId, failure }),
    onFault: (fault) => log.fault('publication failed', fault),
  });
}

interface Job {
  readonly jobId: string;
  readonly actor: AccountActor;
  readonly watch: PublicationWatch;
}

type Opened = NonNullable<Awaited<ReturnType<(typeof openJob)['run']>>>;

async function compare(parts: PublicationParts, { jobId, actor, watch }: Job): Promise<void> {
  const { execute } = parts;
  const opened = await execute(openJob, actor, { jobId });
  if (!opened) return;
  const { row, rules, comparison } = opened;
  const { choice, settings, vintageId } = row;
  watch.onProgress('Reading records');
  const rows = await execute(readRecords, actor, { choice, vintageId });
  await using worker = openPublishWorker({ columns: choice.columns, rows }, watch);
  const classes = await worker.describe();
  const entries = await execute(readLedgerForJob(parts), actor, {});
  await compareModes(
    {
      settings,
      rules,
      years: row,
      entries,
      people: { people: rows.length, ...classes },
      make: (mode) => makeMode({ parts, opened, worker, mode, job: { jobId, actor, watch } }),
      async keep(compared: PublicationComparison, whole: boolean) {
        watch.onStage(compared.modes.length);
        await execute(keepComparison, actor, { jobId, comparison: compared, whole });
      },
    },
    comparison,
  );
}

interface Making {
  readonly parts: PublicationParts;
  readonly opened: Opened;
  /** Absent for tables, which the node protects itself. */
  readonly worker: PublishWorker | undefined;
  readonly mode: PublicationModeCode;
  readonly job: Job;
}

function makeMode({ parts, opened, worker, mode, job: { actor, watch } }: Making): Promise<MadePublication> {
  const { choice, settings, vintageId } = opened.row;
  const { k, epsilon, delta } = settings;
  const length = lengthOf(mode, settings);
  if (mode !== 'tables' && worker) return worker.publish({ mode, k, epsilon, delta, length });
  return makeTables(
    { choice, length, read: (query) => parts.execute(readTable, actor, { ...query, vintageId }) },
    watch,
  );
}

async function make(parts: PublicationParts, job: Job): Promise<void> {
  const { execute, clock, version } = parts;
  const { jobId, actor, watch } = job;
  const opened = await execute(openJob, actor, { jobId });
  const mode = opened?.row.mode;
  if (!opened || !mode) return;
  const { row, vintage, node } = opened;
  const { choice, vintageId } = row;
  watch.onProgress('Reading records');
  const rows = mode === 'tables' ? undefined : await execute(readRecords, actor, { choice, vintageId });
  await using worker = rows && openPublishWorker({ columns: choice.columns, rows }, watch);
  const made = await makeMode({ parts, opened, worker, mode, job });
  const quality = await withLedger(parts, job, opened, made);
  watch.onProgress('Writing');
  const { columns, csv } = made;
  const file = await makePackage({ choice, columns, csv, quality, node, vintage, madeAt: clock(), version });
  await execute(keepPackage, actor, { jobId, file, quality });
}

/** The quality with what the years of the publication have spent, its own cost included. */
async function withLedger(
  parts: PublicationParts,
  { jobId, actor }: Job,
  { row, rules }: Opened,
  { quality }: MadePublication,
): Promise<KeptQuality> {
  if (row.mode === null || !spendsPrivacy(row.mode)) return quality;
  const entries = await parts.execute(readLedgerForJob(parts), actor, {});
  // Nothing leaves that the ledger does not know of.
  if (!entries.some(({ id }) => id === jobId))
    throw new Error('The privacy of a publication was spent before it is made.');
  const { yearFrom, yearTo } = row;
  const spent = spentByYear(entries, rules.privacyBudget).filter(({ year }) => yearFrom <= year && year <= yearTo);
  const [least] = spent.toSorted((one, other) => one.left - other.left);
  if (!least) throw new Error('What was spent stands with its years.');
  const dataSet = `standard records of victims registered from ${yearFrom} to ${yearTo}, in all vintages`;
  return { ...quality, ledger: { dataSet, budget: least.budget, spentAfter: least.epsilon } };
}
