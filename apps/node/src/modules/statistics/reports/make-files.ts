// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import type { Log } from '../../../platform/telemetry/log.ts';
import { keepFile, noteFailure } from './commands/keep-file.ts';
import { readContent } from './queries/read-files.ts';
import type { Renderer } from './renderer.ts';

/** What reports need besides the scope of a use case; the composition root hands it in. */
export interface ReportParts {
  readonly execute: Execute;
  readonly renderer: Renderer;
  readonly log: Pick<Log, 'fault'>;
}

/**
 * Makes the files of a proposal on behalf of its proposer, one after another. Ends early, without a fault, when the
 * proposal was withdrawn. What cannot be made is noted on the report.
 */
export async function makeFiles(
  { execute, renderer, log }: ReportParts,
  actor: AccountActor,
  reportId: ReportId,
): Promise<void> {
  try {
    const { content, languages } = await execute(readContent, actor, { reportId });
    for (const language of languages) {
      for (const format of ['pdf', 'docx'] as const) {
        const file = await renderer.render({ content, language, format });
        await execute(keepFile, actor, { reportId, language, format, content: file });
      }
    }
  } catch (fault) {
    if (isWithdrawn(fault)) return;
    log.fault('report files', fault, { report: reportId });
    await execute(noteFailure, actor, { reportId }).catch((further: unknown) => {
      if (!isWithdrawn(further)) log.fault('report files', further, { report: reportId });
    });
  }
}

function isWithdrawn(fault: unknown): boolean {
  return fault instanceof AppError && (fault.code === 'report.state' || fault.code === 'record.not-found');
}
