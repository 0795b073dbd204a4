// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { privacyOf } from '@palermo/evidence';
import { hashFile } from '../files/provenance.ts';
import { readTable } from '../files/read-table.ts';
import { findDifferences } from './find-differences.ts';
import type { WrittenProvenance } from './read-result.ts';
import type { ReproductionCheck } from './reproduction.ts';

/** True for a publication whose noise came from the machine's cryptographic source and is gone. */
export function hasSecretNoise({ command }: WrittenProvenance, content: Readonly<Record<string, unknown>>): boolean {
  return command === 'publish' && content['noiseSource'] === 'cryptographic';
}

/** What of a private publication does not hang on its noise: what it says to have spent, and the table beside it. */
export async function checkPrivateParts(
  { outputs = [] }: WrittenProvenance,
  content: Readonly<Record<string, unknown>>,
  folder: string,
): Promise<ReproductionCheck[]> {
  const checks: ReproductionCheck[] = [
    {
      what: 'result',
      outcome: 'unknown',
      sentence:
        'The noise was drawn from the machine’s cryptographic source and forgotten, by design: whoever could draw it again could take it off. The numbers therefore cannot be made again.',
    },
  ];
  const { privacy, rows } = content;
  if (!isSpent(privacy) || typeof rows !== 'number') return checks;
  const spent = privacyOf(privacy.epsilon, privacy.delta);
  checks.push(
    findDifferences(spent, privacy).length === 0
      ? {
          what: 'privacy',
          outcome: 'same',
          sentence: `The accountant finds the same: ε ${spent.epsilon}, δ ${spent.delta.toExponential(1)}, ρ ${spent.rho.toPrecision(6)}.`,
        }
      : {
          what: 'privacy',
          outcome: 'different',
          sentence: `For ε ${privacy.epsilon} and δ ${privacy.delta} the accountant finds ρ ${spent.rho}, which is not what the result says.`,
        },
  );
  for (const { file, sha256 } of outputs) {
    const path = join(folder, file);
    if (!existsSync(path)) {
      checks.push({ what: 'output', outcome: 'unknown', sentence: `${file} is not beside the result.` });
      continue;
    }
    const same = (await hashFile(path)) === sha256;
    checks.push(
      same
        ? { what: 'output', outcome: 'same', sentence: `${file} beside the result is the one that was written.` }
        : {
            what: 'output',
            outcome: 'different',
            sentence: `${file} beside the result was changed after it was written.`,
          },
    );
    if (same) checks.push(await checkRowCount(path, rows));
  }
  return checks;
}

async function checkRowCount(path: string, rows: number): Promise<ReproductionCheck> {
  let found = 0;
  for await (const _ of (await readTable(path, { namesMayBeNumbers: true })).rows()) found++;
  return found === rows
    ? { what: 'output', outcome: 'same', sentence: `It has the ${rows} rows that the result says.` }
    : { what: 'output', outcome: 'different', sentence: `It has ${found} rows; the result says ${rows}.` };
}

function isSpent(written: unknown): written is { readonly epsilon: number; readonly delta: number } {
  if (typeof written !== 'object' || written === null) return false;
  const { epsilon, delta } = written as Record<string, unknown>;
  return typeof epsilon === 'number' && typeof delta === 'number';
}
