// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { keeper } from '../kernel/actor.ts';
import { noteRestore } from '../modules/audit/index.ts';
import { findRestoreNote, removeRestoreNote } from '../platform/backup/restore-note.ts';
import type { DataDir } from '../platform/data-dir.ts';
import type { ComposedNode } from './create-node.ts';

/** Tells the audit and the ledger of privacy spent of a restore, at the first start after it. */
export async function noteFinishedRestore(
  { execute, privacyLedger }: Pick<ComposedNode, 'execute' | 'privacyLedger'>,
  layout: DataDir,
): Promise<void> {
  const note = await findRestoreNote(layout);
  if (note === undefined) return;
  const { backupMadeAt, restoredAt, tracesKept } = note;
  await execute(noteRestore, keeper, { backupMadeAt, restoredAt });
  await execute(privacyLedger.noteRestoredLedger, keeper, { backupMadeAt, traceKept: tracesKept });
  await removeRestoreNote(layout);
}
