// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * A written value reduced to what matters when spellings are compared: no case, accents, spaces or punctuation. A mark
 * between two digits, or a plus sign after one, is kept, so that the age bands 9--17 and 48+ stay apart from 917 and 48.
 */
export function normaliseText(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '-')
    .replace(/(?<!\p{N})\+|[^\p{L}\p{N}+-]|(?<!\p{N})-|-(?!\p{N})/gu, '');
}
