// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValues } from '@palermo/terms';

/** Changes that the node has not received, unreadable without the draft's key. */
export interface SealedChanges {
  readonly draftId: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const nonceBytes = 12;

/** Reads the draft's key as the node sends it (base64, 32 bytes). The key cannot be taken out of the browser again. */
export async function openLocalKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals changes with AES-256-GCM, bound to the draft they belong to. */
export async function sealChanges(key: CryptoKey, draftId: string, changes: FieldValues): Promise<SealedChanges> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const plain = new TextEncoder().encode(JSON.stringify(changes));
  const sealed = await crypto.subtle.encrypt(algorithm(nonce, draftId), key, plain);
  return { draftId, nonce, sealed };
}

/** Opens sealed changes. Throws when the key is another one or a byte was altered. */
export async function openChanges(key: CryptoKey, { draftId, nonce, sealed }: SealedChanges): Promise<FieldValues> {
  const plain = await crypto.subtle.decrypt(algorithm(nonce, draftId), key, sealed);
  return JSON.parse(new TextDecoder().decode(plain)) as FieldValues;
}

function algorithm(nonce: Uint8Array<ArrayBuffer>, draftId: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(draftId) };
}
