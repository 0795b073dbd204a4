// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countries } from '@palermo/terms';
import { quantileSorted } from 'd3-array';
import { mapHeight, mapWidth } from '../../../ui/world/world-shapes.ts';

/** The part of the map that is shown. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const;
export type RegionName = (typeof regions)[number];

type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

const whole: Frame = { x: 0, y: 0, width: mapWidth };
const padding = 1.35;
const widthMin = 130;
/** Countries far from all others of their region, such as islands elsewhere in the world, do not widen the frame. */
const outliers = 0.06;

/** The frame around a region's countries, as broad as the map in proportion; the whole map for no region. */
export function frameOf(region: RegionName | undefined, places: Places): Frame {
  if (region === undefined) return whole;
  const own = placesIn(region, places);
  const xs = own.map(([x]) => x).toSorted((one, other) => one - other);
  const ys = own.map(([, y]) => y).toSorted((one, other) => one - other);
  const at = (sorted: readonly number[], share: number): number => quantileSorted([...sorted], share) ?? 0;
  const [left, right, top, bottom] = [at(xs, outliers), at(xs, 1 - outliers), at(ys, outliers), at(ys, 1 - outliers)];
  const ratio = mapWidth / mapHeight;
  const width = Math.min(mapWidth, Math.max(widthMin, (right - left) * padding, (bottom - top) * padding * ratio));
  const height = width / ratio;
  const inside = (wanted: number, size: number, all: number): number => Math.min(Math.max(wanted, 0), all - size);
  return {
    x: inside((left + right - width) / 2, width, mapWidth),
    y: inside((top + bottom - height) / 2, height, mapHeight),
    width,
  };
}

export function viewBoxOf({ x, y, width }: Frame): string {
  return [x, y, width, (width * mapHeight) / mapWidth].map((each) => each.toFixed(1)).join(' ');
}

/** The places of countries, and of each region the middle of its countries. */
export function flowPlaces(places: Places): Places {
  const middles = regions.map((region) => {
    const own = placesIn(region, places);
    const middleOf = (sorted: readonly number[]): number => quantileSorted([...sorted], 0.5) ?? 0;
    const upward = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);
    return [region, [middleOf(upward(own.map(([x]) => x))), middleOf(upward(own.map(([, y]) => y)))]] as const;
  });
  return new Map<string, readonly [x: number, y: number]>([...places, ...middles]);
}

function placesIn(region: RegionName, places: Places): readonly (readonly [x: number, y: number])[] {
  return countries.flatMap(({ alpha2, unRegion }) => {
    const place = unRegion === region ? places.get(alpha2) : undefined;
    return place === undefined ? [] : [place];
  });
}
