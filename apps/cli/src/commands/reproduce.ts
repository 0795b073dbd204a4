// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Command } from 'commander';
import type { GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';
import { showProgress } from '../progress.ts';
import { readResult } from '../reproduce/read-result.ts';
import { reproduceResult } from '../reproduce/reproduce-result.ts';
import type { Reproduction } from '../reproduce/reproduction.ts';

interface ReproduceFlags {
  readonly inputs?: string;
}

/** `palermo reproduce`: makes a result again from its inputs, and says whether it comes out the same. */
export function addReproduce(program: Command): void {
  program
    .command('reproduce <result>')
    .description(
      'Make a result of estimate, publish, check, link (encode, match and count too) or dedupe again, and say whether it comes out the same',
    )
    .option('--inputs <folder>', 'where the files are that it was made from (default: beside the result, then here)')
    .addHelpText(
      'after',
      '\nThe result is what a command printed with --json, or the quality.json of a publication. Ends with 1 unless it comes out the same.\n\nExamples:\n  palermo estimate lists.csv --json > estimate.json\n  palermo reproduce estimate.json\n  palermo reproduce release/quality.json --inputs data\n',
    )
    .action(async (path: string, flags: ReproduceFlags, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const progress = showProgress();
      const result = await readResult(path);
      const found = await reproduceResult(result, { path, inputs: flags.inputs, progress });
      progress.done();
      answer(global, found, () => describe(found));
      if (found.verdict !== 'same') process.exitCode = 1;
    });
}

const verdicts: Readonly<Record<Reproduction['verdict'], string>> = {
  same: 'The same: the result comes out again as it stands.',
  partly: 'In part: what can be made again is the same, and the rest cannot be made again.',
  different: 'Different: the result does not come out as it stands.',
  'not-run': 'Not made again: the inputs are not those of the result.',
};

function describe({ verdict, checks }: Reproduction): string {
  const lines = checks.map(
    ({ outcome, sentence }) =>
      `${{ same: '  same', different: '! different', unknown: '? unknown' }[outcome]}  ${sentence}\n`,
  );
  return `${lines.join('')}${verdicts[verdict]}\n`;
}
