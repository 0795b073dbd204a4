// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  planLinkage,
  scorePlan,
  type LinkagePlan,
  type LinkOptions,
  type RecordTable,
  type ScoredPairs,
} from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';
import type { LinkFlags } from '../link-flags.ts';
import type { Progress } from '../progress.ts';

interface LinkageRun {
  readonly options: LinkOptions;
  readonly flags: LinkFlags;
  readonly progress: Progress;
}

/** Learns from the tables and scores their pairs. @throws CommandFault when nothing can be linked */
export async function runLinkage(
  tables: readonly [RecordTable] | readonly [RecordTable, RecordTable],
  { options, progress }: LinkageRun,
): Promise<{ plan: LinkagePlan; parts: readonly ScoredPairs[] }> {
  progress.step('Learning what agreement says');
  const plan = planOrRefuse(tables, options);
  progress.step('Comparing');
  return { plan, parts: scorePlan(plan) };
}

function planOrRefuse(...input: Parameters<typeof planLinkage>): LinkagePlan {
  try {
    return planLinkage(...input);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(`Nothing can be linked: ${fault.message}.`);
  }
}
