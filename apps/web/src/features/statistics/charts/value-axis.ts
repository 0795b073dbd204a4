// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type ScaleLinear, scaleLinear } from 'd3-scale';

const axisWidth = 52;
const ticksWanted = 4;

interface ValueAxis {
  readonly value: ScaleLinear<number, number>;
  /** Whole numbers only: people are not counted in parts. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/** The scale that stands where reading starts, from nothing up to the highest value. */
export function valueAxis(
  values: readonly number[],
  { least, top, plotBottom }: { readonly least: number; readonly top: number; readonly plotBottom: number },
): ValueAxis {
  const value = scaleLinear()
    .domain([0, Math.max(least, ...values)])
    .nice(ticksWanted)
    .range([plotBottom, top]);
  const ticks = value
    .ticks(ticksWanted)
    .filter(Number.isInteger)
    .map((tick) => ({ value: tick, y: value(tick) }));
  return { value, ticks };
}

/** The sides of the plot beside the axis, with room at the other end. */
export function plotSides(
  { width, mirrored }: { readonly width: number; readonly mirrored: boolean },
  endWidth = 0,
): { readonly plotLeft: number; readonly plotRight: number } {
  return {
    plotLeft: mirrored ? endWidth : axisWidth,
    plotRight: width - (mirrored ? axisWidth : endWidth),
  };
}
