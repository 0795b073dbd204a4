// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Db } from '../../../kernel/use-case.ts';
import { isRunning, type ImportRun, type ImportState } from './import-run.ts';
import { findImport, lockImport } from '../store-imports.ts';

/** An import that was uploaded. Throws `record.not-found`, also for one of another organisation. */
export async function getRun(
  db: Db,
  importId: ImportId,
  options: { readonly toChange?: boolean } = {},
): Promise<ImportRun> {
  const run = options.toChange ? await lockImport(db, importId) : await findImport(db, importId);
  if (!run || run.state === 'receiving') throw new AppError('record.not-found');
  return run;
}

/** An import that is being uploaded, held until the transaction ends. Throws `record.not-found`. */
export async function getUpload(db: Db, importId: ImportId): Promise<ImportRun> {
  const run = await lockImport(db, importId);
  if (run?.state !== 'receiving') throw new AppError('record.not-found');
  return run;
}

/** The import while this job runs it, held until the transaction ends; undefined when it was cancelled or taken over. */
export async function lockForJob(db: Db, importId: ImportId, jobId: string): Promise<ImportRun | undefined> {
  const run = await lockImport(db, importId);
  return run && isRunning(run.state) && run.jobId === jobId ? run : undefined;
}

/** Throws `import.state` unless the import stands where the act is possible. */
export function requireState(run: ImportRun, possible: (state: ImportState) => boolean): void {
  if (!possible(run.state)) throw new AppError('import.state');
}
