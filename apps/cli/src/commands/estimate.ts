// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename, join } from 'node:path';
import {
  drawEstimateFigures,
  estimateLanguages,
  estimatePage,
  estimateStrata,
  estimateUndetected,
  estimationMethods,
  planEstimation,
  rememberExistence,
  runEstimationTask,
  type EstimateLanguage,
  type EstimationMethod,
  type EstimationOptions,
  type EstimationPart,
  type EstimationTask,
  type OverlapTable,
  type StrataEstimate,
  type UndetectedEstimate,
} from '@palermo/evidence';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { writeEstimate } from '../estimate-sentences.ts';
import { provenanceOf, type Provenance } from '../files/provenance.ts';
import { readOverlaps, type OverlapFile } from '../files/read-overlaps.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';
import { showProgress, type Progress } from '../progress.ts';
import { readListFlag, readNumberFlag } from '../read-flags.ts';
import type { EstimationWork } from '../work/estimation-worker.ts';
import { readWorkersFlag, runInWorkers } from '../work/run-in-workers.ts';

interface EstimateFlags {
  readonly method: string;
  readonly threshold: string;
  readonly bootstrap: string;
  readonly seed: string;
  readonly strata?: string;
  readonly groups: string;
  readonly language: string;
  readonly html?: string;
  readonly svg?: string;
  readonly workers?: string;
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
    .option('--strata <columns>', 'columns that tell groups apart, such as sex,age (default: columns of words)')
    .option(
      '--groups <how>',
      'shared: groups share how lists depend on one another; separate: each by itself',
      'shared',
    )
    .option('--language <language>', `language of words and figures: ${estimateLanguages.join(', ')}`, 'en')
    .option('--html <file>', 'write a page with all of it, for a reader and for a statistician')
    .option('--svg <folder>', 'write the figures')
    .option('--workers <n>', 'threads (default: one for each processor); the answer does not depend on it')
    .addHelpText(
      'after',
      '\nThe file has one column of 0 and 1 for each list and a last column called count; histories that are missing count 0.\n\nExamples:\n  palermo estimate lists.csv\n  palermo estimate lists.csv --html estimate.html --language fr\n  palermo estimate lists.csv --strata sex,age --method stepwise --bootstrap 2000 --json\n',
    )
    .action(async (path: string, flags: EstimateFlags, command: Command) => {
      await estimate(path, flags, command.optsWithGlobals<GlobalOptions>());
    });
}

async function estimate(path: string, flags: EstimateFlags, global: GlobalOptions): Promise<void> {
  const { language, options, workers } = readFlags(flags);
  const progress = showProgress();
  progress.step(`Reading ${basename(path)}`);
  const file = await readOverlaps(path, readListFlag(flags.strata), (done, total) => progress.count(done, total));
  progress.step('Estimating');
  const parts = await workInThreads(file.table, { options, workers, progress });
  const whole = estimateOrRefuse(file.table, options, parts);
  const strata = estimateGroups(file, whole, flags.groups);
  const result = { ...whole, ...(strata && { strata }) };
  progress.step('Writing');
  const provenance = await provenanceOf(
    { command: 'estimate', seed: options.seed, options: namedOptions(flags, options) },
    [path],
  );
  const files = await writeFiles(result, { flags, language, provenance });
  progress.done();
  answer(global, { ...result, ...(file.notes.length > 0 && { notes: file.notes }), provenance }, () =>
    writeEstimate(result, { language, notes: file.notes, files }),
  );
}

interface ThreadedWork {
  readonly options: EstimationOptions;
  readonly workers: number;
  readonly progress: Progress;
}

/** Pieces of work for each thread: enough that threads end at about the same time. */
const piecesPerThread = 6;

