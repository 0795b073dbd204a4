// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { CommandFault } from '../command-fault.ts';

/** Commands whose results can be made again. */
export const reproducibleCommands = ['estimate', 'publish', 'check', 'link', 'dedupe'] as const;
export type ReproducibleCommand = (typeof reproducibleCommands)[number];

const HashedFile = z.object({ file: z.string().min(1), sha256: z.string().nullable() });

const WrittenProvenance = z.object({
  command: z.enum(reproducibleCommands),
  version: z.string(),
  seed: z.union([z.number(), z.string()]),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  arguments: z.array(z.string()),
  inputs: z.array(HashedFile),
  outputs: z.array(HashedFile).optional(),
});

export type WrittenProvenance = z.output<typeof WrittenProvenance>;

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
  const checked = WrittenProvenance.safeParse(provenance);
  if (!checked.success) {
    throw new CommandFault(
      `What made ${name} cannot be made again: ${z.prettifyError(checked.error).replaceAll(/\s+/gu, ' ')}. Results of ${reproducibleCommands.join(', ')} can be.`,
    );
  }
  return { provenance: withKnownHashes(checked.data, written), content };
}

/** A private publication keeps the hash of its input beside its quality, for its holder alone. */
function withKnownHashes(provenance: WrittenProvenance, written: Record<string, unknown>): WrittenProvenance {
  const known = z.array(HashedFile).safeParse(written['inputs']);
  return known.success ? { ...provenance, inputs: known.data } : provenance;
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
