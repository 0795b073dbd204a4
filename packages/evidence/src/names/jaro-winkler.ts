// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * **Jaro–Winkler similarity** of two strings, compared by UTF-16 code unit.
 *
 * Jaro's score counts characters in common within half the longer length and the transpositions among them; Winkler
 * raises it for a common prefix of up to four characters (scale 0.1, without the 0.7 boost threshold). It suits short
 * strings such as names, where typing errors are rarer at the beginning.
 *
 * Source: Winkler, W. E. (1990). String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of
 * record linkage. *Proceedings of the Section on Survey Research Methods*, ASA, 354–359.
 *
 * Cost: time in proportion to the product of the lengths in the worst case, memory to their sum.
 *
 * @returns 0 (nothing in common) to 1 (equal; two empty strings are equal); symmetric
 * @example
 * jaroWinkler('martha', 'marhta'); // 0.9611…
 */
export function jaroWinkler(first: string, second: string): number {
  const jaro = jaroSimilarity(first, second);
  const prefixLimit = Math.min(4, first.length, second.length);
  let prefix = 0;
  while (prefix < prefixLimit && first[prefix] === second[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  // The greedy matching can depend on which string leads, so the order is fixed to keep the measure symmetric.
  const swap = one.length > other.length || (one.length === other.length && one > other);
  const [first, second] = swap ? [other, one] : [one, other];
  if (first.length === 0 || second.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(first.length, second.length) / 2) - 1);
  const takenInSecond = new Uint8Array(second.length);
  const matchedOfFirst: number[] = [];
  for (let index = 0; index < first.length; index++) {
    const from = Math.max(0, index - reach);
    const until = Math.min(second.length - 1, index + reach);
    for (let candidate = from; candidate <= until; candidate++) {
      if (takenInSecond[candidate] === 1 || first.charCodeAt(index) !== second.charCodeAt(candidate)) continue;
      takenInSecond[candidate] = 1;
      matchedOfFirst.push(first.charCodeAt(index));
      break;
    }
  }
  const matches = matchedOfFirst.length;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  let position = 0;
  for (let index = 0; index < second.length; index++) {
    if (takenInSecond[index] === 0) continue;
    if (matchedOfFirst[position] !== second.charCodeAt(index)) outOfOrder++;
    position++;
  }
  return (matches / first.length + matches / second.length + (matches - outOfOrder / 2) / matches) / 3;
}
