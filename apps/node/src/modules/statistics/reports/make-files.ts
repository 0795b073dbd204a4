// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ReportId } from '@palermo/contract';
import { keeper, type AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import type { JobPayload, JobQueue } from '../../../platform/jobs/job-queue.ts';
import type { Log } from '../../../platform/telemetry/log.ts';
import type { ActForAccount } from '../../access/index.ts';
import { findFileJob, findFileJobs, noteFailure } from './commands/file-job.ts';
import { keepFile } from './commands/keep-file.ts';
import { readContent } from './queries/read-files.ts';
import type { Renderer } from './renderer.ts';

/** What reports need besides the scope of a use case; the composition root hands it in. */
export interface ReportParts {
  readonly execute: Execute;
  readonly queue: Pick<JobQueue, 'send' | 'answer'>;
  readonly actForAccount: ActForAccount;
  readonly renderer: Renderer;
  readonly log: Pick<Log, 'fault'>;
}

/** Name of the queue of proposals whose files are to be made. */
export const fileJobs = 'statistics.reportFiles';

/** Makes files as they are asked for. Those that were being made when the node last ended are asked for again. */
export async function answerReportFiles(parts: ReportParts): Promise<void> {
  await parts.queue.answer(fileJobs, (payload, signal) => makeFiles(parts, payload, signal));
  for (const id of await parts.execute(findFileJobs, keeper, {})) await parts.queue.send(fileJobs, { id });
}

/**
 * Makes the files of a proposal that are not there yet, one after another, on behalf of its proposer. Ends without a word
 * when the proposal was withdrawn; throws when it should be tried again; what cannot be made is noted on the report.
 */
export async function makeFiles(parts: ReportParts, { id: jobId }: JobPayload, signal: AbortSignal): Promise<void> {
  const found = await parts.execute(findFileJob, keeper, { jobId });
  if (!found) return;
  try {
    await makeMissing(parts, { jobId, ...found }, signal);
  } catch (fault) {
    signal.throwIfAborted();
    if (isWithdrawn(fault)) return;
    if (fault instanceof AppError && (fault.kind === 'unavailable' || fault.kind === 'conflict')) throw fault;
    parts.log.fault('report files', fault, { report: found.reportId });
    await parts.execute(noteFailure, keeper, { jobId });
  }
}

interface FileJob {
  readonly jobId: string;
  readonly reportId: ReportId;
  readonly accountId: AccountId;
}

async function makeMissing(parts: ReportParts, job: FileJob, signal: AbortSignal): Promise<void> {
  const { execute, renderer } = parts;
  const { jobId, reportId, accountId } = job;
  const proposer = await getProposer(parts, accountId);
  const { content, missing } = await execute(readContent, proposer, { reportId, jobId });
  for (const { language, format } of missing) {
    signal.throwIfAborted();
    const file = await renderer.render({ content, language, format });
    // Asked anew for each file: an account that was closed meanwhile proposes nothing more.
    await execute(keepFile, await getProposer(parts, accountId), { reportId, jobId, language, format, content: file });
  }
}

function isWithdrawn(fault: unknown): boolean {
  return fault instanceof AppError && (fault.code === 'report.state' || fault.code === 'record.not-found');
}

async function getProposer({ actForAccount }: ReportParts, accountId: AccountId): Promise<AccountActor> {
  const actor = await actForAccount(accountId);
  if (!actor) throw new AppError('access.denied');
  return actor;
}
