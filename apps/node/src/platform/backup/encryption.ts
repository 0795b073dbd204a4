// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { OperatorError } from '../operator-error.ts';

/** What a backup is encrypted for: a passphrase, or public keys (`age1…`) whose private halves are kept elsewhere. */
export type Protection = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens a backup: the passphrase, or a private key (`AGE-SECRET-KEY-1…`). */
export type Unlock = { readonly passphrase: string } | { readonly identity: string };

const firstLine = 'age-encryption.org/v1\n';
const passphraseLengthMin = 12;

/** A new pair: the node keeps the recipient and cannot open its own backups; the identity is kept elsewhere. */
export async function makeBackupKeys(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What encrypts under a protection. Throws `backup/weak-passphrase`, `backup/bad-key`. */
export function createEncrypter(protection: Protection): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in protection) {
    assertStrong(protection.passphrase);
    encrypter.setPassphrase(protection.passphrase);
  } else {
    for (const recipient of protection.recipients) addRecipient(encrypter, recipient);
  }
  return encrypter;
}

/** The bytes encrypted in the age format (age-encryption.org/v1), which other tools can open as well. */
export async function encrypt(plain: AsyncIterable<Uint8Array>, protection: Protection): Promise<Readable> {
  return Readable.from(await createEncrypter(protection).encrypt(ReadableStream.from(plain)));
}

/**
 * The bytes of an encrypted file. Throws `backup/not-a-backup`, `backup/wrong-passphrase`, and while reading
 * `backup/damaged` where the file was changed or cut off.
 */
export async function* decrypt(file: string, unlock: Unlock): AsyncGenerator<Uint8Array> {
  await assertAge(file);
  const decrypter = new Decrypter();
  if ('passphrase' in unlock) decrypter.addPassphrase(unlock.passphrase);
  else addIdentity(decrypter, unlock.identity);
  // Pieces larger than age's own of 64 KiB spare it much copying.
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
  try {
    const plain = await decrypter.decrypt(ReadableStream.from(bytesOf(source))).catch((cause: unknown) => {
      throw cannotOpen(file, cause);
    });
    try {
      for await (const piece of plain) yield piece;
    } catch (cause) {
      throw damaged(file, cause);
    }
  } finally {
    source.destroy();
  }
}

/** A backup that was changed or cut off after it was written. */
export function damaged(file: string, cause: unknown): OperatorError {
  return new OperatorError(
    'backup/damaged',
    `The backup ${file} was changed or cut off after it was written. Nothing was restored; use another copy.`,
    { cause },
  );
}

async function* bytesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of source) yield new Uint8Array(piece);
}

async function assertAge(path: string): Promise<void> {
  const file = await open(path).catch((cause: unknown) => {
    throw new OperatorError('backup/not-found', `There is no file ${path} that this account can read.`, { cause });
  });
  try {
    const { buffer } = await file.read(Buffer.alloc(firstLine.length), 0, firstLine.length, 0);
    if (buffer.toString('latin1') === firstLine) return;
  } finally {
    await file.close();
  }
  throw new OperatorError(
    'backup/not-a-backup',
    `The file ${path} is not a backup of Palermo, or its beginning is damaged.`,
  );
}

function cannotOpen(file: string, cause: unknown): OperatorError {
  const message = cause instanceof Error ? cause.message : '';
  if (/no identity matched|incorrect|passphrase/.test(message)) {
    return new OperatorError(
      'backup/wrong-passphrase',
      `The backup ${file} does not open with this passphrase or key. Try the one that it was made with; if it is that one, the file's beginning was changed.`,
      { cause },
    );
  }
  return damaged(file, cause);
}

function assertStrong(passphrase: string): void {
  if (passphrase.length >= passphraseLengthMin) return;
  throw new OperatorError(
    'backup/weak-passphrase',
    `The passphrase of a backup has at least ${passphraseLengthMin} characters, because a stolen backup can be tried against for years. Five random words will do.`,
  );
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new OperatorError('backup/bad-key', `"${recipient}" is not a public key of age; those begin with age1.`, {
      cause,
    });
  }
}

function addIdentity(decrypter: Decrypter, identity: string): void {
  try {
    decrypter.addIdentity(identity);
  } catch (cause) {
    throw new OperatorError('backup/bad-key', 'That is not a private key of age; those begin with AGE-SECRET-KEY-.', {
      cause,
    });
  }
}
