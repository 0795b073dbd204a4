// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { quantileSorted } from 'd3-array';

/** Counts from `from` up to and including `to` share a colour. */
export interface MapClass {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

/**
 * One hue from light to dark, told apart by people who do not see colours and in black and white; the lightest still stands
 * out from a country without victims by its border.
 */
const colours: readonly string[] = ['#cde3c5', '#8cc5b0', '#4c9fa7', '#2b6f93', '#123a63'];

/** The nearest number of the series 1, 2, 5, 10, 20, 50 … that is not above. */
export function niceFloor(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = value / power;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}

/**
 * Puts counts into at most five classes of about as many countries each, with round limits, the darkest for the highest.
 * Fewer classes where there are few counts to tell apart.
 */
export function mapClasses(counts: readonly number[]): readonly MapClass[] {
  const sorted = counts.filter((count) => count > 0).toSorted((one, other) => one - other);
  const [smallest] = sorted;
  const largest = sorted.at(-1);
  if (smallest === undefined || largest === undefined) return [];
  const cuts = [0.2, 0.4, 0.6, 0.8].map((share) => niceFloor(quantileSorted(sorted, share) ?? smallest));
  const starts = [...new Set([smallest, ...cuts.filter((cut) => cut > smallest)])];
  return starts.map((from, index): MapClass => {
    const next = starts[index + 1];
    const place = starts.length === 1 ? 3 : Math.round((index * (colours.length - 1)) / (starts.length - 1));
    return { from, to: next === undefined ? largest : next - 1, colour: colours[place] ?? '#123a63' };
  });
}

/** The class of a count; undefined for none. */
export function classOf(classes: readonly MapClass[], count: number): MapClass | undefined {
  return classes.findLast(({ from }) => count >= from);
}
