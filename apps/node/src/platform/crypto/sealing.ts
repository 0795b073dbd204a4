// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Place } from '../../kernel/keyring.ts';

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** A key for one purpose, drawn from another with HKDF-SHA-256. 32 bytes. */
export function deriveKey(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, 32));
}

/** What a seal is bound to: `table|column|row|format`. */
function boundTo({ table, column, row }: Place): Buffer {
  return Buffer.from([table, column, row, format].join('|'), 'utf8');
}

/** Seals bytes with AES-256-GCM under a key drawn for the table and column: format, nonce, tag, ciphertext. */
export function sealBytes(key: Uint8Array, place: Place, content: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(key, `${place.table}|${place.column}`), nonce);
  cipher.setAAD(boundTo(place));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), ciphertext]);
}

/** Opens what {@link sealBytes} made. Throws when anything about it differs. */
export function openBytes(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer {
  if (sealed[0] !== format || sealed.length < 1 + nonceBytes + tagBytes) throw new Error('Not a sealed value.');
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(key, `${place.table}|${place.column}`), nonce);
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()]);
}
