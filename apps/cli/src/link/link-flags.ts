// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename } from 'node:path';
import { fieldKinds, type FieldKind, type LinkOptions } from '@palermo/evidence';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { readDecisions } from './read-decisions.ts';
import { readListFlag, readNumberFlag } from '../read-flags.ts';

/** Flags that `link` and `dedupe` share. */
export interface LinkFlags {
  readonly id?: string;
  readonly out: string;
  readonly compare?: string;
  readonly ignore?: string;
  readonly kind: readonly string[];
  readonly threshold?: string;
  readonly seed: string;
  readonly reasons?: string;
  readonly review?: string;
  readonly decisions?: string;
  readonly workers?: string;
}

/** Gathers what a repeated flag says. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** Adds the flags that `link` and `dedupe` share. */
export function addLinkFlags(command: Command): Command {
  return command
    .option('--id <column>', 'column that names each row (default: the number of its line)')
    .option('--compare <columns>', 'compare these columns only, for instance given_name,surname,date_of_birth')
    .option('--ignore <columns>', 'leave these columns out')
    .option('--kind <column=kind>', `how a column is compared: ${fieldKinds.join(', ')}; may be repeated`, collect, [])
    .option('--threshold <p>', 'chance from which two rows are one person (default: found from the data)')
    .option('--reasons <file>', 'also write why each pair was taken, in bits for each column')
    .option('--review <file.html>', 'also write a page on which to decide about the most doubtful pairs')
    .option('--decisions <file.csv>', 'decisions saved from that page: they train the weights, and stand')
    .option('--seed <n>', 'the same seed gives the same answer', '1')
    .option('--workers <n>', 'threads (default: one for each processor); the answer does not depend on it');
}

/** @throws CommandFault for a flag that cannot be understood */
export async function readLinkOptions(flags: LinkFlags): Promise<LinkOptions> {
  const { compare, ignore, kind, threshold, seed, decisions } = flags;
  const compared = readListFlag(compare);
  const ignored = readListFlag(ignore);
  return {
    seed: readNumberFlag('--seed', seed, { from: 0, to: Number.MAX_SAFE_INTEGER, whole: true }),
    kinds: Object.fromEntries(kind.map(readKind)),
    ...(decisions !== undefined && { decisions: await readDecisions(decisions) }),
    ...(compared && { compare: compared }),
    ...(ignored && { ignore: ignored }),
    ...(threshold !== undefined && { threshold: readNumberFlag('--threshold', threshold, { above: 0, to: 1 }) }),
  };
}

function readKind(written: string): [string, FieldKind] {
  const at = written.lastIndexOf('=');
  const kind = written.slice(at + 1);
  if (at > 0 && fieldKinds.some((known) => known === kind)) return [written.slice(0, at), kind as FieldKind];
  throw new CommandFault(
    `--kind takes a column and one of ${fieldKinds.join(', ')}, for instance postcode=code, not ${written}.`,
  );
}

/** The flags as provenance keeps them. */
export function namedLinkFlags(flags: LinkFlags): Record<string, string | number | boolean | null> {
  const { id, compare, ignore, kind, threshold, decisions } = flags;
  return {
    id: id ?? null,
    compare: compare ?? null,
    ignore: ignore ?? null,
    kind: kind.join(', '),
    threshold: threshold ?? null,
    decisions: decisions === undefined ? null : basename(decisions),
  };
}
