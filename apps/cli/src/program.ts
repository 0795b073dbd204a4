// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Command } from 'commander';
import { addAccount } from './commands/account.ts';
import { addAudit } from './commands/audit.ts';
import { addBackup } from './commands/backup.ts';
import { addCheck } from './commands/check.ts';
import { addDedupe } from './commands/dedupe.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEstimate } from './commands/estimate.ts';
import { addImport } from './commands/import.ts';
import { addInstrument } from './commands/instrument.ts';
import { addKeys } from './commands/keys.ts';
import { addLink } from './commands/link.ts';
import { addNames } from './commands/names.ts';
import { addOrg } from './commands/org.ts';
import { addPack } from './commands/pack.ts';
import { addReport } from './commands/report.ts';
import { addPublication } from './commands/publication.ts';
import { addPublish } from './commands/publish.ts';
import { addReproduce } from './commands/reproduce.ts';
import { addRestore } from './commands/restore.ts';
import { addReturn } from './commands/return.ts';
import { addSource } from './commands/source.ts';
import { addStart } from './commands/start.ts';
import { addStats } from './commands/stats.ts';
import { addTreaty } from './commands/treaty.ts';
import { addVintage } from './commands/vintage.ts';

/** The `palermo` command. */
export function createProgram(): Command {
  const program = new Command('palermo')
    .description("Coordinates a country's response to trafficking in persons")
    .option('--data-dir <folder>', 'data folder of the node (default: .palermo/node in the checkout)')
    .option('--json', 'answer in JSON')
    .option('--as <email>', 'account that acts (default: PALERMO_ACCOUNT, or the one chosen with account use)')
    .showHelpAfterError('(add --help for what is possible)');
  for (const add of [
    addStart,
    addDemo,
    addPublish,
    addCheck,
    addEstimate,
    addNames,
    addLink,
    addDedupe,
    addReproduce,
    addImport,
    addStats,
    addSource,
    addVintage,
    addReturn,
    addPublication,
    addReport,
    addInstrument,
    addTreaty,
    addPack,
    addOrg,
    addAccount,
    addAudit,
    addBackup,
    addRestore,
    addKeys,
    addDoctor,
  ])
    add(program);
  return program;
}
