// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What made a result, so that `palermo reproduce` can make it again and a reader can tell whether it still would. */
export interface Provenance {
  readonly command: string;
  readonly version: string;
  readonly seed: number | string;
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
  /** What was written after the name of the command: names of files without their folders, without where results go. */
  readonly arguments: readonly string[];
  readonly inputs: readonly HashedFile[];
  /** Files that were written and come out the same again. */
  readonly outputs?: readonly HashedFile[];
}

export interface HashedFile {
  readonly file: string;
  readonly sha256: string;
}

/** SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/**
 * Says how a result was made from files. Holds names of files, never their folders.
 *
 * @param paths the files that were read, as they were named on the command line
 * @param outputs files that were written and that the same inputs and seed make again
 */
export async function provenanceOf(
  made: Pick<Provenance, 'command' | 'seed' | 'options'>,
  paths: readonly string[],
  outputs: readonly string[] = [],
): Promise<Provenance> {
  return {
    ...made,
    version: programVersion(),
    arguments: keptArguments(process.argv.slice(2), made.command, paths),
    inputs: await hashFiles(paths),
    ...(outputs.length > 0 && { outputs: await hashFiles(outputs) }),
  };
}

async function hashFiles(paths: readonly string[]): Promise<HashedFile[]> {
  return Promise.all(paths.map(async (path) => ({ file: basename(path), sha256: await hashFile(path) })));
}

export function programVersion(): string {
  const file = join(import.meta.dirname, '../../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Flags with a value that say where results go or who asks, not what they are. */
const flagsLeftOut = [
  '--out',
  '--html',
  '--svg',
  '--reasons',
  '--review',
  '--ledger',
  '--budget',
  '--workers',
  '--data-dir',
  '--as',
];

/** The arguments that decide a result, folders taken off the files that were read. */
export function keptArguments(written: readonly string[], command: string, paths: readonly string[]): string[] {
  const kept: string[] = [];
  const words = command.split(' ');
  const all = written.slice(written.indexOf(words.at(-1) ?? '') + 1).flatMap((argument) => splitFlag(argument, paths));
  for (let index = 0; index < all.length; index++) {
    const argument = all[index] ?? '';
    if (argument === '--json') continue;
    if (flagsLeftOut.includes(argument)) index++;
    else if (!flagsLeftOut.some((flag) => argument.startsWith(`${flag}=`))) {
      kept.push(paths.includes(argument) ? basename(argument) : argument);
    }
  }
  return kept;
}

/** `--flag=path` of a file that was read, as two arguments. */
function splitFlag(argument: string, paths: readonly string[]): string[] {
  const at = argument.indexOf('=');
  const value = argument.slice(at + 1);
  return argument.startsWith('--') && at > 0 && paths.includes(value) ? [argument.slice(0, at), value] : [argument];
}
