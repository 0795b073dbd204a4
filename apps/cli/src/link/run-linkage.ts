// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  planLinkage,
  scorePlan,
  type BlockRange,
  type LinkagePlan,
  type LinkOptions,
  type RecordTable,
  type ScoredPairs,
  type ScoringInput,
} from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';
import type { Progress } from '../progress.ts';
import { runInWorkers } from '../work/run-in-workers.ts';
import { shareArrays } from './share-arrays.ts';

/** Below this many pairs, starting threads takes longer than the work. */
const THREADS_FROM_PAIRS = 1_000_000;

interface LinkageRun {
  readonly options: LinkOptions;
  readonly workers: number;
  readonly progress: Progress;
}

/** A linkage learnt and scored, ready to be finished. */
export interface Linkage {
  readonly plan: LinkagePlan;
  readonly parts: readonly ScoredPairs[];
}

/** Learns from the tables and scores their pairs, in threads where it pays. @throws CommandFault when nothing can be linked */
export async function runLinkage(
  tables: readonly [RecordTable] | readonly [RecordTable, RecordTable],
  { options, workers, progress }: LinkageRun,
): Promise<Linkage> {
  const plan = planOrRefuse(tables, { ...options, onStep: (step) => progress.step(step) });
  progress.step('Comparing');
  const pairs = plan.blocking.rules.reduce((sum, { pairCount }) => sum + pairCount, 0);
  if (workers === 1 || pairs < THREADS_FROM_PAIRS) return { plan, parts: scorePlan(plan) };
  const { records, blocking, model } = plan;
  const parts = await runInWorkers<BlockRange, ScoredPairs>({
    module: new URL('../work/linkage-worker.ts', import.meta.url),
    data: shareArrays<ScoringInput>({ records, blocking, model }),
    tasks: plan.ranges,
    workers,
    onDone: (done, total) => progress.count(done, total),
  });
  return { plan, parts };
}

function planOrRefuse(...input: Parameters<typeof planLinkage>): LinkagePlan {
  try {
    return planLinkage(...input);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(
      `Nothing can be linked: ${fault.message}. Look at the columns of the file; name those that tell people apart with --compare.`,
    );
  }
}
