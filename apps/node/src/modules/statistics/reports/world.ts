// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { countryOfFeature } from '@palermo/terms';
import {
  geoArea,
  geoCentroid,
  geoEqualEarth,
  geoPath,
  type GeoContext,
  type GeoGeometryObjects,
  type GeoPermissibleObjects,
} from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { drawingWidth } from './svg-words.ts';

export type Point = readonly [x: number, y: number];

/** The outline of a country or territory on the map; its rings are even-odd. */
export interface WorldShape {
  /** ISO 3166-1 alpha-2, or Kosovo's XK; null for an area that has no code, and so never has anybody counted. */
  readonly country: string | null;
  readonly rings: readonly (readonly Point[])[];
}

export interface World {
  readonly height: number;
  readonly shapes: readonly WorldShape[];
  /** The middle of each country's largest part. */
  readonly places: ReadonlyMap<string, Point>;
  /** Countries too small to be seen, which are shown as dots. */
  readonly small: ReadonlySet<string>;
}

const height = 216;
const antarctica = 'AQ';
/** In steradians: smaller than about 15,000 square kilometres. */
const smallAreaMax = 0.00037;
/** Points of an outline that lie nearer to each other than this are one. */
const outlineStep = 0.35;

let loaded: World | undefined;

/** The world in an equal-area projection, so that no country looks larger than it is; Antarctica is left out. Kept. */
export function getWorld(): World {
  loaded ??= loadWorld();
  return loaded;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function loadWorld(): World {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
  const known = feature(atlas, atlas.objects.countries)
    .features.map((each) => ({ each, country: countryOfFeature(each.id, each.properties.name) }))
    .filter(({ country }) => country !== antarctica);
  const all: GeoPermissibleObjects = { type: 'FeatureCollection', features: known.map(({ each }) => each) };
  const projection = geoEqualEarth().fitSize([drawingWidth, height], all);
  const places = new Map<string, Point>();
  const small = new Set<string>();
  for (const { each, country } of known) {
    const place = country === null ? null : projection(geoCentroid(largestPart(each.geometry)));
    if (country === null || place === null) continue;
    places.set(country, place);
    if (geoArea(each) <= smallAreaMax) small.add(country);
  }
  return {
    height,
    places,
    small,
    shapes: known.map(({ each, country }) => {
      const rings: Point[][] = [];
      geoPath(projection, collectRings(rings))(each);
      return { country, rings: rings.filter((ring) => ring.length > 2) };
    }),
  };
}

/** Takes the outlines that are drawn, without the points that cannot be told apart. */
function collectRings(rings: Point[][]): GeoContext {
  return {
    beginPath: () => {},
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo(x, y) {
      const ring = rings.at(-1);
      const [lastX, lastY] = ring?.at(-1) ?? [x, y];
      if (Math.hypot(x - lastX, y - lastY) >= outlineStep) ring?.push([x, y]);
    },
    closePath: () => {},
    arc: () => {},
  };
}

/** The largest polygon of a country: the middle of all of them would lie in the sea for one with islands far away. */
function largestPart(geometry: GeoGeometryObjects): GeoGeometryObjects {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): GeoGeometryObjects => ({ type: 'Polygon', coordinates }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}
