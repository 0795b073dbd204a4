// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type DimensionCode, Where } from '@palermo/contract';
import { findCode } from '@palermo/terms';
import { dimensionCodes, dimensionOf, isDimensionCode } from '../dimensions.ts';

/** Any of some codes of one dimension. */
export interface FilterPart {
  readonly dimension: DimensionCode;
  readonly codes: readonly string[];
}

/** Which victims are counted: those to whom every part applies. At most one part for a dimension. */
export type Filter = readonly FilterPart[];

/** How a filter writes "not known". */
export const notKnownCode = 'none';

function isCode(dimension: DimensionCode, code: string): boolean {
  if (code === notKnownCode) return true;
  if (dimension === 'year') return /^\d{4}$/.test(code);
  if (dimension === 'quarter') return /^\d{4}-Q[1-4]$/.test(code);
  const { codeList } = dimensionOf(dimension);
  return codeList === undefined ? code !== '' : findCode(codeList, code) !== undefined;
}

/** The filter that an address says, in the contract's syntax; what it says wrongly is left out. */
export function readFilter(where: string | undefined): Filter {
  if (where === undefined || !Where.safeParse(where).success) return [];
  const codesBy = new Map<DimensionCode, Set<string>>();
  for (const written of where.split(';')) {
    const split = written.indexOf(':');
    const dimension = written.slice(0, Math.max(split, 0)).trim();
    if (!isDimensionCode(dimension)) continue;
    const codes = written
      .slice(split + 1)
      .split(',')
      .map((code) => code.trim());
    const known = codesBy.get(dimension) ?? new Set();
    for (const code of codes.filter((each) => isCode(dimension, each))) known.add(code);
    if (known.size > 0) codesBy.set(dimension, known);
  }
  return inOrder([...codesBy].map(([dimension, codes]) => ({ dimension, codes: [...codes].toSorted() })));
}

/** The same filter is always written the same way, whatever the order in which it was put together. */
function inOrder(parts: readonly FilterPart[]): Filter {
  return parts.toSorted(
    (one, other) => dimensionCodes.indexOf(one.dimension) - dimensionCodes.indexOf(other.dimension),
  );
}

/** The filter in the contract's syntax; undefined for none, and for one that is longer than the contract allows. */
export function writeFilter(filter: Filter): string | undefined {
  const written = filter.map(({ dimension, codes }) => `${dimension}:${codes.join(',')}`).join(';');
  return written === '' || !isWritable(filter) ? undefined : written;
}

/** False for a filter of so many codes that the node would not take it. */
export function isWritable(filter: Filter): boolean {
  return Where.safeParse(filter.map(({ dimension, codes }) => `${dimension}:${codes.join(',')}`).join(';')).success;
}

export function codesIn(filter: Filter, dimension: DimensionCode): readonly string[] {
  return filter.find((part) => part.dimension === dimension)?.codes ?? [];
}

/** The filter with these codes for the dimension instead of its former ones; no codes take the part away. */
export function withCodes(filter: Filter, dimension: DimensionCode, codes: readonly string[]): Filter {
  const others = filter.filter((part) => part.dimension !== dimension);
  if (codes.length === 0) return others;
  return inOrder([...others, { dimension, codes: [...new Set(codes)].toSorted() }]);
}

/** The filter with the code added, or taken away where it was there. */
export function toggleCode(filter: Filter, dimension: DimensionCode, code: string): Filter {
  const codes = codesIn(filter, dimension);
  return withCodes(filter, dimension, codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code]);
}

/**
 * The filter and these further conditions: of a dimension that both name, the codes in both. Undefined where that leaves
 * nobody to count.
 */
export function narrow(filter: Filter, further: Filter): Filter | undefined {
  let narrowed = filter;
  for (const { dimension, codes } of further) {
    const chosen = codesIn(filter, dimension);
    const both = chosen.length === 0 ? codes : codes.filter((code) => chosen.includes(code));
    if (both.length === 0) return undefined;
    narrowed = withCodes(narrowed, dimension, both);
  }
  return narrowed;
}
