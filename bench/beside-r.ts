// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  allPairs,
  createRandom,
  estimateUndetected,
  findExistence,
  jaroWinkler,
  madeUpPeople,
  weighModels,
} from '@palermo/evidence';
import { hasReferences, referenceFolder, referenceRows, referenceTable } from './lib/reference-tables.ts';

/** Processor time of one piece of work here and in R, run in turns. */
export interface BesideRow {
  readonly what: string;
  /** What R ran, with its packages; or why it was not run. */
  readonly beside: string;
  /** Seconds of the middle run; absent where R was not run. */
  readonly ours?: number;
  readonly theirs?: number;
  /** Whether both came to the same answer. */
  readonly agreement?: string;
}

interface Plan {
  readonly what: string;
  readonly packages: readonly string[];
  readonly beside: string;
  /** Script in `bench/r` and what it is given; it prints its processor seconds, then its answer. */
  readonly script: string;
  readonly given: readonly string[];
  readonly ours: () => unknown;
  /** Compares R's answer with ours. */
  readonly compare: (theirs: string, ours: unknown) => string;
  /** Said where R was not run, for instance what it took elsewhere. */
  readonly known?: string;
}

const runs = 3;
const namePairs = 200_000;

/** Measures estimates and name comparisons beside R where it is installed with the packages; else rows that say what is missing. */
export function benchBesideR(onRow: (row: BesideRow) => void): readonly BesideRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'palermo-beside-r-'));
  try {
    return plansIn(folder).map((plan) => {
      const row = measure(plan);
      onRow(row);
      return row;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plansIn(folder: string): readonly Plan[] {
  return [...(hasReferences ? estimationPlans() : []), namePlan(folder)];
}

function estimationPlans(): readonly Plan[] {
  const models = (dataset: string, order: number, what: string): Plan => ({
    what,
    packages: [],
    beside: 'base R, glm.fit',
    script: 'glm-models.R',
    given: [fileOf(dataset), String(order)],
    ours: () => weighModels(referenceTable(dataset).counts, order)?.models[0]?.estimate,
    compare: (theirs, ours) => sameNumber(Number(theirs.split(' ').at(-1)), Number(ours)),
  });
  const known = referenceRows('reference_timing_sparsemse_cpu').find(({ dataset }) => dataset === 'uk6');
  return [
    {
      what: 'bootstrap of six lists, 1,000 replicates',
      packages: ['SparseMSE'],
      beside: 'SparseMSE, 100 of them',
      script: 'sparsemse-bootstrap.R',
      given: [fileOf('uk6'), '100'],
      ours: () => {
        const options = { methods: ['stepwise'], replicateCount: 1000, seed: 1 } as const;
        const [found] = estimateUndetected(referenceTable('uk6'), options).methods;
        return found?.status === 'estimable' ? found.estimate : undefined;
      },
      compare: (theirs, ours) => sameNumber(Number(theirs), Number(ours)),
      known: `, which took ${Number(known?.['cpu_s_per_1000']).toFixed(0)} s when the references were made`,
    },
    {
      what: 'existence of 1,024 models of five lists',
      packages: ['SparseMSE'],
      beside: 'SparseMSE, checkident',
      script: 'sparsemse-existence.R',
      given: [fileOf('uk5')],
      ours: () => {
        const { lists, counts } = referenceTable('uk5');
        const pairs = allPairs(lists.length);
        return Array.from({ length: 2 ** pairs.length }, (_, mask) =>
          findExistence(
            { listCount: lists.length, interactions: pairs.filter((_pair, bit) => (mask >> bit) & 1) },
            counts,
          ),
        ).join('');
      },
      compare: (theirs, ours) => (theirs === ours ? 'every code the same' : 'codes differ'),
    },
    models('kosovo4', 3, '113 models of four lists by BIC'),
    models('uk5', 2, '1,024 models of five lists by BIC'),
  ];
}

function namePlan(folder: string): Plan {
  const pairs = madeUpPairs();
  const file = join(folder, 'pairs.csv');
  const answer = join(folder, 'similarities.txt');
  writeFileSync(file, `one,other\n${pairs.map((pair) => pair.join(',')).join('\n')}\n`);
  return {
    what: `Jaro–Winkler of ${namePairs.toLocaleString('en-GB')} pairs of names`,
    packages: ['stringdist'],
    beside: 'stringdist (in C), one thread',
    script: 'jaro-winkler.R',
    given: [file, answer],
    ours: () => pairs.map(([one, other]) => jaroWinkler(one, other)),
    compare: (_theirs, ours) => {
      const theirs = readFileSync(answer, 'utf8').trim().split('\n').map(Number);
      const same = (ours as readonly number[]).filter(
        (value, index) => Math.abs(value - (theirs[index] ?? Number.NaN)) < 1e-9,
      ).length;
      return `${same.toLocaleString('en-GB')} the same`;
    },
  };
}

/** Given and family names of invented people, some of them misspelt, beside one of the ten next records. */
function madeUpPairs(): (readonly [string, string])[] {
  const random = createRandom('names beside R');
  const names = Array.from(madeUpPeople(namePairs, 1).rows(), ([, given, family]) =>
    `${given} ${family}`.toUpperCase(),
  );
  return names.map((name, place) => [name, names[(place + 1 + random.integer(10)) % names.length] ?? '']);
}

function fileOf(dataset: string): string {
  return join(referenceFolder, `${dataset}.csv`);
}

function sameNumber(theirs: number, ours: number): string {
  const apart = Math.abs(ours - theirs) / Math.abs(theirs);
  return apart < 1e-6
    ? `both ${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(ours)}`
    : `${ours} beside ${theirs}`;
}

function measure({ what, packages, beside, script, given, ours, compare, known = '' }: Plan): BesideRow {
  const missing = missingFor(packages);
  if (missing !== undefined) return { what, beside: `skipped: ${missing} is not installed here${known}` };
  const mine: number[] = [];
  const their: number[] = [];
  let agreement = '';
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    const found = ours();
    const { user, system } = process.cpuUsage(before);
    mine.push((user + system) / 1e6);
    const [seconds = '', ...answer] = runR(join(import.meta.dirname, 'r', script), given).split(' ');
    their.push(Number(seconds));
    agreement = compare(answer.join(' '), found);
  }
  return { what, beside, ours: middleOf(mine), theirs: middleOf(their), agreement };
}

function missingFor(packages: readonly string[]): string | undefined {
  if (spawnSync('Rscript', ['--version']).status !== 0) return 'R';
  return packages.find(
    (name) => spawnSync('Rscript', ['-e', `quit(status = !requireNamespace("${name}", quietly = TRUE))`]).status !== 0,
  );
}

function runR(script: string, given: readonly string[]): string {
  if (!existsSync(script)) throw new Error(`${script} is missing`);
  const { status, stdout, stderr } = spawnSync('Rscript', [script, ...given], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`R failed: ${stderr.trim()}`);
  return stdout.trim();
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
