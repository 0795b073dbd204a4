// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** What somebody decided about two rows. */
export interface Decision {
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}

/** A decision about two rows by their places, the lower first. */
export interface DecidedPair {
  readonly one: number;
  readonly other: number;
  readonly same: boolean;
}

/**
 * Finds the rows of decisions. Of several decisions about one pair the last counts.
 *
 * @param ids the id of each row; across files, those of the first `leftCount` rows are the first file's
 * @returns pairs in the order of their rows, and how many decisions name a row that is not there
 */
export function placeDecisions(
  decisions: readonly Decision[],
  ids: readonly string[],
  {
    leftCount,
    within,
    exchanged,
  }: { readonly leftCount: number; readonly within: boolean; readonly exchanged: boolean },
): { readonly decided: readonly DecidedPair[]; readonly unknown: number } {
  if (decisions.length === 0) return { decided: [], unknown: 0 };
  const placesOf = (from: number, to: number): Map<string, number> => {
    const places = new Map<string, number>();
    for (let row = from; row < to; row++) places.set(ids[row]!, row);
    return places;
  };
  const first = placesOf(0, leftCount);
  const second = within ? first : placesOf(leftCount, ids.length);
  const [ofLeft, ofRight] = exchanged ? [second, first] : [first, second];
  const pairs = new Map<string, DecidedPair>();
  let unknown = 0;
  for (const { left, right, same } of decisions) {
    const [a, b] = [ofLeft.get(left), ofRight.get(right)];
    if (a === undefined || b === undefined || a === b) unknown++;
    else {
      const [one, other] = [Math.min(a, b), Math.max(a, b)];
      pairs.set(`${one} ${other}`, { one, other, same });
    }
  }
  return { decided: [...pairs.values()].toSorted((a, b) => a.one - b.one || a.other - b.other), unknown };
}
