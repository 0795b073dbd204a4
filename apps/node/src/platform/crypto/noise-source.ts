// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { randomOfWords, type Random } from '@palermo/evidence';

const wordsPerFill = 16_384;

/**
 * Noise for differential privacy: the key stream of AES-256 in counter mode. Without a seed its key comes from the machine's
 * cryptographic source and is forgotten; with one, whoever knows the seed can draw the noise again, so that is for tests.
 */
export function createNoiseSource(seed?: string): Random {
  const key = seed === undefined ? randomBytes(32) : createHash('sha256').update(`palermo noise ${seed}`).digest();
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  const zeros = Buffer.alloc(wordsPerFill * 4);
  let words: Buffer = Buffer.alloc(0);
  let next = 0;
  return randomOfWords(() => {
    if (next === words.length) {
      words = cipher.update(zeros);
      next = 0;
    }
    next += 4;
    return words.readUInt32LE(next - 4);
  });
}
