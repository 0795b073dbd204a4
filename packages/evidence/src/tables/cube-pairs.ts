// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CubeLattice, CubeTable } from './cube-lattice.ts';

/** A small category of one dimension, and the category that one of its persons is taken to be of instead. */
export interface CategoryPair {
  readonly axis: number;
  readonly size: number;
  readonly small: number;
  readonly partner: number;
}

/**
 * Pairs for the small categories of a table of one dimension. They are one another's partners in turn where together
 * they reach the threshold; otherwise the least category that is not small joins them, and is the partner of all.
 */
export function pairSmallCategories(table: CubeTable, { sizes }: CubeLattice, threshold: number): CategoryPair[] {
  const axis = 31 - Math.clz32(table.subset);
  const size = sizes[axis]!;
  const counts = [...table.counts];
  const small = counts.flatMap((count, category) => (count > 0 && count < threshold ? [category] : []));
  const sum = small.reduce((total, category) => total + counts[category]!, 0);
  const large = counts.flatMap((count, category) => (count >= threshold ? [category] : []));
  const least = large.toSorted((one, other) => counts[one]! - counts[other]! || one - other)[0];
  return small.map((category, position) => {
    const next = small[(position + 1) % small.length]!;
    // Without a category that is not small, the small ones make up a total that is not.
    const partner = sum >= threshold || least === undefined ? next : least;
    return { axis, size, small: category, partner };
  });
}
