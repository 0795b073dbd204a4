// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac, createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import type { Keyring, Place } from '../../kernel/keyring.ts';
import type { NodeKeys } from './node-keys.ts';
import { deriveKey, deriveKeyObject, openBytes, sealBytes } from './sealing.ts';
import { signingKeyIdOf, type SigningKeys } from './signing-keys.ts';

function wrappingPlace(owner: string): Place {
  return { table: 'key', column: 'wrapped', row: owner };
}

/** The keyring over the node's key files. `signingKeys` are those that the node signed with before. */
export function createKeyring(
  { nodeKey, signingKey }: Pick<NodeKeys, 'nodeKey' | 'signingKey'>,
  signingKeys: SigningKeys = new Map(),
): Keyring {
  const wrappingKey = deriveKey(nodeKey, 'wrapping');
  const ownKey = deriveKey(nodeKey, 'node values');
  const indexKeys = new Map<string, KeyObject>();
  const privateKey = createPrivateKey(signingKey);
  const publicKey = createPublicKey(privateKey);
  const signingKeyId = signingKeyIdOf(publicKey);
  const verifyingKeys = new Map([...signingKeys, [signingKeyId, publicKey]]);

  function indexKey(use: string): KeyObject {
    const known = indexKeys.get(use);
    if (known) return known;
    const made = deriveKeyObject(nodeKey, `index ${use}`);
    indexKeys.set(use, made);
    return made;
  }

  return {
    newKey(owner) {
      const key = randomBytes(32);
      return { key, wrapped: sealBytes(wrappingKey, wrappingPlace(owner), key) };
    },
    unwrapKey: (owner, wrapped) => openBytes(wrappingKey, wrappingPlace(owner), wrapped),
    seal: (key, place, text) => sealBytes(key, place, Buffer.from(text, 'utf8')),
    open: (key, place, sealed) => openBytes(key, place, sealed).toString('utf8'),
    sealBytes,
    openBytes,
    sealForNode: (place, text) => sealBytes(ownKey, place, Buffer.from(text, 'utf8')),
    openForNode: (place, sealed) => openBytes(ownKey, place, sealed).toString('utf8'),
    blindIndex: (use, text, bytes) =>
      createHmac('sha256', indexKey(use)).update(text, 'utf8').digest().subarray(0, bytes),
    sign: (data) => sign(null, data, privateKey),
    signingKeyId,
    knowsSigningKey: (keyId) => verifyingKeys.has(keyId),
    verifySignature(keyId, data, signature) {
      const key = verifyingKeys.get(keyId);
      return key !== undefined && verify(null, data, key, signature);
    },
  };
}
