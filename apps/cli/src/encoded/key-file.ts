// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac, randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import type { KeyedHash } from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';

const keyBytes = 32;
const opening = 'palermo-linkage-key-1:';

/**
 * Makes a key for one pair or group of agencies and writes it to a file that only its owner reads.
 *
 * @throws CommandFault where the file exists: a key that is overwritten makes all encodings under it useless
 */
export async function makeKeyFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(`${opening}${randomBytes(keyBytes).toString('hex')}\n`);
    await file.close();
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      throw new CommandFault(
        `${path} exists. A key is never overwritten: choose another name, or move the old key away.`,
      );
    }
    throw new CommandFault(`${path} cannot be written (${code ?? String(fault)}). Choose another place.`);
  }
}

/** A key, as the keyed hash it makes and a mark by which encodings under it are told from others. */
export interface LinkageKey {
  readonly hash: KeyedHash;
  /** 16 hexadecimal digits that say which key it was, and nothing about it. */
  readonly mark: string;
}

/** @throws CommandFault for a file that is no key of `palermo link key` */
export async function readKeyFile(path: string): Promise<LinkageKey> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandFault(`The key ${path} cannot be read. Make one with: palermo link key ${path}`);
  });
  const written = text.trim();
  if (!written.startsWith(opening) || !/^[0-9a-f]{64}$/u.test(written.slice(opening.length))) {
    throw new CommandFault(
      `${path} is not a linkage key. Make one with palermo link key, and give the same file to every agency that counts together.`,
    );
  }
  const key = Buffer.from(written.slice(opening.length), 'hex');
  const hash = (message: string): Uint8Array => createHmac('sha256', key).update(message, 'utf8').digest();
  return { hash, mark: Buffer.from(hash('mark of the key')).toString('hex').slice(0, 16) };
}
