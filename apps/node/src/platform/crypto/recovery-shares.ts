// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';

export const sharesMade = 5;
export const sharesNeeded = 3;

/** Letters without those that are mistaken for one another when written by hand (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes of the key's own checksum, which tells shares of different nodes apart. */
const keyCheckBytes = 4;

function checkOf(key: Uint8Array): Buffer {
  return createHash('sha256').update('recovery of a node key').update(key).digest().subarray(0, keyCheckBytes);
}

/** Splits the node key into five shares of which any three give it back (Shamir), each written to be typed by hand. */
export async function makeRecoveryShares(nodeKey: Uint8Array): Promise<string[]> {
  const parts = await split(Uint8Array.from([...nodeKey, ...checkOf(nodeKey)]), sharesMade, sharesNeeded);
  return parts.map((part) => writeShare(part));
}

/** Puts the node key together from shares. Throws when there are too few, one is mistyped or they do not belong together. */
export async function combineRecoveryShares(shares: readonly string[]): Promise<Buffer> {
  const parts = [...new Set(shares.map((share) => share.trim()))].map((share) => readShare(share));
  if (parts.length < sharesNeeded) throw new Error(`At least ${sharesNeeded} different shares are needed.`);
  if (new Set(parts.map((part) => part.length)).size > 1) throw new Error('The shares do not belong together.');
  const combined = Buffer.from(await combine(parts));
  const key = combined.subarray(0, -keyCheckBytes);
  if (key.length !== 32 || !checkOf(key).equals(combined.subarray(-keyCheckBytes))) {
    throw new Error('The shares do not belong together: they are of different nodes, or of different set-ups.');
  }
  return key;
}

function writeShare(part: Uint8Array): string {
  const checksum = createHash('sha256').update(part).digest().subarray(0, 2);
  const bytes = Buffer.concat([part, checksum]);
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const letters = (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]);
  return (letters.join('').match(/.{1,5}/g) ?? []).join('-');
}

function readShare(share: string): Uint8Array {
  const letters = share.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  let bits = '';
  for (const letter of letters) {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new Error(`The share has a sign that no share has: ${letter}`);
    bits += value.toString(2).padStart(5, '0');
  }
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  const part = bytes.subarray(0, -2);
  const checksum = createHash('sha256').update(part).digest().subarray(0, 2);
  if (bytes.length < 4 || !checksum.equals(bytes.subarray(-2))) {
    throw new Error('A share is mistyped: its checksum does not fit. Compare it with the paper letter by letter.');
  }
  return Uint8Array.from(part);
}
