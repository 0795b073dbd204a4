// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { mapClasses, mapClassOf, type MapClass as CountClass } from '@palermo/evidence';
import type { Language } from '@palermo/terms';
import { isOfCountries, type CountedFigure } from './counted-figure.ts';
import { formatCount } from './formats.ts';
import { wordsOf } from './words/words-of.ts';

/** A class of counts as it is drawn and told of. */
export interface MapClass extends Pick<CountClass, 'from' | 'to'> {
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
  const text = (count: number): string => formatCount(count, language);
  const classes = mapClasses(counted.map(({ count }) => count)).map(({ from, to, shade }): MapClass => ({
    from,
    to,
    fill: shades[shade] ?? shades[4],
    text: from === to ? text(from) : `${text(from)}\u2013${text(to)}`,
  }));
  const fills = counted.flatMap(({ codes: [country], count }) => {
    const shade = mapClassOf(classes, count);
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
