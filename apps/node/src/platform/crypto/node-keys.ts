// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileDurably } from '../data-dir.ts';

/** The secrets of a node, each in a file of its own under `keys/`, readable by the node's account alone. */
export interface NodeKeys {
  /** Wraps every other key. 32 bytes. Recovered from shares when lost. */
  readonly nodeKey: Buffer;
  /** Ed25519 key that signs checkpoints, PKCS#8 PEM. */
  readonly signingKey: string;
  /** Authenticates the actor to the wall. 32 bytes. */
  readonly wallKey: Buffer;
  /** Lets the command on this machine sign in. 32 bytes. */
  readonly terminalKey: Buffer;
}

/** Reads the node's keys, making those that are missing when `create` is true. Throws when one is missing otherwise. */
export async function loadNodeKeys(folder: string, { create }: { create: boolean }): Promise<NodeKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const load = async (name: string, make: () => Buffer): Promise<Buffer> => {
    const path = join(folder, name);
    const found = await readFile(path).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return undefined;
      throw fault;
    });
    if (found) return found;
    if (!create)
      throw new Error(`The key file ${name} is missing. Restore it from a backup or from the recovery shares.`);
    const made = make();
    await writeFileDurably(path, made, 0o600);
    return made;
  };
  const signingKey = await load('signing.pem', makeSigningKey);
  createPrivateKey(signingKey);
  return {
    nodeKey: keyOfLength(await load('node.key', () => randomBytes(32)), 'node.key'),
    signingKey: signingKey.toString('utf8'),
    wallKey: keyOfLength(await load('wall.key', () => randomBytes(32)), 'wall.key'),
    terminalKey: keyOfLength(await load('terminal.key', () => randomBytes(32)), 'terminal.key'),
  };
}

/** Puts a recovered node key in its place. The other keys are made anew if they are missing too. */
export async function writeNodeKey(folder: string, nodeKey: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFileDurably(join(folder, 'node.key'), keyOfLength(Buffer.from(nodeKey), 'node.key'), 0o600);
}

function makeSigningKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ed25519');
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

function keyOfLength(key: Buffer, name: string): Buffer {
  if (key.length !== 32) throw new Error(`The key file ${name} is damaged: it must hold 32 bytes.`);
  return key;
}
