// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { keeper } from '../kernel/actor.ts';
import type { Log } from '../platform/telemetry/log.ts';
import type { ComposedNode } from './create-node.ts';

/**
 * Brings the ledger of privacy spent in the database and its trace in the data folder together when the node starts. What
 * either of them lost is told to the operator and to the audit.
 */
export async function joinPrivacyLedger(
  { execute, privacyLedger }: Pick<ComposedNode, 'execute' | 'privacyLedger'>,
  log: Log,
): Promise<void> {
  const { toDatabase, toTrace, damaged, brought } = await execute(privacyLedger.compareLedger, keeper, {});
  if (toDatabase + toTrace + brought === 0 && !damaged) return;
  log.warn('privacy ledger differed', { toDatabase, toTrace, damaged });
  await execute(privacyLedger.joinLedger, keeper, {});
}
