// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { startNode } from '@palermo/node';
import { Argument, type Command } from 'commander';
import { demonstrationPlaces, describeSignIns, loadDemonstration, type DemonstrationPlace } from '../demonstration.ts';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';

/** `palermo demo`: fills an empty node with the demonstration country or the demonstration hub, without serving it. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('Load a demonstration into an empty node that is not running; prints its sign-ins')
    .addArgument(
      new Argument('[place]', 'a country with its cases, or an inter-agency hub')
        .choices(demonstrationPlaces)
        .default('country'),
    )
    .action(async (place: DemonstrationPlace, _flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using running = await startNode({
        dataDir: dataDirOption(global),
        databaseUrl: process.env['DATABASE_URL'],
        host: '127.0.0.1',
        port: 0,
        secure: false,
        logTo: 'file',
      });
      await loadDemonstration(running, place);
      const state = await running.node.demonstration.state();
      answer(global, state, () => describeSignIns(state.signIns));
    });
}
