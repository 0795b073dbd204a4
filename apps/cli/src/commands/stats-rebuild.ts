// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { rebuildRecords, type RebuildBatch } from '@palermo/contract';
import type { Command } from 'commander';
import { connect, type Connection } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';
import { showProgress } from '../progress.ts';

interface RebuildFlags {
  readonly check?: boolean;
  readonly after?: string;
}

/** What a rebuild found so far, and where it goes on. */
interface Rebuilt extends Omit<RebuildBatch, 'next'> {
  readonly next: string | null;
}

const batchLimit = 500;

/** `palermo stats rebuild`: makes the standard records of an organisation's cases anew. */
export function addStatsRebuild(stats: Command): void {
  stats
    .command('rebuild')
    .description("Read the organisation's cases again and mend their standard records; for supervisors")
    .option('--check', 'only tell what differs; exit code 1 when something does')
    .option('--after <case>', 'go on after this case, where an earlier run stopped')
    .addHelpText('after', '\nExamples:\n  palermo stats rebuild --check\n  palermo stats rebuild --json\n')
    .action(async (flags: RebuildFlags, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const { rebuilt, stopped } = await rebuildAll(connection, flags);
      const { missingCount, changedCount, orphanedCount } = rebuilt;
      const differs = missingCount + changedCount + orphanedCount > 0;
      if (stopped) process.exitCode = 130;
      else if (flags.check === true && differs) process.exitCode = 1;
      answer(global, { ...rebuilt, stopped }, () => describe(rebuilt, { stopped, check: flags.check === true }));
    });
}

/** Batch after batch, until the end or Ctrl-C. Each is done whole, so that stopping loses nothing. */
async function rebuildAll(
  { api }: Connection,
  { check = false, after }: RebuildFlags,
): Promise<{ rebuilt: Rebuilt; stopped: boolean }> {
  const progress = showProgress();
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  try {
    progress.step(check ? 'Comparing records with cases' : 'Rebuilding records from cases');
    let rebuilt: Rebuilt | undefined;
    do {
      const place = rebuilt?.next ?? after ?? null;
      rebuilt = join(rebuilt, await api(rebuildRecords, { body: { after: place, check, limit: batchLimit } }));
      progress.count(rebuilt.doneCount, rebuilt.totalCount);
    } while (rebuilt.next !== null && !stopping.signal.aborted);
    progress.done();
    return { rebuilt, stopped: stopping.signal.aborted && rebuilt.next !== null };
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

function join(one: Rebuilt | undefined, other: RebuildBatch): Rebuilt {
  if (!one) return other;
  const differences = { ...one.differences };
  for (const [name, count] of Object.entries(other.differences)) differences[name] = (differences[name] ?? 0) + count;
  return {
    totalCount: other.totalCount,
    doneCount: one.doneCount + other.doneCount,
    missingCount: one.missingCount + other.missingCount,
    changedCount: one.changedCount + other.changedCount,
    orphanedCount: one.orphanedCount + other.orphanedCount,
    differences,
    next: other.next,
  };
}

function describe(
  rebuilt: Rebuilt,
  { stopped, check }: { readonly stopped: boolean; readonly check: boolean },
): string {
  const { doneCount, totalCount, missingCount, changedCount, orphanedCount, differences, next } = rebuilt;
  const differing = Object.entries(differences).map(([property, records]) => ({ property, records }));
  return [
    textTable(
      ['cases', 'missing', 'changed', 'without a case'],
      [{ cases: doneCount, missing: missingCount, changed: changedCount, 'without a case': orphanedCount }],
    ),
    differing.length > 0 ? textTable(['property', 'records'], differing) : '',
    stopped ? `Stopped after ${doneCount} of ${totalCount} cases. Go on with --after ${next}\n` : '',
    check && missingCount + changedCount + orphanedCount > 0 ? 'Run it without --check to mend the records.\n' : '',
  ].join('');
}
