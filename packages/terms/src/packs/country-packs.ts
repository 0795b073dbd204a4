// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { CountryPack } from '../types.ts';
import { gbrPack } from './gbr.ts';
import { genericPack } from './generic.ts';

/** The packs that come with the product. */
export const countryPacks: readonly CountryPack[] = [genericPack, gbrPack];

/** @throws RangeError if no pack of the product has this id. */
export function getCountryPack(id: string): CountryPack {
  const pack = countryPacks.find((each) => each.id === id);
  if (!pack) throw new RangeError(`No country pack has the id ${id}.`);
  return pack;
}
