// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandFault } from '../command-fault.ts';
import { hashFile, programVersion } from '../files/provenance.ts';
import type { Progress } from '../progress.ts';
import { checkPrivateParts, hasSecretNoise } from './check-private-parts.ts';
import { findDifferences, shortly } from './find-differences.ts';
import type { WrittenProvenance, WrittenResult } from './read-result.ts';
import type { Reproduction, ReproductionCheck } from './reproduction.ts';
import { runAgain } from './run-again.ts';

export interface ReproduceOptions {
  /** The file of the result. */
  readonly path: string;
  readonly inputs: string | undefined;
  readonly progress: Progress;
}

/**
 * Makes a result again and compares. What drew secret noise cannot be made again; of it the parts that do not hang on the noise
 * are checked.
 *
 * @throws CommandFault when an input is not found
 */
export async function reproduceResult(
  { provenance, content }: WrittenResult,
  { path, inputs, progress }: ReproduceOptions,
): Promise<Reproduction> {
  const checks: ReproductionCheck[] = [checkVersion(provenance)];
  progress.step('Looking at the inputs');
  refuseTwins(provenance);
  const found = provenance.inputs.map((input) => ({ ...input, path: findInput(input.file, path, inputs) }));
  for (const { sha256, ...place } of found) checks.push(await checkInput(place, sha256));
  if (checks.some(({ what, outcome }) => what === 'input' && outcome === 'different')) {
    return { verdict: 'not-run', checks };
  }
  if (hasSecretNoise(provenance, content)) {
    checks.push(...(await checkPrivateParts(provenance, content, dirname(path))));
    return { verdict: verdictOf(checks, true), checks };
  }
  progress.step('Making it again');
  const folder = await mkdtemp(join(tmpdir(), 'palermo-reproduce-'));
  try {
    const again = await runAgain(provenance, found, folder);
    checks.push(...compareOutputs(provenance, again.provenance));
    checks.push(...compareContent(content, again.content));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { verdict: verdictOf(checks, false), checks };
}

function verdictOf(checks: readonly ReproductionCheck[], partly: boolean): Reproduction['verdict'] {
  const decisive = checks.filter(({ what }) => what !== 'version');
  if (decisive.some(({ outcome }) => outcome === 'different')) return 'different';
  return partly ? 'partly' : 'same';
}

function checkVersion({ version }: WrittenProvenance): ReproductionCheck {
  const here = programVersion();
  return version === here
    ? { what: 'version', outcome: 'same', sentence: `Made by Palermo ${version}, as this is.` }
    : {
        what: 'version',
        outcome: 'different',
        sentence: `Made by Palermo ${version}; this is ${here}. Should the result differ, try that version.`,
      };
}

function findInput(file: string, result: string, inputs: string | undefined): string {
  const folders = inputs === undefined ? [dirname(result), '.'] : [inputs];
  const path = folders.map((folder) => join(folder, file)).find((each) => existsSync(each));
  if (path !== undefined) return path;
  throw new CommandFault(
    `The input ${file} is not in ${folders.map((folder) => (folder === '.' ? 'the current folder' : folder)).join(' or ')}. Say with --inputs in which folder it is.`,
  );
}

/** Names are kept without folders, so that two inputs of one name cannot be told apart. */
function refuseTwins({ inputs }: WrittenProvenance): void {
  const twin = inputs.find(({ file }, index) => inputs.findIndex((other) => other.file === file) < index);
  if (twin === undefined) return;
  throw new CommandFault(
    `Two inputs are called ${twin.file}, in different folders. Rename one, make the result anew, and reproduce that.`,
  );
}

async function checkInput(
  { file, path }: { readonly file: string; readonly path: string },
  expected: string | null,
): Promise<ReproductionCheck> {
  if (expected === null) {
    const sentence = `Whether ${file} is the file that was used is not told: a private publication must not say so.`;
    return { what: 'input', outcome: 'unknown', sentence };
  }
  const found = await hashFile(path);
  return found === expected
    ? { what: 'input', outcome: 'same', sentence: `${file} is the file that was used.` }
    : {
        what: 'input',
        outcome: 'different',
        sentence: `${file} is not the file that was used: its SHA-256 is ${found}, not ${expected}. Find the file as it was.`,
      };
}

function compareOutputs({ outputs = [] }: WrittenProvenance, again: WrittenProvenance): ReproductionCheck[] {
  return outputs.map(({ sha256 }, index): ReproductionCheck => {
    const now = again.outputs?.[index]?.sha256;
    const name = outputs[index]?.file ?? '';
    return now === sha256
      ? { what: 'output', outcome: 'same', sentence: `${name} comes out again byte for byte.` }
      : { what: 'output', outcome: 'different', sentence: `${name} comes out with other bytes than it had.` };
  });
}

/** Parts of an answer that say where it was written or what was kept beside it. */
const notCompared = ['files', 'file', 'ledger', 'warnings', 'inputs'];
const differencesTold = 10;

function compareContent(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ReproductionCheck[] {
  const kept = (content: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(Object.entries(content).filter(([key]) => !notCompared.includes(key)));
  const differences = findDifferences(kept(before), kept(after));
  if (differences.length === 0) {
    return [{ what: 'result', outcome: 'same', sentence: 'Every number and word of the result is the same.' }];
  }
  const told = differences.slice(0, differencesTold).map(({ place, before: was, after: is }): ReproductionCheck => {
    return { what: 'result', outcome: 'different', sentence: `${place} was ${shortly(was)} and is ${shortly(is)}.` };
  });
  const rest = differences.length - told.length;
  return rest === 0
    ? told
    : [...told, { what: 'result', outcome: 'different', sentence: `${rest} further places differ.` }];
}
