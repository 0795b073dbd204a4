// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { startNode } from '@palermo/node';
import type { Command } from 'commander';
import { describeSignIns, loadDemonstration } from '../demonstration.ts';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';

/** `palermo demo`: fills an empty node with the demonstration country, without serving it. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('Load the demonstration country into an empty node that is not running; prints its sign-ins')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using running = await startNode({
        dataDir: dataDirOption(global),
        databaseUrl: process.env['DATABASE_URL'],
        host: '127.0.0.1',
        port: 0,
        secure: false,
        logTo: 'file',
      });
      await loadDemonstration(running);
      const state = await running.node.demonstration.state();
      answer(global, state, () => describeSignIns(state.signIns));
    });
}
