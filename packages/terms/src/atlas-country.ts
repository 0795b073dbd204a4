// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { countries } from './countries.ts';

/** Areas that world-atlas draws without a numeric code, but that the list of countries has. */
const countryByName: Readonly<Record<string, string>> = { Kosovo: 'XK', 'Indian Ocean Ter.': 'IO' };

let alpha2ByNumber: ReadonlyMap<string, string> | undefined;

/**
 * The country, as alpha-2 code, of an area of world-atlas by its ISO number, or by its name where the atlas gives no number;
 * null for an area that has no code and so never has anybody counted.
 */
export function countryOfFeature(id: string | number | undefined, name: string): string | null {
  alpha2ByNumber ??= new Map(countries.map(({ m49, alpha2 }) => [m49, alpha2]));
  if (id === undefined) return countryByName[name] ?? null;
  return alpha2ByNumber.get(String(id).padStart(3, '0')) ?? null;
}
