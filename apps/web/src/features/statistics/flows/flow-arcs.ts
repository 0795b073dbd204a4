// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import type { Cell } from '../counted-rows.ts';

/** Victims who are citizens of one country, or region, and were exploited in another, or in the same. */
export interface Flow {
  /** `<from>><to>` of alpha-2 codes of countries, or of codes of regions. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly cell: Cell;
}

/** The arc of a flow on the map. */
export interface FlowArc {
  readonly flow: Flow;
  readonly path: string;
  readonly width: number;
  /** The head of the arrow at its end. */
  readonly head: string;
}

/** Victims exploited in the country of their citizenship, as a ring. */
export interface FlowRing {
  readonly flow: Flow;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

/** The flows of a table by citizenship and country of exploitation of which both are known: most victims first, withheld last. */
export function flowsOf(table: StatisticsTable): readonly Flow[] {
  return table.rows
    .flatMap(({ codes: [from, to], cell }): Flow[] => (from && to ? [{ code: `${from}>${to}`, from, to, cell }] : []))
    .toSorted((one, other) => countOf(other) - countOf(one) || (one.code < other.code ? -1 : 1));
}

/** A withheld count sorts after all others and tells nothing by its place. */
export function countOf({ cell }: Pick<Flow, 'cell'>): number {
  return cell.kind === 'count' ? cell.count : -1;
}

const widthMax = 9;
const widthMin = 0.8;
const ringMax = 13;
const ringMin = 2.5;
/** How far an arc swings aside, as a share of its length. */
const swing = 0.22;

/**
 * Arcs for the largest flows between countries, the largest last so that it lies on top, as wide as they are large. They
 * swing to the left of their direction, so that two countries' flows to each other do not lie on one another.
 */
export function flowArcs(
  flows: readonly Flow[],
  places: Places,
  { arcsMax, scale }: { readonly arcsMax: number; readonly scale: number },
): readonly FlowArc[] {
  const shown = flows.filter((flow) => flow.from !== flow.to && countOf(flow) > 0).slice(0, arcsMax);
  const most = Math.max(1, ...shown.map(countOf));
  return shown
    .flatMap((flow): FlowArc[] => {
      const [start, end] = [places.get(flow.from), places.get(flow.to)];
      if (start === undefined || end === undefined) return [];
      const width = Math.max(widthMin, (widthMax * countOf(flow)) / most) * scale;
      return [{ flow, width, ...arcBetween(start, end, width) }];
    })
    .toReversed();
}

type Point = readonly [x: number, y: number];

function arcBetween([x1, y1]: Point, [x2, y2]: Point, width: number): { readonly path: string; readonly head: string } {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const distance = Math.max(Math.hypot(dx, dy), 1);
  const control: Point = [(x1 + x2) / 2 + dy * swing, (y1 + y2) / 2 - dx * swing];
  const headLength = Math.min(Math.max(width * 1.7, 5), distance * 0.45);
  const [ux, uy] = unit(x2 - control[0], y2 - control[1]);
  const [baseX, baseY] = [x2 - ux * headLength, y2 - uy * headLength];
  const half = Math.max(width * 0.95, 2.6);
  return {
    path: `M${show(x1)},${show(y1)}Q${show(control[0])},${show(control[1])} ${show(baseX)},${show(baseY)}`,
    head: `M${show(x2)},${show(y2)}L${show(baseX - uy * half)},${show(baseY + ux * half)}L${show(baseX + uy * half)},${show(baseY - ux * half)}Z`,
  };
}

function unit(dx: number, dy: number): Point {
  const length = Math.max(Math.hypot(dx, dy), 1e-6);
  return [dx / length, dy / length];
}

function show(value: number): string {
  return value.toFixed(1);
}

/** Rings for victims exploited in the country of their citizenship; their areas are as large as the counts. */
export function flowRings(flows: readonly Flow[], places: Places, scale: number): readonly FlowRing[] {
  const own = flows.filter((flow) => flow.from === flow.to && countOf(flow) > 0);
  const most = Math.max(1, ...own.map(countOf));
  return own.flatMap((flow): FlowRing[] => {
    const place = places.get(flow.to);
    if (place === undefined) return [];
    return [
      { flow, x: place[0], y: place[1], radius: Math.max(ringMin, ringMax * Math.sqrt(countOf(flow) / most)) * scale },
    ];
  });
}
