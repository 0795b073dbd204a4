// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** People who have exactly these codes of a variable of several values. */
export interface CountedSet {
  readonly codes: readonly string[];
  readonly count: number;
}

/**
 * **Protection of counted sets**: which sets of codes are shown beside the counts of the codes themselves, which everybody
 * may ask for. Sets of fewer than the threshold are withheld, and further ones, smallest first, until for each code, and
 * for all sets together, those withheld sum to nothing or to the threshold at least, and no arithmetic on the equations
 * "the sets with this code sum to its count" gives a small set. Undefined when that leaves no set to show.
 *
 * The equations are solved exactly over the withheld sets (reduced row echelon form): a set is recoverable when a
 * combination of equations holds it alone. Larger sets that go with small ones may be recoverable; they are not small. Bounds that follow from counts being 0 or more are not looked at.
 *
 * Cost: for each further set one elimination, codes² × sets.
 *
 * @returns for each set, whether it is shown
 * @example
 * protectSets([{ codes: ['a'], count: 40 }, { codes: ['b'], count: 30 }, { codes: ['a', 'b'], count: 2 }], 5); // undefined
 */
export function protectSets(sets: readonly CountedSet[], threshold: number): readonly boolean[] | undefined {
  const equations = equationsOf(sets);
  const withheld = new Set(sets.keys().filter((set) => isSmall(sets[set]?.count ?? 0, threshold)));
  while (withheld.size > 0) {
    const weak = findWeak(sets, equations, { withheld, threshold });
    if (weak === undefined) break;
    const next = smallestOf(weak, sets, withheld) ?? smallestOf([...sets.keys()], sets, withheld);
    if (next === undefined) return undefined;
    withheld.add(next);
  }
  return withheld.size === sets.length && sets.length > 0 ? undefined : sets.map((_set, place) => !withheld.has(place));
}

function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}

/** The sets that sum to a known number: those of each code, and all of them. */
function equationsOf(sets: readonly CountedSet[]): number[][] {
  const codes = new Set(sets.flatMap((set) => set.codes));
  const places = [...sets.keys()];
  return [places, ...[...codes].map((code) => places.filter((place) => sets[place]?.codes.includes(code)))];
}

/** The sets of an equation that gives too much away; undefined when none does. */
function findWeak(
  sets: readonly CountedSet[],
  equations: readonly (readonly number[])[],
  { withheld, threshold }: { withheld: ReadonlySet<number>; threshold: number },
): readonly number[] | undefined {
  const small = equations.find((places) => {
    const hidden = places.filter((place) => withheld.has(place));
    return isSmall(
      hidden.reduce((sum, place) => sum + (sets[place]?.count ?? 0), 0),
      threshold,
    );
  });
  if (small) return small;
  const solved = solvedSets(equations, [...withheld]).find((place) => isSmall(sets[place]?.count ?? 0, threshold));
  return solved === undefined ? undefined : equations.filter((places) => places.includes(solved)).flat();
}

/** The withheld sets that the equations determine. */
function solvedSets(equations: readonly (readonly number[])[], withheld: readonly number[]): number[] {
  const rows: number[][] = equations.map((places) => withheld.map((place) => (places.includes(place) ? 1 : 0)));
  let done = 0;
  for (let column = 0; column < withheld.length && done < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[done] ?? [];
    const scale = chosen[column] ?? 1;
    const unit = chosen.map((entry) => entry / scale);
    rows.forEach((row, at) => {
      const factor = row[column] ?? 0;
      if (at !== done && factor !== 0) rows[at] = row.map((entry, place) => entry - factor * (unit[place] ?? 0));
    });
    rows[done] = unit;
    done += 1;
  }
  return rows.slice(0, done).flatMap((row) => {
    const held = withheld.filter((_place, column) => Math.abs(row[column] ?? 0) > 1e-9);
    return held.length === 1 ? held : [];
  });
}

function smallestOf(
  places: readonly number[],
  sets: readonly CountedSet[],
  withheld: ReadonlySet<number>,
): number | undefined {
  const shown = [...new Set(places)].filter((place) => !withheld.has(place));
  return shown.toSorted((one, other) => (sets[one]?.count ?? 0) - (sets[other]?.count ?? 0) || one - other)[0];
}