/** One thread is this one: for small tables another takes longer to start than to work. */
async function workInThreads(
  table: OverlapTable,
  { options, workers, progress }: ThreadedWork,
): Promise<EstimationPart[]> {
  const tasks = planEstimation(table, options, workers * piecesPerThread);
  if (workers === 1) {
    const checkExistence = rememberExistence();
    return tasks.map((task, index) => {
      progress.count(index, tasks.length);
      return runEstimationTask(table, options, task, checkExistence);
    });
  }
  return runInWorkers<EstimationTask, EstimationPart>({
    module: new URL('../work/estimation-worker.ts', import.meta.url),
    data: { table, options } satisfies EstimationWork,
    tasks,
    workers,
    onDone: (done, total) => progress.count(done, total),
  });
}

function estimateOrRefuse(...input: Parameters<typeof estimateUndetected>): UndetectedEstimate {
  try {
    return estimateUndetected(...input);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(`Nothing can be estimated: ${fault.message}.`);
  }
}

/** By group, with the pairs of lists that stepwise found to depend on one another. */
function estimateGroups(
  { strata, table }: OverlapFile,
  { methods }: UndetectedEstimate,
  groups: string,
): StrataEstimate | undefined {
  if (strata.length === 0) return undefined;
  const chosen = methods.find(({ method }) => method === 'stepwise')?.diagnostics['pairs'];
  const pairs = (Array.isArray(chosen) ? chosen.map(String) : []).map((pair) =>
    table.lists.reduce((mask, list, index) => (pair.split(' & ').includes(list) ? mask | (1 << index) : mask), 0),
  );
  try {
    const lists = groups === 'separate' ? 'each-stratum' : 'by-covariate';
    return estimateStrata(strata, { pairs, sizes: 'each-stratum', lists });
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(
      `The groups cannot be estimated: ${fault.message}. Tell fewer groups apart with --strata, or try --groups separate.`,
    );
  }
}

interface FilesToWrite {
  readonly flags: EstimateFlags;
  readonly language: EstimateLanguage;
  readonly provenance: Provenance;
}

async function writeFiles(
  result: UndetectedEstimate,
  { flags, language, provenance }: FilesToWrite,
): Promise<string[]> {
  const written: string[] = [];
  const { version, seed, inputs } = provenance;
  if (flags.html !== undefined) {
    const made = [
      `Palermo ${version}, seed ${seed}, ${inputs.map(({ file, sha256 }) => `${file} (SHA-256 ${sha256})`).join(', ')}`,
      `palermo estimate ${provenance.arguments.join(' ')}`,
    ];
    await writeAtomically(flags.html, [estimatePage(result, language, made)]);
    written.push(flags.html);
  }
  if (flags.svg !== undefined) {
    for (const { name, svg } of drawEstimateFigures(result, language)) {
      const path = join(flags.svg, `${name}.svg`);
      await writeAtomically(path, [svg]);
      written.push(path);
    }
  }
  return written;
}

function readFlags({ method, threshold, bootstrap, seed, language, groups, workers }: EstimateFlags) {
  const methods = method === 'all' ? estimationMethods : [method as EstimationMethod];
  if (!methods.every((each) => estimationMethods.includes(each))) {
    throw new CommandFault(`There is no method ${method}. There are all, ${estimationMethods.join(', ')}.`);
  }
  const chosen = estimateLanguages.find((each) => each === language);
  if (chosen === undefined) {
    throw new CommandFault(`There is no language ${language}. There are ${estimateLanguages.join(', ')}.`);
  }
  if (groups !== 'shared' && groups !== 'separate') {
    throw new CommandFault(`--groups takes shared or separate, not ${groups}.`);
  }
  return {
    language: chosen,
    workers: readWorkersFlag(workers),
    options: {
      methods,
      threshold: readNumberFlag('--threshold', threshold, { from: 0, to: 1 }),
      replicateCount: readNumberFlag('--bootstrap', bootstrap, { from: 0, to: 100_000, whole: true }),
      seed: readNumberFlag('--seed', seed, { from: 0, to: Number.MAX_SAFE_INTEGER, whole: true }),
    },
  };
}

function namedOptions(
  { method, strata, groups }: EstimateFlags,
  { threshold, replicateCount }: ReturnType<typeof readFlags>['options'],
): Provenance['options'] {
  return { method, threshold, bootstrap: replicateCount, strata: strata ?? null, groups };
}
