// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFault } from '../command-fault.ts';
import { keptArguments } from '../files/provenance.ts';
import { readResult, type ReproducibleCommand, type WrittenProvenance, type WrittenResult } from './read-result.ts';

const main = join(import.meta.dirname, '../main.ts');

/** Commands that write files take the place for them. */
const placeFor: Readonly<Record<ReproducibleCommand, string | undefined>> = {
  estimate: undefined,
  check: undefined,
  publish: 'made-again',
  link: 'made-again.csv',
  'link encode': 'made-again.enc',
  'link match': 'made-again.csv',
  'link count': 'made-again.csv',
  dedupe: 'made-again.csv',
};

/**
 * Runs the command of a result again in a process of its own, with the same arguments and seed.
 *
 * @throws CommandFault with what the command said when it gives no result
 */
export async function runAgain(
  provenance: WrittenProvenance,
  inputs: readonly { readonly file: string; readonly path: string }[],
  folder: string,
): Promise<WrittenResult> {
  const { stdout, stderr } = await run(argumentsOf(provenance, inputs, folder));
  const path = join(folder, 'made-again.json');
  await writeFile(path, stdout);
  try {
    return await readResult(path);
  } catch {
    throw new CommandFault(`Made again, the command gave no result: ${stderr.trim() || stdout.trim()}`);
  }
}

function argumentsOf(
  { command, arguments: written, seed }: WrittenProvenance,
  inputs: readonly { readonly file: string; readonly path: string }[],
  folder: string,
): string[] {
  // What says where results go is left out once more: a result from elsewhere must not choose where to write.
  const kept = keptArguments([...command.split(' '), ...written], command, []);
  const resolved = kept.map((argument) => inputs.find(({ file }) => file === argument)?.path ?? argument);
  const place = placeFor[command];
  const seeded = kept.some((argument) => argument === '--seed' || argument.startsWith('--seed='));
  return [
    '--json',
    ...command.split(' '),
    ...resolved,
    ...(command === 'publish' && !seeded ? ['--seed', String(seed)] : []),
    ...(place === undefined ? [] : ['--out', join(folder, place)]),
  ];
}

/** A check ends with 1 when it finds something, so that the code says nothing here. */
async function run(flags: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [main, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  return { stdout, stderr };
}
