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

/** Both series over the years that are compared. */
export interface IndexedYears {
  readonly base: string;
  readonly times: readonly string[];
  readonly here: readonly (number | null)[];
  readonly region: readonly (number | null)[];
  /** Whether a year was left out because too few countries published theirs. */
  readonly isShortened: boolean;
}

/** The share of the countries of the fullest year with which a year is compared; with fewer a change is one of reporting. */
const fullEnough = 0.75;

/** Both series with their first common year as 100; undefined where there are no two years to compare. */
export function indexedYears(all: readonly RegionYear[]): IndexedYears | undefined {
  const fullest = Math.max(0, ...all.map(({ region }) => region?.areaCount ?? 0));
  const isFull = ({ region }: RegionYear): boolean => (region?.areaCount ?? 0) >= fullest * fullEnough;
  const common = all.flatMap((each, place) =>
    each.here && each.region && each.region.low > 0 && isFull(each) ? [place] : [],
  );
  const [first] = common;
  const last = common.at(-1);
  if (first === undefined || last === undefined || common.length < 2) return undefined;
  const years = all.slice(first, last + 1);
  const middles = years.map((each) =>
    each.region && isFull(each) ? (each.region.low + each.region.high) / 2 : undefined,
  );
  const here = years.map((each) => each.here);
  const orNull = (values: readonly (number | undefined)[]): readonly (number | null)[] =>
    values.map((value) => value ?? null);
  return {
    base: years[0]?.year ?? '',
    times: years.map(({ year }) => year),
    here: orNull(indexSeries(here, 0)),
    region: orNull(indexSeries(middles, 0)),
    isShortened: all.some((each) => each.region !== undefined && !isFull(each)),
  };
}
