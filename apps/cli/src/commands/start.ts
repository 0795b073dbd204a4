// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Option, type Command } from 'commander';
import { readMailSettings, startNode, type RunningNode } from '@palermo/node';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { CommandFault } from '../command-fault.ts';
import { demonstrationPlaces, describeSignIns, loadDemonstration, type DemonstrationPlace } from '../demonstration.ts';
import { showProgress } from '../progress.ts';

interface StartFlags {
  readonly port: string;
  readonly host: string;
  readonly demo?: DemonstrationPlace;
  readonly secure?: boolean;
  readonly log: 'file' | 'stderr';
}

/** `palermo start`: starts the node in the foreground until Ctrl-C. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('Start the node here and keep it running until Ctrl-C')
    .option('--port <number>', 'port to listen on; 0 lets the system choose', '8787')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addOption(
      new Option('--demo [place]', 'load a demonstration into an empty node: a country, or an inter-agency hub')
        .choices(demonstrationPlaces)
        .preset('country'),
    )
    .option('--secure', 'browsers reach this node over TLS, through a proxy in front of it')
    .addOption(
      new Option('--log <where>', 'where JSON log lines go: logs/node.log in the data folder, or standard error')
        .choices(['file', 'stderr'])
        .default('file'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  palermo start\n  palermo start --demo --port 9000\n  palermo start --demo hub\n',
    )
    .action(async (flags: StartFlags, command: Command) => {
      await start(flags, command.optsWithGlobals<GlobalOptions>());
    });
}

async function start(flags: StartFlags, global: GlobalOptions): Promise<void> {
  const progress = showProgress();
  const running = await startNode({
    dataDir: dataDirOption(global),
    databaseUrl: process.env['DATABASE_URL'],
    host: flags.host,
    port: readPort(flags.port),
    secure: flags.secure ?? false,
    logTo: flags.log,
    mail: readMailSettings(process.env),
    onProgress: (step) => progress.step(step),
  });
  keepRunning(running);
  progress.done();
  if (flags.demo) await loadDemonstration(running, flags.demo);
  process.stdout.write(`Palermo is running at ${running.address}\n`);
  await describeEntrance(running);
  process.stdout.write('Press Ctrl-C to stop.\n');
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandFault(`${text} is no port. Give a number from 0 to 65535.`);
  return port;
}

async function describeEntrance(running: RunningNode): Promise<void> {
  const { signIns } = await running.node.demonstration.state();
  if (signIns.length > 0) process.stdout.write(`\n${describeSignIns(signIns)}\n`);
  else if (running.setUpLink) process.stdout.write(`Set it up here (this link works once): ${running.setUpLink}\n`);
}

/** Stops in order on the usual signals, and at once when the database ended by itself. */
function keepRunning(running: RunningNode): void {
  const end = (code: number): void => {
    void running.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end(0));
  void running.lost.then(() => {
    process.stderr.write('The database ended unexpectedly. Start the node again; nothing that was saved is lost.\n');
    end(1);
  });
}
