// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Counts from `from` up to and including `to` share a shade. */
export interface MapClass {
  readonly from: number;
  readonly to: number;
  /** From 0, the lightest, to 4, the darkest. */
  readonly shade: number;
}

const darkest = 4;
/** The shade of all counts where they are alike. */
const middling = 3;

/** The nearest number of the series 1, 2, 5, 10, 20, 50 … that is not above. */
export function niceFloor(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = value / power;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}

/**
 * Puts counts into at most five classes of about as many countries each, with round limits, the darkest for the highest.
 * Fewer classes where there are few counts to tell apart; none where there is nobody.
 *
 * @example
 * mapClasses([3, 12, 500]); // [{ from: 3, to: 9, shade: 0 }, { from: 10, to: 499, shade: 2 }, { from: 500, to: 500, shade: 4 }]
 */
export function mapClasses(counts: readonly number[]): readonly MapClass[] {
  const sorted = counts.filter((count) => count > 0).toSorted((one, other) => one - other);
  const [smallest] = sorted;
  const largest = sorted.at(-1);
  if (smallest === undefined || largest === undefined) return [];
  const cuts = [0.2, 0.4, 0.6, 0.8].map((share) => niceFloor(sorted[Math.floor(share * sorted.length)] ?? smallest));
  const starts = [...new Set([smallest, ...cuts.filter((cut) => cut > smallest)])];
  return starts.map((from, index): MapClass => {
    const next = starts[index + 1];
    const shade = starts.length === 1 ? middling : Math.round((index * darkest) / (starts.length - 1));
    return { from, to: next === undefined ? largest : next - 1, shade };
  });
}

/** The class of a count; undefined for none. */
export function mapClassOf<Class extends Pick<MapClass, 'from'>>(
  classes: readonly Class[],
  count: number,
): Class | undefined {
  return classes.findLast(({ from }) => count >= from);
}
