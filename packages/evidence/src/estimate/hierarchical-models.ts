// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * **All hierarchical models** of some lists up to an order of interaction: each contains with an interaction all those
 * within it, and every list. The highest interaction of all lists is left out, because no table could speak about it.
 *
 * There are 8, 113 and 6,893 of them for 3, 4 and 5 lists, and 32,768 of six lists with pairs only.
 *
 * @param listCount from 2 to 8; the number of models grows beyond all use for higher orders of six lists and more
 * @param orderMax largest number of lists in an interaction, from 1 to listCount − 1
 * @returns each model as its interactions (bitmasks of two or more lists), fewer lists first
 */
export function* hierarchicalModels(listCount: number, orderMax: number): Generator<readonly number[]> {
  if (orderMax < 1 || orderMax >= listCount) {
    throw new RangeError(
      `an order of interaction lies from 1 to ${listCount - 1} for ${listCount} lists, not ${orderMax}`,
    );
  }
  const bySize = Array.from({ length: orderMax + 1 }, (): number[] => []);
  for (let set = 1; set < 2 ** listCount; set++) {
    const size = bitCount(set);
    if (size >= 2 && size <= orderMax) bySize[size]?.push(set);
  }
  yield* extend([], 2, bySize);
}

/** Every way to add interactions of a size and then of larger ones. */
function* extend(chosen: readonly number[], size: number, bySize: readonly number[][]): Generator<readonly number[]> {
  const candidates = bySize[size];
  if (candidates === undefined) {
    yield chosen;
    return;
  }
  const allowed = candidates.filter((set) => size === 2 || facesOf(set).every((face) => chosen.includes(face)));
  if (allowed.length === 0) {
    yield chosen;
    return;
  }
  for (let subset = 0; subset < 2 ** allowed.length; subset++) {
    const added = allowed.filter((_, index) => (subset >> index) & 1);
    if (added.length === 0) yield chosen;
    else yield* extend([...chosen, ...added], size + 1, bySize);
  }
}

/** The sets with one list less. */
function facesOf(set: number): number[] {
  const faces: number[] = [];
  for (let bit = 1; bit <= set; bit <<= 1) if (set & bit) faces.push(set ^ bit);
  return faces;
}

/** The maximal sets of a model, lists on their own included: what names it, as in [12,13,4]. */
export function generatorsOf(interactions: readonly number[], listCount: number): number[] {
  const all = [...Array.from({ length: listCount }, (_, list) => 1 << list), ...interactions];
  return all.filter((set) => !all.some((other) => other !== set && (other & set) === set));
}

export function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count++;
  return count;
}
