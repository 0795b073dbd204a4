// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createInterface } from 'node:readline/promises';
import {
  assertNodeKeyFits,
  combineRecoveryShares,
  dataDirLayout,
  hasNodeKeys,
  makeBackupKeys,
  makeNodeKeys,
  signingKeysFile,
} from '@palermo/node';
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
    .description(
      'Put the node key back from three recovery shares, typed in or piped, one a line; other keys that are lost are made anew',
    )
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const layout = dataDirLayout(dataDirOption(global));
      const key = (await hasNodeKeys(layout.keys)) ? undefined : await combineShares();
      if (key) await assertNodeKeyFits(signingKeysFile(layout), key);
      const made = await makeNodeKeys(layout.keys, key);
      if (made.length === 0) {
        throw new CommandFault(
          `${layout.keys} holds all keys already. Move them away first if they are the wrong ones.`,
        );
      }
      const anew = made.filter((name) => name !== 'node.key');
      answer(global, { recovered: key !== undefined, madeAnew: anew }, () =>
        [
          key ? 'The node key is back.' : 'The node key was there.',
          anew.length > 0 ? ` Made anew: ${anew.join(', ')}.` : '',
          ' Start the node.\n',
        ].join(''),
      );
    });
}

async function combineShares(): Promise<Buffer> {
  return combineRecoveryShares(await readShares()).catch((fault: unknown) => {
    throw new CommandFault(fault instanceof Error ? fault.message : 'The shares could not be read.');
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
