// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { crc32, deflateSync } from 'node:zlib';
import { border, flowInk, land, mapArrows, mapDots, mapRings } from './map-marks.ts';
import type { MapOfFigure } from './map-of.ts';
import { drawingWidth } from './svg-words.ts';
import { getWorld, type Point } from './world.ts';

/** Pixels in a point. */
const scale = 3;

/** Three bytes for a pixel, from the upper left. */
interface Canvas {
  readonly wide: number;
  readonly high: number;
  readonly pixels: Buffer;
}

type Paint = (x: number, y: number) => number;

/**
 * The map of a figure as PNG, for programs that show no SVG: what is drawn without the words of its legend, which need
 * fonts. `height` in points is that of the drawing. Pure.
 */
export function paintMap(map: MapOfFigure, height: number): Buffer {
  const world = getWorld();
  const [wide, high] = [drawingWidth * scale, Math.ceil(height * scale)];
  const canvas: Canvas = { wide, high, pixels: Buffer.alloc(wide * high * 3, 0xff) };
  const withheld = new Set(map.withheld);
  for (const { country, rings } of world.shapes) {
    const fill = country === null ? undefined : map.fills[country];
    const hatched = country !== null && fill === undefined && withheld.has(country);
    fillRings(canvas, rings, hatched ? hatch : plain(fill ?? land));
    for (const ring of rings) strokeLine(canvas, [...ring, ...ring.slice(0, 1)], { width: 0.35, paint: plain(border) });
  }
  for (const { place, fill } of mapDots(map, world)) {
    fillDisc(canvas, place, { radius: 2.2, paint: plain('#4a4a48') });
    fillDisc(canvas, place, { radius: 1.7, paint: fill === null ? hatch : plain(fill) });
  }
  for (const { place, radius } of mapRings(map, world)) {
    fillDisc(canvas, place, { radius: radius + 0.5, hole: radius - 0.5, paint: plain(flowInk) });
  }
  for (const { line, width, head } of mapArrows(map, world)) {
    strokeLine(canvas, line, { width: width + 1, paint: plain('#ffffff') });
    strokeLine(canvas, line, { width, paint: plain(flowInk) });
    fillRings(canvas, [head], plain(flowInk));
  }
  return encodePng(canvas);
}

function plain(colour: string): Paint {
  const value = Number.parseInt(colour.slice(1), 16);
  return () => value;
}

const hatch: Paint = (x, y) => ((x + y) % 9 < 4 ? 0x6f6f6f : 0xffffff);

function put({ wide, high, pixels }: Canvas, x: number, y: number, paint: Paint): void {
  if (x < 0 || y < 0 || x >= wide || y >= high) return;
  pixels.writeUIntBE(paint(x, y), (y * wide + x) * 3, 3);
}

/** Fills what lies within an odd number of the rings, line by line. */
function fillRings(canvas: Canvas, rings: readonly (readonly Point[])[], paint: Paint): void {
  const edges = rings.flatMap((ring) =>
    ring.map(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return [x * scale, y * scale, nextX * scale, nextY * scale] as const;
    }),
  );
  const heights = edges.map(([, y]) => y);
  const top = Math.max(0, Math.floor(heights.reduce((least, y) => Math.min(least, y), Infinity)));
  const bottom = Math.min(canvas.high - 1, Math.ceil(heights.reduce((most, y) => Math.max(most, y), -Infinity)));
  for (let y = top; y <= bottom; y += 1) {
    const middle = y + 0.5;
    const crossings = edges
      .filter(([, y1, , y2]) => y1 <= middle !== y2 <= middle)
      .map(([x1, y1, x2, y2]) => x1 + ((middle - y1) / (y2 - y1)) * (x2 - x1))
      .toSorted((one, other) => one - other);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const end = Math.round(crossings[at + 1] ?? 0);
      for (let x = Math.round(crossings[at] ?? 0); x < end; x += 1) put(canvas, x, y, paint);
    }
  }
}

interface Brush {
  readonly width: number;
  readonly paint: Paint;
}

function strokeLine(canvas: Canvas, points: readonly Point[], { width, paint }: Brush): void {
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) * scale));
    for (let step = 0; step <= steps; step += 1) {
      const place: Point = [x + ((nextX - x) * step) / steps, y + ((nextY - y) * step) / steps];
      if (width * scale <= 1.5) put(canvas, Math.floor(place[0] * scale), Math.floor(place[1] * scale), paint);
      else fillDisc(canvas, place, { radius: width / 2, paint });
    }
  }
}

function fillDisc(
  canvas: Canvas,
  [centreX, centreY]: Point,
  { radius, hole = 0, paint }: { readonly radius: number; readonly hole?: number; readonly paint: Paint },
): void {
  const [x0, y0, reach] = [centreX * scale, centreY * scale, radius * scale];
  for (let y = Math.floor(y0 - reach); y <= Math.ceil(y0 + reach); y += 1) {
    for (let x = Math.floor(x0 - reach); x <= Math.ceil(x0 + reach); x += 1) {
      const distance = Math.hypot(x + 0.5 - x0, y + 0.5 - y0);
      if (distance <= reach && distance >= hole * scale) put(canvas, x, y, paint);
    }
  }
}

/** Portable Network Graphics, 8 bits a channel, no filter (ISO/IEC 15948). */
function encodePng({ wide, high, pixels }: Canvas): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(wide, 0);
  header.writeUInt32BE(high, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = Array.from({ length: high }, (_, y) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(y * wide * 3, (y + 1) * wide * 3)]),
  );
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(Buffer.concat(lines));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
