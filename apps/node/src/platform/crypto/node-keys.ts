// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileDurably } from '../data-dir.ts';
import { OperatorError } from '../operator-error.ts';

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

/** Every key file with how it is made. `node.key` is written last: where it is, the others are. */
const keyFiles: Readonly<Record<string, () => Buffer>> = {
  'signing.pem': makeSigningKey,
  'wall.key': () => randomBytes(32),
  'terminal.key': () => randomBytes(32),
  'node.key': () => randomBytes(32),
};

/** True once all keys were made. */
export async function hasNodeKeys(folder: string): Promise<boolean> {
  return (await findFile(join(folder, 'node.key'))) !== undefined;
}

/**
 * Makes the key files that are missing and gives their names; what a killed run had made already is kept. A recovered
 * `nodeKey` takes the place of a new one.
 */
export async function makeNodeKeys(folder: string, nodeKey?: Uint8Array): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const recovered = nodeKey === undefined ? undefined : keyOfLength(Buffer.from(nodeKey), 'node.key');
  const made: string[] = [];
  for (const [name, make] of Object.entries(keyFiles)) {
    if ((await findFile(join(folder, name))) !== undefined) continue;
    const content = name === 'node.key' && recovered !== undefined ? recovered : make();
    await writeFileDurably(join(folder, name), content, 0o600);
    made.push(name);
  }
  return made;
}

/** Reads the node's keys, making those that are missing when `create` is true. Throws `keys/missing` otherwise. */
export async function loadNodeKeys(folder: string, { create }: { create: boolean }): Promise<NodeKeys> {
  if (create) await makeNodeKeys(folder);
  const load = async (name: string): Promise<Buffer> => {
    const found = await findFile(join(folder, name));
    if (found !== undefined) return found;
    throw new OperatorError(
      'keys/missing',
      `The key file ${join(folder, name)} is missing. Put the keys folder back from a backup, or run palermo keys recover.`,
    );
  };
  const nodeKey = keyOfLength(await load('node.key'), 'node.key');
  const signingKey = await load('signing.pem');
  createPrivateKey(signingKey);
  return {
    nodeKey,
    signingKey: signingKey.toString('utf8'),
    wallKey: keyOfLength(await load('wall.key'), 'wall.key'),
    terminalKey: keyOfLength(await load('terminal.key'), 'terminal.key'),
  };
}

async function findFile(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
}

function makeSigningKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ed25519');
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

function keyOfLength(key: Buffer, name: string): Buffer {
  if (key.length === 32) return key;
  throw new OperatorError(
    'keys/damaged',
    `The key file ${name} is damaged: it must hold 32 bytes. Put the keys folder back from a backup.`,
  );
}
