// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MapOfFigure } from './map-of.ts';
import type { Point, World } from './world.ts';

export const land = '#f1f1ef';
export const border = '#a3a3a0';
export const flowInk = '#8c3b1e';

/** A flow as an arrow from one country to another. Sizes in points. */
export interface MapArrow {
  /** Points along its line, close enough to be joined by straight lines. */
  readonly line: readonly Point[];
  readonly width: number;
  readonly head: readonly Point[];
}

export interface MapRing {
  readonly place: Point;
  readonly radius: number;
}

const widthMax = 4.5;
const widthMin = 0.6;
const ringMax = 8;
const ringMin = 2;
/** How far an arrow swings aside, as a share of its length. */
const swing = 0.22;
const lineSteps = 24;

/** Arrows between countries, the largest last so that it lies on top, as wide as their counts. */
export function mapArrows({ flows }: MapOfFigure, { places }: World): readonly MapArrow[] {
  const between = (flows ?? []).filter(({ from, to }) => from !== to);
  const most = Math.max(1, ...between.map(({ count }) => count));
  return between
    .flatMap(({ from, to, count }) => {
      const [start, end] = [places.get(from), places.get(to)];
      if (start === undefined || end === undefined) return [];
      return [arrowBetween(start, end, Math.max(widthMin, (widthMax * count) / most))];
    })
    .toReversed();
}

/** It swings to the left of its direction, so that two countries' flows to each other do not lie on one another. */
function arrowBetween([x1, y1]: Point, [x2, y2]: Point, width: number): MapArrow {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const distance = Math.max(Math.hypot(dx, dy), 1);
  const [controlX, controlY] = [(x1 + x2) / 2 + dy * swing, (y1 + y2) / 2 - dx * swing];
  const length = Math.max(Math.hypot(x2 - controlX, y2 - controlY), 1e-6);
  const [ux, uy] = [(x2 - controlX) / length, (y2 - controlY) / length];
  const headLength = Math.min(Math.max(width * 1.8, 3.6), distance * 0.45);
  const [baseX, baseY] = [x2 - ux * headLength, y2 - uy * headLength];
  const half = Math.max(width, 1.8);
  const line = Array.from({ length: lineSteps + 1 }, (_, step): Point => {
    const [t, left] = [step / lineSteps, 1 - step / lineSteps];
    return [
      left * left * x1 + 2 * left * t * controlX + t * t * baseX,
      left * left * y1 + 2 * left * t * controlY + t * t * baseY,
    ];
  });
  const head: readonly Point[] = [
    [x2, y2],
    [baseX - uy * half, baseY + ux * half],
    [baseX + uy * half, baseY - ux * half],
  ];
  return { line, width, head };
}

/** Rings for those exploited in the country of their citizenship; their areas are as large as the counts. */
export function mapRings({ flows }: MapOfFigure, { places }: World): readonly MapRing[] {
  const own = (flows ?? []).filter(({ from, to }) => from === to);
  const most = Math.max(1, ...own.map(({ count }) => count));
  return own.flatMap(({ to, count }) => {
    const place = places.get(to);
    return place ? [{ place, radius: Math.max(ringMin, ringMax * Math.sqrt(count / most)) }] : [];
  });
}

/** Countries too small to be seen that have a count or a withheld one. */
export function mapDots({ fills, withheld }: MapOfFigure, { small, places }: World) {
  return [...small].flatMap((country) => {
    const place = places.get(country);
    const fill = fills[country] ?? (withheld.includes(country) ? null : undefined);
    return place === undefined || fill === undefined ? [] : [{ place, fill }];
  });
}
