// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename } from 'node:path';
import { finishClusters } from '@palermo/evidence';
import { csvText } from '@palermo/node';
import type { Command } from 'commander';
import { provenanceOf } from '../files/provenance.ts';
import { readRecords } from '../files/read-records.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { GlobalOptions } from '../global-options.ts';
import { addLinkFlags, namedLinkFlags, readLinkOptions, type LinkFlags } from '../link-flags.ts';
import { describeDuplicates } from '../link-sentences.ts';
import { runLinkage } from '../link/run-linkage.ts';
import { readWorkersFlag } from '../work/run-in-workers.ts';
import { answer } from '../output.ts';
import { showProgress } from '../progress.ts';

/** `palermo dedupe`: which rows of a file are one person. Works on a file, without a node. */
export function addDedupe(program: Command): void {
  addLinkFlags(program.command('dedupe <records>'))
    .description('Find the rows of a file that are one person, by probabilistic record linkage')
    .requiredOption('--out <file>', 'where the clusters are written: id, cluster, probability')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo dedupe people.csv --id case_id --out clusters.csv\n  palermo dedupe people.csv --id case_id --out clusters.csv --reasons reasons.csv --json\n',
    )
    .action(async (path: string, flags: LinkFlags, command: Command) => {
      await dedupe(path, flags, command.optsWithGlobals<GlobalOptions>());
    });
}

async function dedupe(path: string, flags: LinkFlags, global: GlobalOptions): Promise<void> {
  const options = readLinkOptions(flags);
  const progress = showProgress();
  progress.step(`Reading ${basename(path)}`);
  const { table, notes } = await readRecords(path, flags.id, (done, total) => progress.count(done, total));
  const { plan, parts } = await runLinkage([table], { options, workers: readWorkersFlag(flags.workers), progress });
  progress.step('Clustering');
  const result = finishClusters(plan, parts);
  progress.step('Writing');
  await writeAtomically(
    flags.out,
    csvText(
      ['id', 'cluster', 'probability'],
      result.rows.map(({ id, cluster, probability }) => [id, cluster, round(probability)]),
      { rawFormulas: true },
    ),
  );
  const provenance = await provenanceOf({ command: 'dedupe', seed: options.seed, options: namedLinkFlags(flags) }, [
    path,
  ]);
  progress.done();
  const { summary, clusterCount } = result;
  const told = {
    file: flags.out,
    clusterCount,
    summary,
    notes: [...notes, ...plan.prepared.notes],
    warnings: plan.blocking.warnings,
  };
  answer(global, { ...told, provenance }, () => describeDuplicates(told));
}

function round(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}
