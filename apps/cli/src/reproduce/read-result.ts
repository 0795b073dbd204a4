// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommandFault } from '../command-fault.ts';

/** Commands whose results can be made again. */
export const reproducibleCommands = [
  'estimate',
  'publish',
  'check',
  'link',
  'link encode',
  'link match',
  'link count',
  'dedupe',
] as const;
export type ReproducibleCommand = (typeof reproducibleCommands)[number];

interface WrittenFile {
  readonly file: string;
  /** Null where a private publication must not tell. */
  readonly sha256: string | null;
}

/** What made a result, as far as it decides it. */
export interface WrittenProvenance {
  readonly command: ReproducibleCommand;
  readonly version: string;
  readonly seed: number | string;
  readonly arguments: readonly string[];
  readonly inputs: readonly WrittenFile[];
  readonly outputs?: readonly WrittenFile[];
}

/** A result with what made it. */
export interface WrittenResult {
  readonly provenance: WrittenProvenance;
  /** The result without what made it. */
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Reads a result that a command printed with `--json`, or the `quality.json` of a publication.
 *
 * @throws CommandFault for what is no such result
 */
export async function readResult(path: string): Promise<WrittenResult> {
  const name = basename(path);
  const written = parse(await read(path), name);
  // The answer of publish holds its quality, which holds what made it.
  const inner = isRecord(written['quality']) ? written['quality'] : written;
  const { provenance, ...content } = inner;
  if (provenance === undefined) {
    throw new CommandFault(
      `${name} does not say what made it. Give what a command printed with --json, or the quality.json of a publication.`,
    );
  }
  if (!isProvenance(provenance)) {
    throw new CommandFault(
      `What made ${name} cannot be made again: it is not written as this version writes it, or by a command that can. Results of ${reproducibleCommands.join(', ')} can be.`,
    );
  }
  return { provenance: withKnownHashes(provenance, written), content };
}

/** A private publication keeps the hash of its input beside its quality, for its holder alone. */
function withKnownHashes(provenance: WrittenProvenance, written: Record<string, unknown>): WrittenProvenance {
  const { inputs } = written;
  return areFiles(inputs) ? { ...provenance, inputs } : provenance;
}

function isProvenance(written: unknown): written is WrittenProvenance {
  if (!isRecord(written)) return false;
  const { command, version, seed, arguments: given, inputs, outputs } = written;
  return (
    reproducibleCommands.some((known) => known === command) &&
    typeof version === 'string' &&
    (typeof seed === 'number' || typeof seed === 'string') &&
    Array.isArray(given) &&
    given.every((argument) => typeof argument === 'string') &&
    areFiles(inputs) &&
    (outputs === undefined || areFiles(outputs))
  );
}

function areFiles(written: unknown): written is readonly WrittenFile[] {
  return (
    Array.isArray(written) &&
    written.every(
      (each) =>
        isRecord(each) &&
        typeof each['file'] === 'string' &&
        (each['sha256'] === null || typeof each['sha256'] === 'string'),
    )
  );
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new CommandFault(`${path} cannot be read (${reason}). Check the path.`);
  }
}

function parse(text: string, name: string): Record<string, unknown> {
  try {
    const written: unknown = JSON.parse(text);
    if (isRecord(written)) return written;
  } catch {
    // What is no JSON is no result either.
  }
  throw new CommandFault(`${name} is no result: it is not a JSON object. Give what a command printed with --json.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
