// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { combineRecoveryShares, dataDirLayout, makeBackupKeys, writeNodeKey } from '@palermo/node';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';

/** `palermo keys`: recovery of the node key, and key pairs for backups. */
export function addKeys(program: Command): void {
  const keys = program.command('keys').description('Keys of the node and of its backups');
  keys
    .command('backup-pair')
    .description('Make a pair of keys for backups: the node needs the public half alone')
    .addHelpText('after', '\nRun it on another machine, and keep the private half with the recovery shares.\n')
    .action(async (_flags: unknown, command: Command) => {
      const { recipient, identity } = await makeBackupKeys();
      answer(command.optsWithGlobals<GlobalOptions>(), { recipient, identity }, () =>
        [
          `Public half, for palermo backup --recipient:\n  ${recipient}`,
          `Private half, which opens the backups; keep it away from the node:\n  ${identity}\n`,
        ].join('\n'),
      );
    });
  keys
    .command('recover')
    .description('Put the node key back from three recovery shares, typed in or piped, one a line')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const { keys: folder } = dataDirLayout(dataDirOption(global));
      const there = await access(join(folder, 'node.key')).then(
        () => true,
        () => false,
      );
      if (there) throw new CommandFault(`${folder} holds a node key already. Move it away first if it is the wrong one.`);
      const key = await combineRecoveryShares(await readShares()).catch((fault: unknown) => {
        throw new CommandFault(fault instanceof Error ? fault.message : 'The shares could not be read.');
      });
      await writeNodeKey(folder, key);
      answer(global, { recovered: true }, () => 'The node key is back. Start the node.\n');
    });
}

async function readShares(): Promise<string[]> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY });
  if (process.stdin.isTTY) process.stderr.write('Type three shares, one a line, then an empty line:\n');
  const shares: string[] = [];
  for await (const line of lines) {
    if (line.trim() === '') break;
    shares.push(line);
    if (shares.length === 5) break;
  }
  lines.close();
  return shares;
}
