// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { estimateUndetected, estimationMethods, type EstimationMethod } from '@palermo/evidence';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { describeEstimate } from '../estimate-sentences.ts';
import { provenanceOf } from '../files/provenance.ts';
import { readOverlaps } from '../files/read-overlaps.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';
import { showProgress } from '../progress.ts';
import { readNumberFlag } from '../read-flags.ts';

interface EstimateFlags {
  readonly method: string;
  readonly threshold: string;
  readonly bootstrap: string;
  readonly seed: string;
}

/** `palermo estimate`: how many people nobody detected, from the overlaps of lists. Works on a file, without a node. */
export function addEstimate(program: Command): void {
  program
    .command('estimate <lists>')
    .description('Estimate how many people nobody detected, from the overlaps of two to eight lists')
    .option('--method <method>', `all, ${estimationMethods.join(', ')}`, 'all')
    .option('--threshold <p>', 'tail probability below which stepwise adds a pair of lists', '0.02')
    .option('--bootstrap <n>', 'replicates for the range of stepwise; 0 for the range of its model alone', '1000')
    .option('--seed <n>', 'the same seed gives the same numbers', '1')
    .addHelpText(
      'after',
      '\nThe file has one column of 0 and 1 for each list and a last column called count; histories that are missing count 0.\n\nExamples:\n  palermo estimate lists.csv\n  palermo estimate lists.csv --method stepwise --bootstrap 2000 --json\n',
    )
    .action(async (path: string, flags: EstimateFlags, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const options = readFlags(flags);
      const { table } = await readOverlaps(path);
      const progress = showProgress();
      const result = estimateOrRefuse(table, {
        ...options,
        onPart: (done, count) => progress.count(done, count),
      });
      progress.done();
      const { threshold, replicateCount, seed } = options;
      const provenance = await provenanceOf(
        { command: 'estimate', seed, options: { method: flags.method, threshold, bootstrap: replicateCount } },
        [path],
      );
      answer(global, { ...result, provenance }, () => describeEstimate(result));
    });
}

function estimateOrRefuse(...input: Parameters<typeof estimateUndetected>): ReturnType<typeof estimateUndetected> {
  try {
    return estimateUndetected(...input);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(`Nothing can be estimated: ${fault.message}.`);
  }
}

function readFlags({ method, threshold, bootstrap, seed }: EstimateFlags) {
  const methods = method === 'all' ? estimationMethods : [method as EstimationMethod];
  if (!methods.every((each) => estimationMethods.includes(each))) {
    throw new CommandFault(`There is no method ${method}. There are all, ${estimationMethods.join(', ')}.`);
  }
  return {
    methods,
    threshold: readNumberFlag('--threshold', threshold, { from: 0, to: 1 }),
    replicateCount: readNumberFlag('--bootstrap', bootstrap, { from: 0, to: 100_000, whole: true }),
    seed: readNumberFlag('--seed', seed, { from: 0, to: Number.MAX_SAFE_INTEGER, whole: true }),
  };
}
