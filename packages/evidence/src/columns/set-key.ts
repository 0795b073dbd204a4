// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

const separator = ';';

/**
 * **Set as one value**: the codes in order, joined. The empty set, "none of them", is the empty text.
 *
 * @throws RangeError for a code that holds the separator
 * @example
 * setKey(['male', 'female']); // 'female;male'
 */
export function setKey(codes: readonly string[]): string {
  if (codes.some((code) => code === '' || code.includes(separator)))
    throw new RangeError('a code is not empty and holds no semicolon');
  return codes.length < 2 ? (codes[0] ?? '') : [...new Set(codes)].toSorted().join(separator);
}

/** The codes of a set written by `setKey`. */
export function codesOfSet(key: string): string[] {
  return key === '' ? [] : key.split(separator);
}
