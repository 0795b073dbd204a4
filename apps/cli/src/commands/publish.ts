// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomInt } from 'node:crypto';
import { basename, extname } from 'node:path';
import {
  createRandom,
  dataPackage,
  publicationModes,
  publishMicrodata,
  spentTogether,
  type MicrodataTable,
  type Publication,
  type PublicationMode,
  type PublicationOptions,
} from '@palermo/evidence';
import { createNoiseSource } from '@palermo/node';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { enterRelease, readLedger } from '../files/privacy-ledger.ts';
import { provenanceOf, type HashedFile } from '../files/provenance.ts';
import { readMicrodata } from '../files/read-microdata.ts';
import { writePublication, type ShownValues } from '../files/write-publication.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';
import { showProgress, stepsInto } from '../progress.ts';
import { describePublication } from '../publication-sentences.ts';
import { readListFlag, readNumberFlag } from '../read-flags.ts';

interface PublishFlags {
  readonly mode: string;
  readonly k: string;
  readonly epsilon: string;
  readonly delta?: string;
  readonly length: string;
  readonly seed?: string;
  readonly out: string;
  readonly columns?: string;
  readonly quasiIdentifiers?: string;
  readonly missing: readonly string[];
  /** `--no-value`: the command parser takes what follows `no-` for the name. */
  readonly value: readonly string[];
  readonly multiValue?: string;
  readonly title?: string;
  readonly ledger?: string;
  readonly budget?: string;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `palermo publish`: a table of people made fit for publication. Works on a file, without a node. */
export function addPublish(program: Command): void {
  program
    .command('publish <microdata>')
    .description('Make a table with one row for each person fit for publication, and say what that cost')
    .requiredOption('--mode <mode>', publicationModes.join(', '))
    .requiredOption('--out <folder>', 'where data.csv, datapackage.json and quality.json are written')
    .option('--k <n>', 'fewest people who share what is shown (k-rows, k-synthetic, tables)', '10')
    .option('--epsilon <e>', 'privacy budget (dp-aggregates, dp-synthetic): smaller protects more', '2')
    .option('--delta <d>', 'chance that the guarantee fails (default: 1 / (n ln n) of the private number of rows)')
    .option('--length <n>', 'longest combination of values that is protected or counted', '3')
    .option('--seed <n>', 'makes the result repeatable; with dp modes for tests only')
    .option('--columns <names>', 'publish these columns only, for instance year,sex')
    .option('--quasi-identifiers <names>', 'columns by which somebody could be recognised (k-rows; default: all)')
    .option('--missing <text>', 'a cell with this text is blank; may be repeated', collect, [])
    .option('--no-value <text>', 'a cell with this text says that nothing is known; may be repeated', collect, [])
    .option('--multi-value <separator>', 'what separates the values of a cell that holds several')
    .option('--title <text>', 'title of the publication (default: the name of the file)')
    .option('--ledger <file>', 'the privacy that the data set has spent; the release is added')
    .option('--budget <e>', 'most epsilon that all releases in the ledger may cost together')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo publish victims.csv --mode dp-synthetic --epsilon 12 --out release\n  palermo publish victims.csv --mode k-rows --k 11 --quasi-identifiers year,sex,citizenship --out release\n  palermo publish victims.csv --mode dp-aggregates --epsilon 1 --ledger victims.ledger.json --budget 3 --out counts\n',
    )
    .action(async (path: string, flags: PublishFlags, command: Command) => {
      await publish(path, flags, command.optsWithGlobals<GlobalOptions>());
    });
}

