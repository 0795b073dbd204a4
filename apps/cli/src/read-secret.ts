// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandFault } from './command-fault.ts';

export const passphraseVariable = 'PALERMO_BACKUP_PASSPHRASE';

/**
 * The passphrase of a backup: from the environment, else asked for on the terminal without showing it, else the first line
 * of standard input. `twice` asks again to catch a slip of the hand. Throws when there is none.
 */
export async function readSecret(question: string, { twice = false } = {}): Promise<string> {
  const given = process.env[passphraseVariable];
  const secret = given ?? (process.stdin.isTTY ? await ask(question) : await firstLine());
  if (secret === '') {
    throw new CommandFault(`No passphrase was given. Type it, pipe it in, or set ${passphraseVariable}.`);
  }
  if (twice && given === undefined && process.stdin.isTTY && (await ask('Once more: ')) !== secret) {
    throw new CommandFault('The two passphrases differ. Nothing was done; try again.');
  }
  return secret;
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  lines.once('SIGINT', () => {
    process.stderr.write('\n');
    process.exit(130);
  });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}
