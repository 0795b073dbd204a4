// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type Filter, codesIn, withCodes } from '../filters/filter.ts';

/** With what the victims in a selection are compared. */
export type Comparison =
  /** The years before those chosen, as many of them. */
  | { readonly kind: 'previous' }
  | { readonly kind: 'year'; readonly year: string }
  /** Everybody in the same years: the group against all. */
  | { readonly kind: 'all' }
  /** The published figures of a region or sub-region of the United Nations' M49. */
  | { readonly kind: 'region'; readonly region: string };

const regionPrefix = 'region:';

/** The comparison that an address names; undefined for none and for a mistyped one. */
export function readComparison(written: string | undefined): Comparison | undefined {
  if (written === 'previous' || written === 'all') return { kind: written };
  if (written === undefined) return undefined;
  if (/^\d{4}$/.test(written)) return { kind: 'year', year: written };
  const region = written.startsWith(regionPrefix) ? written.slice(regionPrefix.length) : '';
  return /^[A-Za-z -]{4,60}$/.test(region) ? { kind: 'region', region } : undefined;
}

export function writeComparison(comparison: Comparison | undefined): string | undefined {
  if (comparison === undefined) return undefined;
  if (comparison.kind === 'year') return comparison.year;
  return comparison.kind === 'region' ? `${regionPrefix}${comparison.region}` : comparison.kind;
}

export function yearsIn(filter: Filter): readonly number[] {
  return codesIn(filter, 'year')
    .filter((code) => /^\d{4}$/.test(code))
    .map(Number);
}

/**
 * The selection to compare with, as a filter. Undefined where the comparison has no other selection: the region's figures,
 * the time before "all years", or everybody where everybody is chosen already.
 */
export function comparedFilter(comparison: Comparison | undefined, filter: Filter): Filter | undefined {
  if (comparison === undefined || comparison.kind === 'region') return undefined;
  if (comparison.kind === 'year') {
    const chosen = codesIn(filter, 'year');
    if (chosen.length === 1 && chosen[0] === comparison.year) return undefined;
    return withCodes(filter, 'year', [comparison.year]);
  }
  const years = yearsIn(filter);
  if (comparison.kind === 'previous') {
    if (years.length === 0) return undefined;
    const span = Math.max(...years) - Math.min(...years) + 1;
    return withCodes(
      filter,
      'year',
      years.map((year) => String(year - span)),
    );
  }
  const onlyYears = filter.filter(({ dimension }) => dimension === 'year');
  return onlyYears.length === filter.length ? undefined : onlyYears;
}
