// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyring } from './create-keyring.ts';
import { openBytes, sealBytes } from './sealing.ts';

/** What Node's AES-GCM says, and what is said of bytes that cannot be a sealed value. */
const refused = /unable to authenticate|Not a sealed value/i;
const key = randomBytes(32);
const place = { table: 'case_facts', column: 'sealed', row: 'one identity' };

/** A signing key as the node keeps it. */
function createSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

test('what was sealed opens again, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
      expect(Uint8Array.from(openBytes(key, place, sealBytes(key, place, content)))).toEqual(content);
    }),
    { seed: 1 },
  );
});

test('a sealed value that was moved to another row, column or table does not open', () => {
  const sealed = sealBytes(key, place, Buffer.from('invented'));
  for (const moved of [
    { row: 'two identity' },
    { row: 'one notes' },
    { column: 'other' },
    { table: 'case_revision' },
  ]) {
    expect(() => openBytes(key, { ...place, ...moved }, sealed)).toThrow(refused);
  }
});

test('a sealed value does not open under another key, or with any bit changed or any end cut off', () => {
  const sealed = sealBytes(key, place, Buffer.from('invented'));
  expect(() => openBytes(randomBytes(32), place, sealed)).toThrow(refused);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openBytes(key, place, changed), `byte ${at}`).toThrow(refused);
    expect(() => openBytes(key, place, sealed.subarray(0, at)), `cut at ${at}`).toThrow(refused);
  }
});

test('the same text is sealed differently each time', () => {
  expect(sealBytes(key, place, Buffer.from('x'))).not.toEqual(sealBytes(key, place, Buffer.from('x')));
});

test('a person’s key opens for that person and under that node key alone', () => {
  const signingKey = createSigningKey();
  const keyring = createKeyring({ nodeKey: randomBytes(32), signingKey });
  const other = createKeyring({ nodeKey: randomBytes(32), signingKey });
  const { key: fresh, wrapped } = keyring.newKey('person one');
  expect(Buffer.from(keyring.unwrapKey('person one', wrapped))).toEqual(Buffer.from(fresh));
  expect(() => keyring.unwrapKey('person two', wrapped)).toThrow(refused);
  expect(() => other.unwrapKey('person one', wrapped)).toThrow(refused);
});
