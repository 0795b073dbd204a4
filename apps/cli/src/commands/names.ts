// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { rankNames, scriptOfName } from '@palermo/evidence';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { readLines } from '../files/read-lines.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';
import { readNumberFlag } from '../read-flags.ts';

interface MatchFlags {
  readonly top?: string;
}

/** `palermo names`: one name across spellings and scripts. Works on files, without a node. */
export function addNames(program: Command): void {
  program
    .command('names')
    .description('Compare names across spelling, word order and script')
    .command('match <name> <candidates>')
    .description('Rank the names of a text file, one a line, by how well each fits a name')
    .option('--top <n>', 'show the best n alone')
    .addHelpText(
      'after',
      '\nThe score goes from 0 to 1: from 0.5, two names are more likely one than not. It says that names fit, not that people are one.\n\nExamples:\n  palermo names match "محمد حسين" candidates.txt\n  palermo names match "Barack Obama" candidates.txt --top 10 --json\n',
    )
    .action(async (name: string, path: string, { top }: MatchFlags, command: Command) => {
      const count = top === undefined ? undefined : readNumberFlag('--top', top, { from: 1, to: 1e9, whole: true });
      const script = scriptOfName(name);
      if (script === undefined) throw new CommandFault('The name has no letter. Write a name, in any script.');
      const matches = rankNames(name, await readLines(path)).slice(0, count);
      const result = { name, script, matches };
      answer(command.optsWithGlobals<GlobalOptions>(), result, () =>
        textTable(
          ['score', 'script', 'name'],
          matches.map((match) => ({ ...match, script: match.script ?? '', score: Number(match.score.toFixed(3)) })),
        ),
      );
    });
}
