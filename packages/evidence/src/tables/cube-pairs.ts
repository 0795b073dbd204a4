// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { ancestorOf, type CubeLattice, type CubeTable } from './cube-lattice.ts';

/** A small category of one axis, and the category that one of its persons is taken to be of instead. */
export interface CategoryPair {
  readonly axis: number;
  readonly level: number;
  readonly small: number;
  /** The other category at the pair's level and, for each finer level, one within it. */
  readonly partners: readonly number[];
}

/**
 * Pairs for the small categories of a table of one axis that are not withheld with their coarser category. Partners
 * belong to the same coarser category, whose count then stays. Small ones are one another's partners in turn where
 * together they reach the threshold; otherwise the partner of each is one that is not small, withheld already or with the
 * fewest people.
 *
 * `before`: in a table that an earlier state shows, that state's people of the time that was not over then. Those who may
 * be taken away are of this time, and small is a category that has few of them, whether it is withheld or not, because
 * the difference of two totals tells how few. Where the earlier state has few as well its own alternatives go on.
 */
export function pairSmallCategories(
  table: CubeTable,
  lattice: CubeLattice,
  { threshold, before }: { threshold: number; before: Float64Array | undefined },
): CategoryPair[] {
  const axis = table.levels.findIndex((level) => level > 0);
  const level = table.levels[axis]!;
  const { size, parentOf } = lattice.axes[axis]!.levels[level - 1]!;
  const groups = Map.groupBy(Array(size).keys(), (category) => parentOf?.[category] ?? 0);
  const countOf = (category: number): number => table.losers[category]!;
  const isFew = (count: number): boolean => count > 0 && count < threshold;
  const isHidden = (category: number): boolean => table.withheld[category] === 1;
  const isCovered = (category: number): boolean =>
    before === undefined ? isHidden(category) : isFew(before[category]!);
  const costOf = (category: number): number => (isHidden(category) ? 0 : table.counts[category]!);
  return [...groups.values()].flatMap((group) => {
    const small = group.filter((category) => isFew(countOf(category)) && !isCovered(category));
    const sum = small.reduce((total, category) => total + countOf(category), 0);
    const large = group.filter((category) => countOf(category) >= threshold);
    const least = large.toSorted((one, other) => costOf(one) - costOf(other) || one - other)[0];
    return small.flatMap((category, position): CategoryPair[] => {
      const next = small[(position + 1) % small.length]!;
      const partner = (sum >= threshold && small.length > 1) || least === undefined ? next : least;
      if (partner === category) return [];
      return [{ axis, level, small: category, partners: withinPartner(lattice, { axis, level, partner }) }];
    });
  });
}

/** The partner, and for each finer level its largest category. */
function withinPartner(
  lattice: CubeLattice,
  { axis, level, partner }: { axis: number; level: number; partner: number },
): number[] {
  const partners = [partner];
  const { levels } = lattice.axes[axis]!;
  for (let finer = level + 1; finer <= levels.length; finer++) {
    const { counts, losers } = lattice.tableAt(lattice.axes.map((_, at) => (at === axis ? finer : 0)));
    const { size, parentOf } = levels[finer - 1]!;
    const within = [...Array(size).keys()].filter((category) => parentOf![category] === partners.at(-1));
    const largest = within.toSorted(
      (one, other) => losers[other]! - losers[one]! || counts[other]! - counts[one]! || one - other,
    )[0];
    if (largest === undefined) throw new RangeError(`category ${partner} has no finer one at level ${finer}`);
    partners.push(largest);
  }
  return partners;
}

/** In a table that knows the pair's categories: the cells of the small category's persons and their counterparts. */
export function withholdPair(
  { axis, level, small, partners }: CategoryPair,
  table: CubeTable,
  lattice: CubeLattice,
): void {
  const own = table.levels[axis]!;
  if (own < level) return;
  const variable = lattice.axes[axis]!;
  const { size } = variable.levels[own - 1]!;
  const stride = table.strides[axis]!;
  const partner = partners[own - level]!;
  for (let category = 0; category < size; category++) {
    if (ancestorOf(variable, category, { from: own, to: level }) !== small) continue;
    for (let start = category * stride; start < table.counts.length; start += size * stride) {
      for (let index = start; index < start + stride; index++) {
        if (table.losers[index] === 0) continue;
        table.withheld[index] = 1;
        table.withheld[index + (partner - category) * stride] = 1;
      }
    }
  }
}
