// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Command } from 'commander';
import { addStart } from './commands/start.ts';
import { reportFault } from './report-fault.ts';

/** The `palermo` command. */
export function createProgram(): Command {
  const program = new Command('palermo')
    .description("Coordinates a country's response to trafficking in persons")
    .option('--data-dir <folder>', 'data folder of the node (default: .palermo/node in the checkout)')
    .option('--json', 'answer in JSON')
    .option('--as <email>', 'account that acts (default: PALERMO_ACCOUNT, or the only administrator)')
    .showHelpAfterError('(add --help for what is possible)');
  addStart(program);
  return program;
}

createProgram()
  .parseAsync(process.argv)
  .catch((fault: unknown) => reportFault(fault));
