// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countryOfFeature } from '@palermo/terms';
import {
  geoArea,
  geoCentroid,
  geoEqualEarth,
  type GeoGeometryObjects,
  type GeoPermissibleObjects,
  geoPath,
  type GeoStream,
  type GeoStreamWrapper,
} from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The outline of a country or territory on the map. */
export interface WorldShape {
  readonly key: string;
  /** ISO 3166-1 alpha-2, or Kosovo's XK; null for an area that has no code and so never has victims counted. */
  readonly country: string | null;
  readonly path: string;
}

/** A country too small to be seen, shown as a dot. */
export interface WorldDot {
  readonly country: string;
  readonly x: number;
  readonly y: number;
}

export interface WorldShapes {
  readonly shapes: readonly WorldShape[];
  readonly dots: readonly WorldDot[];
  readonly countries: ReadonlySet<string>;
  /** The middle of each country's largest part: where its arcs start and end. */
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>;
}

export const mapWidth = 960;
export const mapHeight = 440;

const antarctica = 'AQ';
/** In steradians: smaller than about 15,000 km². */
const dotAreaMax = 0.00037;
const outlineStep = 0.7;

/**
 * Leaves out points of an outline that lie less than `distanceMin` from the last one kept: they cannot be seen, and there
 * are a hundred thousand of them.
 */
function thinOutlines(projection: GeoStreamWrapper, distanceMin: number): GeoStreamWrapper {
  return {
    stream(output: GeoStream) {
      let last: readonly [number, number] | undefined;
      return projection.stream({
        point(x, y) {
          if (last && Math.hypot(x - last[0], y - last[1]) < distanceMin) return;
          last = [x, y];
          output.point(x, y);
        },
        lineStart() {
          last = undefined;
          output.lineStart();
        },
        lineEnd: () => output.lineEnd(),
        polygonStart: () => output.polygonStart(),
        polygonEnd: () => output.polygonEnd(),
      });
    },
  };
}

/** The outlines of the atlas drawn in an equal-area projection, so that no country looks larger than it is. Antarctica is left out. */
export function worldShapes(atlas: WorldAtlas): WorldShapes {
  const { features } = feature(atlas, atlas.objects.countries);
  const known = features
    .map((each) => ({ each, country: countryOfFeature(each.id, each.properties.name) }))
    .filter(({ country }) => country !== antarctica);
  const all: GeoPermissibleObjects = { type: 'FeatureCollection', features: known.map(({ each }) => each) };
  const projection = geoEqualEarth().fitSize([mapWidth, mapHeight], all);
  const draw = geoPath(thinOutlines(projection, outlineStep)).digits(1);
  const shapes = known.map(({ each, country }, index) => ({
    key: `${country ?? each.properties.name}-${index}`,
    country,
    path: draw(each) ?? '',
  }));
  const dots = known.flatMap(({ each, country }) => {
    if (country === null || geoArea(each) > dotAreaMax) return [];
    const place = projection(geoCentroid(each));
    return place ? [{ country, x: place[0], y: place[1] }] : [];
  });
  const places = new Map(
    known.flatMap(({ each, country }) => {
      const place = country === null ? null : projection(geoCentroid(largestPart(each.geometry)));
      return country === null || place === null ? [] : [[country, place] as const];
    }),
  );
  return {
    shapes,
    dots,
    places,
    countries: new Set(known.flatMap(({ country }) => (country === null ? [] : [country]))),
  };
}

/** The largest polygon of a country: the middle of all of them would lie in the sea for one with islands far away. */
function largestPart(geometry: GeoGeometryObjects): GeoGeometryObjects {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): GeoGeometryObjects => ({ type: 'Polygon', coordinates }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}
