// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { keeper } from '../../../kernel/actor.ts';
import type { ImportParts } from './import-parts.ts';
import { findJobs } from './queries/find-jobs.ts';
import { runImport } from './run-import.ts';

/** Name of the queue of imports. */
export const importJobs = 'cases.import';

/**
 * Runs imports as they are asked for, one at a time. Imports that were under way when the node last ended are asked for
 * again; those whose job still waits are not doubled.
 */
export async function answerImports(parts: ImportParts): Promise<void> {
  await parts.queue.answer(importJobs, (payload, signal) => runImport(parts, payload, signal));
  for (const id of await parts.execute(findJobs, keeper, {})) await parts.queue.send(importJobs, { id });
}