async function publish(path: string, flags: PublishFlags, global: GlobalOptions): Promise<void> {
  const progress = showProgress();
  const seed = flags.seed ?? String(randomInt(2 ** 47));
  const options = { ...readFlags(flags), random: createRandom(seed), noise: createNoiseSource(flags.seed) };
  const isPrivate = options.mode === 'dp-aggregates' || options.mode === 'dp-synthetic';
  const budget = flags.budget === undefined ? undefined : readNumberFlag('--budget', flags.budget, { above: 0 });
  if (budget !== undefined && flags.ledger === undefined) {
    throw new CommandFault('A budget needs a ledger to be kept in. Name one with --ledger.');
  }
  progress.step(`Reading ${basename(path)}`);
  const { table, notes } = await readMicrodata(path, readingOf(flags), readListFlag(flags.columns), (done, total) =>
    progress.count(done, total),
  );
  const publication = publishOrRefuse(table, { ...options, onProgress: stepsInto(progress) });
  progress.step('Writing');
  const made = await provenanceOf({ command: 'publish', seed, options: namedOptions(flags, options) }, [path]);
  const ledger = await enterInLedger(path, flags.ledger, budget, publication, made.version);
  // Who can guess the file could confirm the guess by its hash, which differential privacy forbids.
  const inputs = isPrivate ? made.inputs.map(({ file }) => ({ file, sha256: null })) : made.inputs;
  const quality = (data: HashedFile) => ({
    ...publication.quality,
    ...(isPrivate && { noiseSource: flags.seed === undefined ? 'cryptographic' : 'seeded' }),
    ...(ledger && { ledger }),
    warnings: warningsOf(flags, isPrivate),
    provenance: { ...made, inputs, outputs: [data] },
  });
  const describe = (values: ShownValues): object =>
    dataPackage({
      title: flags.title ?? basename(path, extname(path)),
      date: new Date().toISOString().slice(0, 10),
      version: made.version,
      columns: publication.columns,
      quality: publication.quality,
      values,
    });
  const written = await writePublication(flags.out, publication, { dataPackage: describe, quality });
  progress.done();
  const { measured } = publication;
  const { files } = written;
  answer(global, { files, notes, quality: written.quality, ...(measured && { measured }), inputs: made.inputs }, () =>
    describePublication({ files, notes, publication, warnings: warningsOf(flags, isPrivate) }),
  );
}

function publishOrRefuse(table: MicrodataTable, options: PublicationOptions): Publication {
  try {
    return publishMicrodata(table, options);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(`Nothing is published: ${fault.message}.`);
  }
}

async function enterInLedger(
  path: string,
  file: string | undefined,
  budget: number | undefined,
  { quality: { mode, privacy } }: Publication,
  version: string,
): Promise<{ readonly releases: number; readonly spent: object; readonly budget?: number } | undefined> {
  if (file === undefined || privacy === undefined) return undefined;
  const before = await readLedger(file, path, budget);
  const at = new Date().toISOString();
  const ledger = await enterRelease(file, before, { release: `${mode}, Palermo ${version}`, at, ...privacy });
  return {
    releases: ledger.entries.length,
    spent: spentTogether(ledger.entries),
    ...(ledger.budget !== undefined && { budget: ledger.budget }),
  };
}

function warningsOf({ seed, ledger }: PublishFlags, isPrivate: boolean): readonly string[] {
  if (!isPrivate) return [];
  return [
    ...(seed === undefined
      ? []
      : [
          'The noise was drawn from a seed: whoever knows it can take the noise off. Do not publish this; leave --seed out.',
        ]),
    ...(ledger === undefined
      ? ['No ledger was kept. Further releases of the same people add to what this one cost; keep one with --ledger.']
      : []),
  ];
}

function readFlags(flags: PublishFlags): Omit<PublicationOptions, 'random' | 'noise' | 'onProgress'> {
  const mode = flags.mode as PublicationMode;
  if (!publicationModes.includes(mode)) {
    throw new CommandFault(`There is no mode ${flags.mode}. There are ${publicationModes.join(', ')}.`);
  }
  const quasiIdentifiers = readListFlag(flags.quasiIdentifiers);
  return {
    mode,
    k: readNumberFlag('--k', flags.k, { from: 1, to: 1_000_000, whole: true }),
    epsilon: readNumberFlag('--epsilon', flags.epsilon, { above: 0, to: 1000 }),
    ...(flags.delta !== undefined && { delta: readNumberFlag('--delta', flags.delta, { above: 0, to: 0.1 }) }),
    maxLength: readNumberFlag('--length', flags.length, { from: 1, to: maxLengths[mode], whole: true }),
    ...(quasiIdentifiers && { quasiIdentifiers }),
  };
}

/** Longest combination that each mode can take. */
const maxLengths: Readonly<Record<PublicationMode, number>> = {
  'k-rows': 1000,
  'k-synthetic': 1000,
  'dp-aggregates': 4,
  'dp-synthetic': 3,
  tables: 4,
};

function readingOf({ missing, value: noValue, multiValue }: PublishFlags) {
  return { noValue: [...missing, ...noValue], ...(multiValue !== undefined && { multiValue }) };
}

function namedOptions(
  flags: PublishFlags,
  options: ReturnType<typeof readFlags>,
): Record<string, string | number | boolean | null> {
  const { mode, k, epsilon, maxLength } = options;
  return {
    mode,
    k,
    epsilon,
    delta: options.delta ?? null,
    length: maxLength,
    columns: flags.columns ?? null,
    quasiIdentifiers: flags.quasiIdentifiers ?? null,
    missing: flags.missing.join(', '),
    noValue: flags.value.join(', '),
    multiValue: flags.multiValue ?? null,
  };
}
