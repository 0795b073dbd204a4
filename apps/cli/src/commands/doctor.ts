// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Command } from 'commander';
import { examineInstallation } from '../examine-installation.ts';
import { examineNode, type Finding } from '../examine-node.ts';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';

/** `palermo doctor`: what an operator looks at first. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'Check this installation and its node, and say what to mend; the exit code is 1 when something must be',
    )
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const dataDir = dataDirOption(global);
      const findings: Finding[] = [...(await examineInstallation(dataDir)), ...(await examineNode(dataDir))];
      if (findings.some(({ good }) => !good)) process.exitCode = 1;
      answer(global, findings, () =>
        findings.map(({ check, good, detail }) => `${good ? 'good' : 'MEND'}  ${check}: ${detail}\n`).join(''),
      );
    });
}
