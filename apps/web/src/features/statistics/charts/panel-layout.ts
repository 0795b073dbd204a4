// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { scaleLinear } from 'd3-scale';
import type { Cell } from '../counted-rows.ts';
import { wrapLabel } from './wrap-label.ts';

/** One set of small columns over time. */
export interface Panel {
  readonly code: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

interface PlacedColumn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isWithheld: boolean;
  /** True where its number is written: the first, the last and the highest. */
  readonly isNumbered: boolean;
}

export interface PanelLayout {
  readonly panels: readonly {
    readonly panel: Panel;
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly columns: readonly PlacedColumn[];
  }[];
  readonly panelWidth: number;
  readonly bottomOf: number;
  readonly height: number;
}

const panelHeight = 142;
const headHeight = 40;
const footHeight = 20;
const gap = 24;
const withheldHeight = 14;
const characterWidth = 7;

/** Places panels in a grid, each on a scale of its own: they show how each moves, their numbers how large each is. */
export function layOutPanels(
  panels: readonly Panel[],
  { width, mirrored }: { readonly width: number; readonly mirrored: boolean },
): PanelLayout {
  const perRow = width >= 760 ? 3 : width >= 480 ? 2 : 1;
  const panelWidth = (width - (perRow - 1) * gap) / perRow;
  const plotHeight = panelHeight - headHeight - footHeight - 14;
  const placed = panels.map((panel, index) => {
    const highest = Math.max(1, ...panel.cells.map(countOf));
    const tall = scaleLinear().domain([0, highest]).range([0, plotHeight]);
    const column = index % perRow;
    const x = (mirrored ? perRow - 1 - column : column) * (panelWidth + gap);
    const y = Math.floor(index / perRow) * (panelHeight + 10);
    const step = panelWidth / Math.max(panel.cells.length, 1);
    const peak = panel.cells.findIndex((cell) => countOf(cell) === highest);
    const columns = panel.cells.map((cell, place): PlacedColumn => {
      const height = cell.kind === 'count' ? tall(cell.count) : withheldHeight;
      const from = mirrored ? panel.cells.length - 1 - place : place;
      const isNear = Math.abs(peak - place) === 1;
      return {
        x: x + from * step + step * 0.14,
        y: y + panelHeight - footHeight - height,
        width: step * 0.72,
        height,
        isWithheld: cell.kind === 'suppressed',
        isNumbered: place === peak || ((place === 0 || place === panel.cells.length - 1) && (!isNear || step > 34)),
      };
    });
    const charsMax = Math.max(12, Math.floor(panelWidth / characterWidth));
    return { panel, lines: wrapLabel(panel.label, { charsMax, linesMax: 2 }), x, y, columns };
  });
  const rowCount = Math.ceil(panels.length / perRow);
  return {
    panels: placed,
    panelWidth,
    bottomOf: panelHeight - footHeight,
    height: Math.max(rowCount * (panelHeight + 10) - 10, 0),
  };
}

function countOf(cell: Cell): number {
  return cell.kind === 'count' ? cell.count : 0;
}
