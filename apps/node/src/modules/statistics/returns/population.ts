// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PopulationYear } from '@palermo/contract';

export type PopulationSex = 'total' | 'female' | 'male';

/** Persons of a sex and of ages from one year of age to another, both included; `ageTo` null is "and over". */
export interface PopulationBand {
  readonly year: number;
  readonly sex: PopulationSex;
  readonly ageFrom: number;
  readonly ageTo: number | null;
  readonly persons: number;
}

/** The population of a figure of the given codes (`sex`, `age`: `all` or a code); undefined where it is not known. */
export type FindPopulation = (codes: Readonly<Record<string, string | null>>) => number | undefined;

/**
 * Persons between two ages, put together from bands that meet without gap or overlap. Undefined where the bands do not
 * allow it: a band from 15 to 19 does not say who is below 18.
 */
export function personsBetween(bands: readonly PopulationBand[], from: number, to: number | null): number | undefined {
  const whole = bands.find(({ ageFrom, ageTo }) => ageFrom === from && ageTo === to);
  if (whole) return whole.persons;
  let next = from;
  let sum = 0;
  for (const { ageFrom, ageTo, persons } of narrowest(bands)) {
    if (ageFrom < next) continue;
    if (ageFrom > next) return undefined;
    sum += persons;
    if (ageTo === null) return to === null ? sum : undefined;
    if (to !== null && ageTo > to) return undefined;
    if (ageTo === to) return sum;
    next = ageTo + 1;
  }
  return undefined;
}

/** Of bands that begin at the same age, the narrowest: a table may hold sums beside their parts. */
function narrowest(bands: readonly PopulationBand[]): PopulationBand[] {
  const byStart = new Map<number, PopulationBand>();
  const width = ({ ageFrom, ageTo }: PopulationBand): number => (ageTo ?? Number.POSITIVE_INFINITY) - ageFrom;
  for (const band of bands) {
    const known = byStart.get(band.ageFrom);
    if (!known || width(band) < width(known)) byStart.set(band.ageFrom, band);
  }
  return [...byStart.values()].toSorted((one, other) => one.ageFrom - other.ageFrom);
}

/** Persons of a sex between two ages; both sexes together where only they are given apart. */
function personsOf(
  bands: readonly PopulationBand[],
  sex: PopulationSex,
  [from, to]: readonly [number, number | null],
): number | undefined {
  const own = personsBetween(
    bands.filter((band) => band.sex === sex),
    from,
    to,
  );
  if (own !== undefined || sex !== 'total') return own;
  const female = personsOf(bands, 'female', [from, to]);
  const male = personsOf(bands, 'male', [from, to]);
  return female === undefined || male === undefined ? undefined : female + male;
}

const sexes: Readonly<Record<string, PopulationSex>> = { all: 'total', female: 'female', male: 'male' };

function agesOf(age: string | null | undefined, ageOfMajority: number): readonly [number, number | null] | undefined {
  if (age === 'all') return [0, null];
  if (age === 'child') return [0, ageOfMajority - 1];
  return age === 'adult' ? [ageOfMajority, null] : undefined;
}

/** Looks persons up in the bands of one year. */
export function createPopulationLookUp(bands: readonly PopulationBand[], ageOfMajority: number): FindPopulation {
  return ({ sex, age }) => {
    const wanted = typeof sex === 'string' ? sexes[sex] : undefined;
    const ages = agesOf(age, ageOfMajority);
    return wanted && ages ? personsOf(bands, wanted, ages) : undefined;
  };
}

const childAgeMax = 17;

/** What the table knows of one year, for people to check. */
export function summarisePopulation(year: number, source: string, bands: readonly PopulationBand[]): PopulationYear {
  const whole = (sex: PopulationSex): number | null => personsOf(bands, sex, [0, null]) ?? null;
  return {
    year,
    total: whole('total'),
    female: whole('female'),
    male: whole('male'),
    children: personsOf(bands, 'total', [0, childAgeMax]) ?? null,
    source,
  };
}
