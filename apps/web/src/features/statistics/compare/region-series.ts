// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnswerOf, getRegionFigures, StatisticsTable } from '@palermo/contract';
import { indexSeries } from '@palermo/evidence';

export type RegionFigures = AnswerOf<typeof getRegionFigures>;
export type RegionSum = RegionFigures['sums'][number];

/** One year here and in the region; undefined where one of them has no figure that may be shown. */
export interface RegionYear {
  readonly year: string;
  readonly here: number | undefined;
  readonly region: { readonly low: number; readonly high: number; readonly areaCount: number } | undefined;
}

/** The published sum with most years. */
export function fullestSum({ sums }: RegionFigures): RegionSum | undefined {
  return sums.toSorted((one, other) => other.years.length - one.years.length)[0];
}

/** The years of which there is a figure here or in the region, in order, within those that are counted here. */
export function regionYears(table: Pick<StatisticsTable, 'rows'>, sum: RegionSum): readonly RegionYear[] {
  const here = new Map(
    table.rows.flatMap(({ codes: [year], cell }) =>
      year && cell.kind === 'count' ? [[year, cell.count] as const] : [],
    ),
  );
  const region = new Map(sum.years.map((each) => [String(each.year), each]));
  return [...here.keys()].toSorted().map((year) => {
    const published = region.get(year);
    return {
      year,
      here: here.get(year),
      region: published && { low: published.low, high: published.high, areaCount: published.areas.length },
    };
  });
}

/** Both series with their first common year as 100; undefined where there are no two years to compare. */
export function indexedYears(
  years: readonly RegionYear[],
):
  | { readonly base: string; readonly here: readonly (number | null)[]; readonly region: readonly (number | null)[] }
  | undefined {
  const common = years.flatMap(({ here, region }, place) => (here && region && region.low > 0 ? [place] : []));
  const [base] = common;
  if (base === undefined || common.length < 2) return undefined;
  const middles = years.map(({ region }) => region && (region.low + region.high) / 2);
  const orNull = (values: readonly (number | undefined)[]): readonly (number | null)[] =>
    values.map((value) => value ?? null);
  return {
    base: years[base]?.year ?? '',
    here: orNull(
      indexSeries(
        years.map(({ here }) => here),
        base,
      ),
    ),
    region: orNull(indexSeries(middles, base)),
  };
}
