// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { isOfCountries, type CountedFigure } from './counted-figure.ts';
import { formatCount } from './formats.ts';
import { wordsOf } from './words/words-of.ts';

/** Counts from `from` up to and including `to` share a shade. */
export interface MapClass {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly text: string;
}

/** People who are citizens of one country and were exploited in another, or in the same. */
export interface MapFlow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

interface MapWords {
  readonly direction: 'ltr' | 'rtl';
  readonly none: string;
  readonly withheld: string;
  readonly flow: string;
  readonly ring: string;
}

/** What a map shows: countries shaded by their counts, or flows between countries as arrows. */
export interface MapOfFigure {
  readonly words: MapWords;
  readonly classes: readonly MapClass[];
  /** Fill by alpha-2 code. */
  readonly fills: Readonly<Record<string, string>>;
  readonly withheld: readonly string[];
  /** Null for a map of shades. Largest first. */
  readonly flows: readonly MapFlow[] | null;
  /** How many flows are drawn where there are more. */
  readonly shownOf: number | null;
}

/** Most arrows that can be told apart on a page. */
const flowsMax = 40;

/** The map of a figure that is to be one; null where it is not by countries, or where nothing can be shown. */
export function mapOf({ pinned, table }: CountedFigure, language: Language): MapOfFigure | null {
  if (pinned.chart !== 'map' || !isOfCountries(pinned) || table.rows.length === 0) return null;
  const { direction, map, withheld } = wordsOf(language);
  const words: MapWords = { direction, withheld, ...map };
  const counted = table.rows.flatMap(({ codes, cell }) =>
    cell.kind === 'count' ? [{ codes, count: cell.count }] : [],
  );
  if (table.by.length === 2) return { words, classes: [], fills: {}, withheld: [], ...flowsOf(counted) };
  const classes = mapClasses(
    counted.map(({ count }) => count),
    (count) => formatCount(count, language),
  );
  const fills = counted.flatMap(({ codes: [country], count }) => {
    const shade = classes.findLast(({ from }) => count >= from);
    return country && shade ? [[country, shade.fill] as const] : [];
  });
  return {
    words,
    classes,
    fills: Object.fromEntries(fills),
    withheld: table.rows.flatMap(({ codes: [country], cell }) =>
      country && cell.kind === 'suppressed' ? [country] : [],
    ),
    flows: null,
    shownOf: null,
  };
}

type Counted = { readonly codes: StatisticsTable['rows'][number]['codes']; readonly count: number };

function flowsOf(counted: readonly Counted[]): Pick<MapOfFigure, 'flows' | 'shownOf'> {
  const all = counted
    .flatMap(({ codes: [from, to], count }) => (from && to && count > 0 ? [{ from, to, count }] : []))
    .toSorted((one, other) => other.count - one.count);
  return { flows: all.slice(0, flowsMax), shownOf: all.length > flowsMax ? flowsMax : null };
}

/** One hue from light to dark, told apart in grey print and by people who do not see colours alike. */
const shades = ['#cde3c5', '#8cc5b0', '#4c9fa7', '#2b6f93', '#123a63'] as const;

/** At most five classes of about as many countries each, with round limits, the darkest for the highest. */
function mapClasses(counts: readonly number[], text: (count: number) => string): readonly MapClass[] {
  const sorted = counts.filter((count) => count > 0).toSorted((one, other) => one - other);
  const [smallest] = sorted;
  const largest = sorted.at(-1);
  if (smallest === undefined || largest === undefined) return [];
  const cuts = [0.2, 0.4, 0.6, 0.8].map((share) => roundDown(sorted[Math.floor(share * sorted.length)] ?? smallest));
  const starts = [...new Set([smallest, ...cuts.filter((cut) => cut > smallest)])];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? largest : next - 1;
    const place = starts.length === 1 ? 3 : Math.round((index * (shades.length - 1)) / (starts.length - 1));
    return {
      from,
      to,
      fill: shades[place] ?? shades[4],
      text: from === to ? text(from) : `${text(from)}\u2013${text(to)}`,
    };
  });
}

/** The nearest number of the series 1, 2, 5, 10, 20, 50 … that is not above. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const digit = value / power;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}
