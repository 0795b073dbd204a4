// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename } from 'node:path';
import { finishClusters } from '@palermo/evidence';
import type { Command } from 'commander';
import { readRecords } from '../files/read-records.ts';
import type { GlobalOptions } from '../global-options.ts';
import { addLinkFlags, namedLinkFlags, readLinkOptions, type LinkFlags } from '../link/link-flags.ts';
import { describeLinkage } from '../link/link-sentences.ts';
import { runLinkage } from '../link/run-linkage.ts';
import { roundChance, writeLinkage } from '../link/write-linkage.ts';
import { answer } from '../output.ts';
import { showProgress } from '../progress.ts';
import { readWorkersFlag } from '../work/run-in-workers.ts';

/** `palermo dedupe`: which rows of a file are one person. Works on a file, without a node. */
export function addDedupe(program: Command): void {
  addLinkFlags(program.command('dedupe <records>'))
    .description('Find the rows of a file that are one person, by probabilistic record linkage')
    .requiredOption('--out <file>', 'where the clusters are written: id, cluster, probability')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo dedupe people.csv --id case_id --out clusters.csv --review review.html\n  palermo dedupe people.csv --id case_id --out clusters.csv --decisions decisions.csv --reasons reasons.csv\n',
    )
    .action(async (path: string, flags: LinkFlags, command: Command) => {
      await dedupe(path, flags, command.optsWithGlobals<GlobalOptions>());
    });
}

async function dedupe(path: string, flags: LinkFlags, global: GlobalOptions): Promise<void> {
  const options = await readLinkOptions(flags);
  const workers = readWorkersFlag(flags.workers);
  const progress = showProgress();
  progress.step(`Reading ${basename(path)}`);
  const { table, notes } = await readRecords(path, flags.id, (done, total) => progress.count(done, total));
  const linkage = await runLinkage([table], { options, workers, progress });
  progress.step('Clustering');
  const result = finishClusters(linkage.plan, linkage.parts);
  progress.step('Writing');
  const told = await writeLinkage(
    {
      ...result,
      linkage,
      tables: [table],
      columns: ['id', 'cluster', 'probability'],
      rows: result.rows.map(({ id, cluster, probability }) => [id, cluster, roundChance(probability)]),
      found: { clusters: result.clusterCount },
      notes,
    },
    flags,
    { command: 'dedupe', seed: options.seed, options: namedLinkFlags(flags), paths: [path] },
  );
  progress.done();
  answer(global, told, () => describeLinkage(told));
}
