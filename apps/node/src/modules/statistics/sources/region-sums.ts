// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublishedSeries, SourceId } from '@palermo/contract';
import { countries, normaliseText } from '@palermo/terms';

/** Countries of a region or sub-region of the United Nations' M49 standard, as ISO 3166-1 alpha-3. */
export function areasOfRegion(region: string): string[] {
  const wanted = normaliseText(region);
  return countries
    .filter(({ unRegion, unSubRegion }) => normaliseText(unRegion) === wanted || normaliseText(unSubRegion) === wanted)
    .map(({ alpha3 }) => alpha3);
}

interface YearSum {
  year: number;
  low: number;
  high: number;
  areas: string[];
}

interface RegionSum {
  readonly source: {
    readonly id: SourceId;
    readonly title: string;
    readonly publisher: string;
    readonly vintage: string | null;
  };
  readonly years: YearSum[];
}

/**
 * Adds the counts of countries up, source by source and year by year, as intervals. Counts of two sources are never added,
 * and each sum names the countries that it covers: they differ from year to year.
 */
export function sumOverAreas(series: readonly PublishedSeries[]): RegionSum[] {
  const counts = series.filter(({ unit }) => unit === 'count');
  const bySource = Map.groupBy(counts, ({ source }) => source.id);
  return [...bySource.values()].flatMap((ofSource) => {
    const [first] = ofSource;
    if (!first) return [];
    const { id, title, publisher, vintage } = first.source;
    return [{ source: { id, title, publisher, vintage }, years: sumYears(ofSource) }];
  });
}

function sumYears(series: readonly PublishedSeries[]): YearSum[] {
  const years = new Map<number, YearSum>();
  for (const { area, points } of series) {
    for (const { year, low, high } of points) {
      const sum = years.get(year) ?? { year, low: 0, high: 0, areas: [] };
      sum.low += low;
      sum.high += high;
      if (!sum.areas.includes(area)) sum.areas.push(area);
      years.set(year, sum);
    }
  }
  return [...years.values()].toSorted((one, other) => one.year - other.year);
}
