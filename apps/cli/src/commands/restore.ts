// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { restoreNode, type Unlock } from '@palermo/node';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';
import { showProgress } from '../progress.ts';
import { passphraseVariable, readSecret } from '../read-secret.ts';

const privateKeyStart = 'AGE-SECRET-KEY-';

/** `palermo restore`: a node from a backup, in a new data folder. */
export function addRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('Restore a backup into a data folder that holds no node')
    .option('--identity <file>', 'file with the private key that the backup was made for')
    .option(
      '--privacy-ledger <file>',
      'the ledger of privacy spent of the node as it was last: traces/privacy-ledger.jsonl',
    )
    .addHelpText(
      'after',
      `\nThe passphrase or the private key is asked for, or read from ${passphraseVariable} or from standard input.` +
        '\nThe audit of the restored node keeps the restore when it first starts.' +
        '\nTraces that are in the data folder stay: what was spent on privacy after the backup stays spent.' +
        '\n\nExample:\n  palermo --data-dir /var/lib/palermo/restored restore palermo-20261122-0615.backup\n',
    )
    .action(
      async (
        file: string,
        flags: { readonly identity?: string; readonly privacyLedger?: string },
        command: Command,
      ) => {
        const global = command.optsWithGlobals<GlobalOptions>();
        const dataDir = resolve(dataDirOption(global));
        const progress = showProgress();
        const { createdAt, tables, tracesKept } = await restoreNode({
          dataDir,
          databaseUrl: process.env['DATABASE_URL'],
          file: resolve(file),
          unlock: await readUnlock(flags.identity),
          ...(flags.privacyLedger === undefined ? {} : { traces: [resolve(flags.privacyLedger)] }),
          onProgress: (step) => progress.step(step),
        });
        progress.done();
        const rows = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
        answer(
          global,
          { dataDir, backupMadeAt: createdAt, tables: tables.length, rows, tracesKept },
          () =>
            `${rows} rows of ${tables.length} tables are back in ${dataDir}, each as it was at ${createdAt}.\n` +
            (tracesKept
              ? 'The ledger of privacy spent that was there counts together with that of the backup.\n'
              : 'What was spent on privacy after the backup is not known: nothing can be spent until an administrator settles it (palermo publication settle-ledger).\n') +
            `Start it with palermo start --data-dir ${dataDir}\n`,
        );
      },
    );
}

async function readUnlock(identityFile: string | undefined): Promise<Unlock> {
  if (identityFile === undefined) {
    const secret = (await readSecret('Passphrase or private key of the backup: ')).trim();
    return secret.startsWith(privateKeyStart) ? { identity: secret } : { passphrase: secret };
  }
  const text = await readFile(identityFile, 'utf8').catch(() => {
    throw new CommandFault(`There is no file ${identityFile} that this account can read.`);
  });
  const identity = text.split('\n').find((line) => line.startsWith(privateKeyStart));
  if (identity === undefined) {
    throw new CommandFault(
      `The file ${identityFile} holds no private key; its line would begin with ${privateKeyStart}.`,
    );
  }
  return { identity: identity.trim() };
}
