// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Drawing } from './document.ts';
import { border, flowInk, land, mapArrows, mapDots, mapRings } from './map-marks.ts';
import type { MapOfFigure } from './map-of.ts';
import { drawingWidth, embed, escapeXml, ink, openSvg, widthOf } from './svg-words.ts';
import { getWorld, type Point } from './world.ts';

const hatch =
  '<defs><pattern id="withheld" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<rect width="3" height="3" fill="#ffffff"/><rect width="1.2" height="3" fill="#6f6f6f"/></pattern></defs>';
const hatchFill = 'url(#withheld)';
const dotRadius = 1.9;

/** Draws a map as SVG with its legend below. The world is never mirrored; the legend begins where reading does. Pure. */
export function drawMap(map: MapOfFigure): Drawing {
  const world = getWorld();
  const outline = `stroke="${border}" stroke-width="0.35" stroke-linejoin="round"`;
  const withheld = new Set(map.withheld);
  const fillOf = (country: string | null): string =>
    country === null ? land : (map.fills[country] ?? (withheld.has(country) ? hatchFill : land));
  const parts = [
    hatch,
    ...world.shapes.map(
      ({ country, rings }) =>
        `<path d="${rings.map(ringPath).join('')}" fill="${fillOf(country)}" fill-rule="evenodd" ${outline}/>`,
    ),
    ...mapDots(map, world).map(
      ({ place: [x, y], fill }) =>
        `<circle cx="${show(x)}" cy="${show(y)}" r="${dotRadius}" fill="${fill ?? hatchFill}" stroke="#4a4a48" stroke-width="0.5"/>`,
    ),
    ...mapRings(map, world).map(
      ({ place: [x, y], radius }) =>
        `<circle cx="${show(x)}" cy="${show(y)}" r="${show(radius)}" fill="${flowInk}" fill-opacity="0.18" stroke="${flowInk}" stroke-width="1"/>`,
    ),
    ...mapArrows(map, world).flatMap(({ line, width, head }) => [
      `<path d="${linePath(line)}" fill="none" stroke="#ffffff" stroke-width="${show(width + 1)}"/>`,
      `<path d="${linePath(line)}" fill="none" stroke="${flowInk}" stroke-width="${show(width)}"/>`,
      `<path d="${ringPath(head)}" fill="${flowInk}"/>`,
    ]),
  ];
  const legend = drawLegend(map, world.height + 16);
  const height = Math.ceil(legend.bottom + 4);
  const svg = [openSvg(height), ...parts, ...legend.parts, '</svg>'].join('');
  return { kind: 'map', svg, map, width: drawingWidth, height };
}

interface LegendItem {
  /** A mark of 20 by 9 points, drawn from the point at its lower left. */
  readonly mark: (x: number, y: number) => string;
  readonly words: string;
}

function legendItems({ words, classes, withheld, flows }: MapOfFigure): readonly LegendItem[] {
  const swatch = (fill: string) => (x: number, y: number) =>
    `<rect x="${show(x)}" y="${show(y - 8)}" width="16" height="9" fill="${fill}" stroke="${border}" stroke-width="0.5"/>`;
  if (flows !== null) {
    const arrow = (x: number, y: number): string =>
      `<path d="M${show(x)} ${show(y - 3)}h13" stroke="${flowInk}" stroke-width="2.4"/>` +
      `<path d="M${show(x + 19)} ${show(y - 3)}l-7 -3.4v6.8Z" fill="${flowInk}"/>`;
    const ring = (x: number, y: number): string =>
      `<circle cx="${show(x + 8)}" cy="${show(y - 3)}" r="4.2" fill="${flowInk}" fill-opacity="0.18" stroke="${flowInk}"/>`;
    return [
      { mark: arrow, words: words.flow },
      { mark: ring, words: words.ring },
    ];
  }
  return [
    ...classes.map(({ fill, text }) => ({ mark: swatch(fill), words: text })),
    ...(withheld.length > 0 ? [{ mark: swatch(hatchFill), words: words.withheld }] : []),
    { mark: swatch(land), words: words.none },
  ];
}

function drawLegend(map: MapOfFigure, top: number): { readonly parts: readonly string[]; readonly bottom: number } {
  const mirrored = map.words.direction === 'rtl';
  const parts: string[] = [];
  let [x, y] = [0, top];
  for (const { mark, words } of legendItems(map)) {
    const needed = 24 + widthOf(words) + 14;
    if (x > 0 && x + needed > drawingWidth) [x, y] = [0, y + 14];
    parts.push(mark(mirrored ? drawingWidth - x - 20 : x, y));
    const at = mirrored ? drawingWidth - x - 24 : x + 24;
    parts.push(
      `<text x="${show(at)}" y="${show(y)}" text-anchor="${mirrored ? 'end' : 'start'}" fill="${ink}">${escapeXml(embed(words))}</text>`,
    );
    x += needed;
  }
  return { parts, bottom: y };
}

function linePath(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${show(x)} ${show(y)}`).join('');
}

function ringPath(points: readonly Point[]): string {
  return `${linePath(points)}Z`;
}

function show(value: number): string {
  return String(Math.round(value * 10) / 10);
}
