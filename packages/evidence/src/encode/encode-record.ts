// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { fieldTokens, type EncodedField } from './field-tokens.ts';

/** Bits of one encoding. */
export const ENCODING_BITS = 1024;
/** Words of 32 bits of one encoding. */
export const ENCODING_WORDS = ENCODING_BITS / 32;

/**
 * Positions drawn for a record in which no field is missing: of 1,024 bits with each position drawn independently, 710 set
 * half (1 − e^(−710/1024) = 0.5).
 */
const POSITIONS_PER_RECORD = 710;

/**
 * HMAC-SHA-256 under the agencies' key: the 32 bytes for a message. It is given, because this package holds no key and no
 * cryptography.
 */
export type KeyedHash = (message: string) => Uint8Array;

const POSITIONS_PER_HASH = 16;

/**
 * **Record encoder** for linkage without names: makes each record 1,024 bits that show how alike two records are and, without
 * the key, not what they say (cryptographic long-term key: Schnell, Bachteler & Reiher 2009; positions drawn independently
 * rather than by double hashing: Schnell & Borgs 2016).
 *
 * A field has a share of the 710 positions by its weight, and each of its tokens (`fieldTokens`) a share of that: k = budget ÷
 * tokens, at least 1. Position i of a token is the 16-bit number i mod 16 of HMAC(`field NUL token NUL ⌊i/16⌋`), modulo 1,024.
 * The same key, fields and values give the same bits on every machine.
 *
 * An encoding is still an identifier: whoever holds many can guess names from how often bits occur together. Keep it apart
 * from the key, and never publish it.
 *
 * Cost: a hash for every 16 positions of a token, kept for the tokens that come again.
 *
 * @throws RangeError for no field, two of one name, or a weight that is not above 0
 * @example
 * const encode = createEncoder([{ name: 'name', kind: 'text', weight: 1 }], (text) => hmac(key, text));
 * encode(['Ana Costa']); // 32 words of 32 bits
 */
export function createEncoder(
  fields: readonly EncodedField[],
  keyedHash: KeyedHash,
): (values: readonly string[]) => Uint32Array {
  if (fields.length === 0) throw new RangeError('an encoding needs at least one field');
  if (new Set(fields.map(({ name }) => name)).size < fields.length) throw new RangeError('two fields have one name');
  if (!fields.every(({ weight }) => weight > 0 && weight <= 1000)) {
    throw new RangeError('the weight of a field is a number above 0 and at most 1000');
  }
  const weights = fields.reduce((sum, { weight }) => sum + weight, 0);
  const budgets = fields.map(({ weight }) => (POSITIONS_PER_RECORD * weight) / weights);
  const positionsOf = createPositions(keyedHash);
  return (values) => {
    const bits = new Uint32Array(ENCODING_WORDS);
    fields.forEach(({ name, kind }, index) => {
      const tokens = fieldTokens(values[index] ?? '', kind);
      const each = Math.max(1, Math.round((budgets[index] ?? 0) / tokens.length));
      for (const token of tokens) {
        const positions = positionsOf(`${name}\0${token}`, each);
        for (let at = 0; at < each; at++) {
          const position = positions[at] ?? 0;
          bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
        }
      }
    });
    return bits;
  };
}

/** Tokens whose positions are kept; names share few. */
const TOKENS_KEPT_MAX = 50_000;

function createPositions(keyedHash: KeyedHash): (token: string, count: number) => Uint16Array {
  const kept = new Map<string, Uint16Array>();
  return (token, count) => {
    const known = kept.get(token);
    if (known && known.length >= count) return known;
    const blocks = Math.ceil(count / POSITIONS_PER_HASH);
    const positions = new Uint16Array(blocks * POSITIONS_PER_HASH);
    for (let block = 0; block < blocks; block++) {
      const hash = keyedHash(`${token}\0${block}`);
      if (hash.length < 2 * POSITIONS_PER_HASH) throw new RangeError('the keyed hash must give 32 bytes');
      for (let at = 0; at < POSITIONS_PER_HASH; at++) {
        positions[block * POSITIONS_PER_HASH + at] =
          (((hash[2 * at] ?? 0) << 8) | (hash[2 * at + 1] ?? 0)) % ENCODING_BITS;
      }
    }
    if (kept.size >= TOKENS_KEPT_MAX) kept.clear();
    kept.set(token, positions);
    return positions;
  };
}
