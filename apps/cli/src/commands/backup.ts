// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { noteBackup } from '@palermo/contract';
import { assertMayBackUp, backUpNode, backupFileName, type Protection } from '@palermo/node';
import type { Command } from 'commander';
import { connect } from '../connection.ts';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';
import { showProgress } from '../progress.ts';
import { passphraseVariable, readSecret } from '../read-secret.ts';

interface BackupFlags {
  readonly recipient?: readonly string[];
  readonly withoutKeys?: boolean;
}

/** `palermo backup`: the whole node in one encrypted file. */
export function addBackup(program: Command): void {
  program
    .command('backup <folder-or-file>')
    .description('Write the whole node, running or not, to one encrypted file')
    .option('--recipient <age1...>', 'encrypt for this public key instead of a passphrase; may be repeated', gather)
    .option('--without-keys', 'leave the keys of the node out')
    .addHelpText(
      'after',
      `\nThe passphrase is asked for, or read from ${passphraseVariable} or from standard input.` +
        '\nOnly an administrator of the node may do this.' +
        '\n\nExamples:\n  palermo backup /srv/backups/\n  palermo backup /srv/backups/ --recipient age1...\n',
    )
    .action(async (place: string, flags: BackupFlags, command: Command) => {
      await backUp(place, flags, command.optsWithGlobals<GlobalOptions>());
    });
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function backUp(place: string, flags: BackupFlags, global: GlobalOptions): Promise<void> {
  const out = await fileFor(place);
  const protection: Protection = flags.recipient
    ? { recipients: flags.recipient }
    : { passphrase: await readSecret('Passphrase of the backup: ', { twice: true }) };
  await assertMayBackUp({ out, protection });
  const withKeys = flags.withoutKeys !== true;
  await using connection = await connect(global);
  await connection.api(noteBackup, { body: { withKeys, protectedBy: flags.recipient ? 'publicKey' : 'passphrase' } });
  const cancelling = new AbortController();
  const cancel = (): void => cancelling.abort();
  process.once('SIGINT', cancel);
  const progress = showProgress();
  try {
    const { createdAt, tables } = await backUpNode({
      dataDir: dataDirOption(global),
      databaseUrl: process.env['DATABASE_URL'],
      out,
      protection,
      withKeys,
      signal: cancelling.signal,
      onProgress: (step) => progress.step(step),
    });
    progress.done();
    const { size: bytes } = await stat(out);
    const rows = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
    answer(
      global,
      { file: out, createdAt, withKeys, tables: tables.length, rows, bytes },
      () => `${out}\n${rows} rows of ${tables.length} tables, ${bytes} bytes, ${withKeys ? 'with' : 'without'} keys.\n`,
    );
  } catch (fault) {
    if (!cancelling.signal.aborted) throw fault;
    process.stderr.write('The backup was cancelled; no file was written.\n');
    process.exitCode = 130;
  } finally {
    process.removeListener('SIGINT', cancel);
  }
}

/** A folder gets a file named by the minute; anything else is the file. */
async function fileFor(place: string): Promise<string> {
  const found = await stat(place).catch(() => undefined);
  const isFolder = found?.isDirectory() ?? place.endsWith('/');
  return resolve(isFolder ? join(place, backupFileName(new Date())) : place);
}
