// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileDurably } from '../data-dir.ts';
import { OperatorError } from '../operator-error.ts';
import type { NodeKeys } from './node-keys.ts';
import { deriveKeyObject } from './sealing.ts';

/** Public halves of the keys that this node has signed with, by their ids. */
export type SigningKeys = ReadonlyMap<string, KeyObject>;

const KeptKey = z.object({ keyId: z.string(), publicKey: z.base64(), seal: z.hex() });
type KeptKey = z.infer<typeof KeptKey>;

/** Names a key: the start of the SHA-256 of its public half. */
export function signingKeyIdOf(publicKey: KeyObject): string {
  return createHash('sha256').update(derOf(publicKey)).digest('hex').slice(0, 16);
}

/**
 * The keys kept in a file, with the one that signs now, which is added where it is new: what was signed before keys were
 * recovered is still checked against the key that signed it. Each is sealed under the node key, so that nobody without it
 * adds one. Throws `keys/other-node` when the node key is not the one that the file was kept under.
 */
export async function keepSigningKeys(
  path: string,
  { nodeKey, signingKey }: Pick<NodeKeys, 'nodeKey' | 'signingKey'>,
): Promise<SigningKeys> {
  const kept = await readKept(path);
  const sealed = kept.filter((key) => isSealed(key, nodeKey));
  if (kept.length > 0 && sealed.length === 0) throw otherNode(path);
  const keys = new Map(sealed.map(({ keyId, publicKey }) => [keyId, readDer(publicKey)]));
  const current = createPublicKey(createPrivateKey(signingKey));
  const keyId = signingKeyIdOf(current);
  if (keys.has(keyId)) return keys;
  const publicKey = derOf(current).toString('base64');
  const added = { keyId, publicKey, seal: sealOf({ keyId, publicKey }, nodeKey).toString('hex') };
  await writeFileDurably(path, [...kept, added].map((key) => `${JSON.stringify(key)}\n`).join(''));
  return keys.set(keyId, current);
}

/** Throws `keys/other-node` when the file was kept under another node key. */
export async function assertNodeKeyFits(path: string, nodeKey: Uint8Array): Promise<void> {
  const kept = await readKept(path);
  if (kept.length > 0 && !kept.some((key) => isSealed(key, nodeKey))) throw otherNode(path);
}

async function readKept(path: string): Promise<KeptKey[]> {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => {
    try {
      return [KeptKey.parse(JSON.parse(line))];
    } catch (cause) {
      throw new OperatorError('keys/list-damaged', `The file ${path} is damaged. Put it back from a backup.`, {
        cause,
      });
    }
  });
}

function sealOf({ keyId, publicKey }: Omit<KeptKey, 'seal'>, nodeKey: Uint8Array): Buffer {
  return createHmac('sha256', deriveKeyObject(nodeKey, 'signing keys')).update(`${keyId}|${publicKey}`).digest();
}

function isSealed(key: KeptKey, nodeKey: Uint8Array): boolean {
  const seal = Buffer.from(key.seal, 'hex');
  const expected = sealOf(key, nodeKey);
  return seal.length === expected.length && timingSafeEqual(seal, expected);
}

function derOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

function readDer(publicKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
}

function otherNode(path: string): OperatorError {
  return new OperatorError(
    'keys/other-node',
    `The node key is not the one that ${path} was kept under: it belongs to another node. Use the keys or the recovery shares of this node.`,
  );
}
