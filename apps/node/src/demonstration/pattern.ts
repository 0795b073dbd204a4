// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Something and how often it is chosen among its neighbours. */
export type Weighted<Item> = readonly (readonly [item: Item, weight: number])[];
/** A code and the chance, 0 to 1, that it applies; each is drawn on its own. */
export type Chances = readonly (readonly [code: string, chance: number])[];

/** Which organisations come across a pattern. */
export type Sphere = 'labour' | 'household' | 'sexual' | 'child' | 'crime';

export interface Corridor {
  readonly citizenship: string;
  readonly exploitedIn: string;
}

/** One way in which people are exploited, with everything that hangs together in it. */
export interface Pattern {
  readonly key: string;
  readonly sphere: Sphere;
  /** Share of all cases in 2019; shares of a year need not add up to anything. */
  readonly weight: number;
  /** Growth of the share a year: 1 keeps it. */
  readonly growth: number;
  /** Months, 1 to 12, in which it is seen more often. */
  readonly peakMonths?: readonly number[];
  readonly femaleShare: number;
  /** First and last age in years. */
  readonly ages: Weighted<readonly [from: number, to: number]>;
  readonly corridors: Weighted<Corridor>;
  readonly exploitation: readonly string[];
  readonly alsoExploitation?: Chances;
  readonly settings: Weighted<string>;
  readonly sexualKinds?: Chances;
  readonly industries?: Weighted<string>;
  readonly recruitment: Weighted<string>;
  /** Share of recruitment over the internet in 2019; it rises every year. */
  readonly onlineShare: number;
  readonly relationship: Weighted<string>;
  readonly control: Chances;
  readonly acts: Chances;
  readonly means: Chances;
  readonly purposes: readonly string[];
  readonly indicators: readonly string[];
  /** First and last length of the exploitation in months. */
  readonly months: readonly [from: number, to: number];
  /** Share of decided cases that are confirmed. */
  readonly confirmedShare: number;
  /** Sentences of what the person says; one of each row. */
  readonly promise: readonly string[];
  readonly conditions: readonly string[];
}

/** Reads corridors written `PH>SA 8`: citizenship, country of exploitation, weight. */
export function readCorridors(written: string): Weighted<Corridor> {
  return written.split(',').map((part) => {
    const [route = '', weight = '1'] = part.trim().split(' ');
    const [citizenship = '', exploitedIn = ''] = route.split('>');
    return [{ citizenship, exploitedIn }, Number(weight)];
  });
}

/** Reads `code 0.5, other 0.2`. */
export function readChances(written: string): Weighted<string> {
  return written.split(',').map((part) => {
    const [code = '', chance = '1'] = part.trim().split(' ');
    return [code, Number(chance)];
  });
}
